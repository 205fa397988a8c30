import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clean } from '../../src/renderers/html/markup.js'
import renderer from '../../src/renderers/html.js'
import type { Block, Report } from '../../src/report/document.js'
import type { Json } from '../../src/util/json.js'
import { readPage, unbalanced } from './html/read-page.js'
import { anyComment, anyReport } from './random-report.js'
import { sampleReport } from './sample-report.js'

const draw = (report: Report<Json>) => renderer.render(report, { colour: false, width: 80 }) as string
const anything = fc.oneof(anyReport, anyComment)
const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim()

function textsOf(block: Block): string[] {
  switch (block.type) {
    case 'text': {
      const { text, apart } = block
      if (apart === undefined || squeezed(text) === '') return [text]
      return [apart.title, ...('text' in apart ? [apart.text] : apart.items)]
    }
    case 'figures':
      return block.items.flatMap(({ label, value, note }) => [label, value.text, note ?? ''])
    case 'table': {
      if (block.rows.length === 0 || block.columns.length === 0) return [block.title, block.whenEmpty]
      const cells = block.rows.flatMap((row) => row.cells.map(({ text }) => text))
      return [block.title, ...block.columns.map(({ title }) => title), ...cells]
    }
    case 'path': {
      const [first, ...rest] = block.steps
      if (first === undefined) return []
      const steps = [first, ...rest].flatMap(({ label, place, via, source }) => [
        label,
        place,
        via,
        source ?? '',
      ])
      return [block.title, ...steps]
    }
    case 'matrix':
      return block.labels.length === 0
        ? []
        : [block.title, block.legend, ...block.labels, ...block.cells.flat().map(({ text }) => text)]
    case 'bars':
      return block.items.length === 0
        ? []
        : [block.title, ...block.items.flatMap((item) => [item.label, item.text])]
    case 'list':
      return block.items.length === 0 ? [] : [block.title, ...block.items]
  }
}

