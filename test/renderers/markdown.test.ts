import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escaped, lineStart } from '../../src/renderers/markdown/escape.js'
import markdown from '../../src/renderers/markdown.js'
import type { Report } from '../../src/report/document.js'
import type { Json } from '../../src/util/json.js'
import { anyReport } from './random-report.js'
import { sampleReport } from './sample-report.js'

const draw = (report: Report<Json>) => markdown.render(report, { colour: false, width: 80 }) as string

it('draws a whole report', async () => {
  await expect(draw(sampleReport)).toMatchFileSnapshot('markdown/sample.md.txt')
})

describe('escaping', () => {
  it.each([
    ['a|b', 'a\\|b'],
    ['<img src=x>', '&lt;img src=x&gt;'],
    ['R&D', 'R&amp;D'],
    ['`x` *y* _z_ [l](u)', '\\`x\\` \\*y\\* \\_z\\_ \\[l\\](u)'],
    ['@octocat', '&#64;octocat'],
    ['a\nb\u001b', 'a b␛'],
    ['https://x.y', 'https&#58;//x.y'],
    ['see #12', 'see \\#12'],
    ['back\\slash', 'back\\\\slash'],
  ])('%j is written %j', (text, written) => expect(escaped(text)).toBe(written))

  it.each([
    ['# no heading', '\\# no heading'],
    ['- no item', '\\- no item'],
    ['1. no item', '1\\. no item'],
    ['2) no item', '2\\) no item'],
    ['> no quote', '&gt; no quote'],
    ['3 of 4', '3 of 4'],
  ])('at a line start %j is written %j', (text, written) => expect(lineStart(text)).toBe(written))
})

it('writes as many rows and cells of each table as the report has', () => {
  const cellsOf = (line: string) => line.replaceAll('\\\\', '').replaceAll('\\|', '').split('|').length - 2
  fc.assert(
    fc.property(anyReport, (report) => {
      const blocks = report.sections.flatMap((section) => section.blocks)
      const expected = blocks.flatMap((block) => {
        const shown = (n: number) => (report.top > 0 ? Math.min(n, report.top) : n)
        if (block.type === 'table' && block.rows.length > 0 && block.columns.length > 0)
          return Array<number>(2 + shown(block.rows.length)).fill(block.columns.length)
        if (block.type === 'figures' && block.items.length > 0)
          return Array<number>(2 + block.items.length).fill(3)
        if (block.type === 'bars' && block.items.length > 0)
          return Array<number>(2 + block.items.length).fill(2)
        if (block.type === 'matrix')
          return Array<number>(2 + block.labels.length).fill(1 + block.labels.length)
        return []
      })
      const lines = draw(report)
        .split('\n')
        .filter((line) => line.startsWith('| '))
      expect(lines.map(cellsOf)).toEqual(expected)
    }),
    { numRuns: 200 },
  )
})