describe('a page', () => {
  const reportOf = (...blocks: readonly Block[]): Report<Json> => ({
    ...sampleReport,
    sections: [{ id: 's', title: 'S', answer: 'So it is.', blocks }],
  })

  it('sets a text apart where it may: below a heading, and its reasons as a list', () => {
    const page = draw(
      reportOf(
        {
          type: 'text',
          text: '1. Link A <b> and B (A: its lead): closes a gap.',
          apart: { title: '1. Link A <b> and B', text: 'A: its lead. Closes a gap.' },
        },
        {
          type: 'text',
          text: 'Because of x; of y.',
          tone: 'muted',
          apart: { title: 'Because', items: ['of x', 'of <y>'] },
        },
      ),
    )
    expect(unbalanced(page)).toEqual([])
    expect(page).toContain('<h3 id="s.1.h">1. Link A &lt;b&gt; and B</h3>')
    expect(page).toContain('<p class="text">A: its lead. Closes a gap.</p>')
    expect(page).toContain('<li>of &lt;y&gt;</li>')
    expect(page).not.toContain('(A: its lead)')
  })

  it('has of a table of many columns those first that matter most, behind what the rows are about', () => {
    const columns = Array.from({ length: 11 }, (_, i) => ({
      key: `c${i}`,
      title: `C${i}`,
      align: 'left' as const,
      priority: i === 10 ? 1 : i === 0 ? 2 : 3,
    }))
    const cells = columns.map((_, i) => ({ text: `cell ${i}`, value: i }))
    const table = (count: number) => ({
      type: 'table' as const,
      id: 't',
      title: 'T',
      columns: columns.slice(-count),
      rows: [{ subject: 'x', cells: cells.slice(-count) }],
      whenEmpty: '',
    })
    const heads = (count: number) =>
      [...draw(reportOf(table(count))).matchAll(/<th scope="col"[^>]*>(C\d+)/g)].map(([, title]) => title)
    expect(heads(11).slice(0, 3)).toEqual(['C0', 'C10', 'C1'])
    expect(heads(10).at(-1)).toBe('C10')
    expect(draw(reportOf(table(11)))).toMatch(/cell 0<\/th><td[^>]*>cell 10</)
  })

  it('is drawn of a whole report', async () => {
    const page = draw(sampleReport)
      .replace(/(<style>)[\s\S]*?(<\/style>)/, '$1…$2')
      .replace(/(<script>)[\s\S]*?(<\/script>)/, '$1…$2')
      .replace(/sha256-[^']*/g, 'sha256-…')
    await expect(page).toMatchFileSnapshot('html/sample.html.txt')
  })

  it('is HTML without a fault, whatever the texts hold', () => {
    fc.assert(
      fc.property(anything, (report) => {
        const page = draw(report)
        expect(readPage(page).problems).toEqual([])
        expect(unbalanced(page)).toEqual([])
        expect(draw(report)).toBe(page)
      }),
      { numRuns: 200 },
    )
  })

  it('holds every text of the report', () => {
    fc.assert(
      fc.property(anything, (report) => {
        const { elements } = readPage(draw(report))
        const shown = squeezed(elements.find(({ name }) => name === 'body')!.text)
        const sections = report.sections.flatMap(({ title, answer, blocks }) => [
          title,
          answer,
          ...blocks.flatMap(textsOf),
        ])
        const texts = [report.title, ...report.headline, ...sections].map((text) => squeezed(clean(text)))
        expect(texts.filter((text) => !shown.includes(text))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('holds every row of every table, and the page can fold what is beyond the first', () => {
    fc.assert(
      fc.property(anything, (report) => {
        const { elements } = readPage(draw(report))
        const tables = report.sections.flatMap(({ blocks }) =>
          blocks.filter(
            (block) => block.type === 'table' && block.rows.length > 0 && block.columns.length > 0,
          ),
        ) as Extract<Block, { type: 'table' }>[]
        const drawn = elements.filter(({ attributes }) => attributes.get('class') === 'block fold table')
        const tops = tables.map(({ rows }) =>
          report.top > 0 ? Math.min(report.top, rows.length) : rows.length,
        )
        expect(drawn.map(({ attributes }) => Number(attributes.get('data-top')))).toEqual(tops)
        const rows = elements.filter(({ name }) => name === 'tr').length
        const matrices = report.sections.flatMap(({ blocks }) =>
          blocks.flatMap((block) =>
            block.type === 'matrix' && block.labels.length > 0 ? [block.labels.length + 1] : [],
          ),
        )
        const expected = [...tables.map((table) => table.rows.length + 1), ...matrices]
        expect(rows).toBe(expected.reduce((sum, n) => sum + n, 0))
      }),
      { numRuns: 100 },
    )
  })

  it('asks for nothing, handles no event in its markup, and names nothing twice', () => {
    fc.assert(
      fc.property(anything, (report) => {
        const { elements } = readPage(draw(report))
        const attributes = elements.flatMap((element) => [...element.attributes])
        expect(attributes.filter(([name]) => /^(on|style$|src|srcset|xlink)/.test(name))).toEqual([])
        const ids = attributes.filter(([name]) => name === 'id').map(([, value]) => value)
        expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
        const named = attributes.filter(([name]) => name === 'aria-labelledby').map(([, value]) => value)
        const linked = attributes.filter(([name]) => name === 'href').map(([, value]) => value)
        expect(linked.filter((to) => !to.startsWith('#'))).toEqual([])
        expect([...named, ...linked.map((to) => to.slice(1))].filter((id) => !ids.includes(id))).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('runs its own script and sheet, and no other', () => {
    const { elements } = readPage(draw(sampleReport))
    const policy = elements.find(
      ({ attributes }) => attributes.get('http-equiv') === 'Content-Security-Policy',
    )
    const hashes = ['style', 'script'].map((kind) => {
      const found = elements.filter(({ name }) => name === kind)
      expect(found).toHaveLength(1)
      return `${kind}-src 'sha256-${createHash('sha256').update(found[0]!.text).digest('base64')}'`
    })
    const expected = ["default-src 'none'", ...hashes, "base-uri 'none'", "form-action 'none'"]
    expect(policy!.attributes.get('content')).toBe(expected.join('; '))
  })

  it('shows markup in names as text', () => {
    const hostile = `</script></title><script>alert(1)</script><img src=x onerror='alert(2)'>"&amp;`
    const { elements } = readPage(draw({ ...sampleReport, title: hostile, headline: [hostile] }))
    expect(elements.filter(({ name }) => name === 'script')).toHaveLength(1)
    expect(elements.filter(({ name }) => name === 'img')).toEqual([])
    for (const kind of ['title', 'h1']) expect(elements.find(({ name }) => name === kind)!.text).toBe(hostile)
  })

  it('says both sides of a change, and shows them on their scale', () => {
    const cell = (before: string, after: string, shares?: readonly [number, number]) => ({
      text: `${before} → ${after}`,
      value: null,
      tone: 'good' as const,
      change: { before, after, ...(shares ? { shares } : {}) },
    })
    const columns = [{ key: 'a', title: 'A', align: 'right', priority: 1 }] as const
    const rows = [cell('3', '1', [1, 1 / 3]), cell('<b>', 'no way')].map((one, i) => ({
      subject: `${i}`,
      cells: [one],
    }))
    const table: Block = { type: 'table', id: 't', title: '', columns, rows, whenEmpty: '' }
    const page = draw({
      ...sampleReport,
      sections: [{ id: 's', title: 'S', answer: '', folded: 'in-comment', blocks: [table] }],
    })
    expect(page).not.toContain('<details>\n<summary><h2 id="s.h">')
    const { elements } = readPage(page)
    const texts = elements
      .filter(({ attributes }) => attributes.get('class') === 'n good change wide')
      .map(({ text }) => text)
    expect(texts).toEqual(['3 → 1', '<b> → no way'])
    const marks = elements.filter(({ name }) => name === 'circle')
    expect(marks.map(({ attributes }) => attributes.get('cx'))).toEqual(['100%', '33.3%'])
  })

  it('draws of a matrix that no one could read the darkest part, and says how much it leaves out', () => {
    const labels = Array.from({ length: 100 }, (_, i) => `Unit ${i}`)
    const cells = labels.map((_, i) =>
      labels.map((_, j) => ({ text: '1', level: i >= 40 && j >= 40 ? 1 : 0 })),
    )
    const matrix: Block = { type: 'matrix', title: 'M', labels, cells, legend: 'dark is much' }
    const page = draw({
      ...sampleReport,
      sections: [{ id: 's', title: 'S', answer: '', blocks: [matrix] }],
    })
    const { elements } = readPage(page)
    const heads = elements.filter(({ attributes }) => attributes.get('scope') === 'row')
    expect(heads.map(({ text }) => text)).toEqual(labels.slice(40))
    expect(page).toContain(
      'dark is much. The 60 with the darkest rows; 40 more are left out of this picture.',
    )
  })
})
