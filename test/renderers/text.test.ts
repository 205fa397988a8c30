import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import text from '../../src/renderers/text.js'
import type { Block, Column, Report } from '../../src/report/document.js'
import type { Json } from '../../src/util/json.js'
import { displayWidth } from '../../src/util/text.js'
import { anyReport } from './random-report.js'
import { sampleReport } from './sample-report.js'

const draw = (report: Report<Json>, width: number, colour = false) =>
  text.render(report, { width, colour }) as string
const drawBlock = (block: Block, width = 60, top = 0) =>
  draw(
    {
      title: 't',
      headline: [],
      sections: [{ id: 's', title: 's', answer: '', blocks: [block] }],
      data: null,
      top,
    },
    width,
  )
    .split('\n')
    .slice(4, -1)
    .map((line) => line.replace(/^ {2}/, ''))

describe('a whole report', () => {
  it.each([60, 80, 140])('at %i columns', async (width) => {
    await expect(draw(sampleReport, width)).toMatchFileSnapshot(`text/sample-${width}.txt`)
  })

  it('in colour says the same as without', async () => {
    const coloured = draw(sampleReport, 80, true)
    await expect(coloured.replaceAll('\u001b', '␛')).toMatchFileSnapshot('text/sample-80-colour.txt')
    expect(coloured).toContain('\u001b[31m')
    expect(coloured.replace(/\u001b\[[\d;]*m/g, '')).toBe(draw(sampleReport, 80))
  })
})

describe('any report', () => {
  it('has no line wider than asked, no spaces at line ends, no control characters, one line break at the end', () => {
    fc.assert(
      fc.property(anyReport, fc.integer({ min: 40, max: 150 }), (report, width) => {
        const drawn = draw(report, width)
        const lines = drawn.split('\n')
        for (const line of lines) {
          if (displayWidth(line) > width)
            throw new Error(`${displayWidth(line)} columns: ${JSON.stringify(line)}`)
          expect(line).not.toMatch(/ $/)
        }
        expect(drawn.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u)
        expect(drawn).toMatch(/(^|[^\n])\n$/)
      }),
      { numRuns: 300 },
    )
  })

  it('in colour is the same text with colour codes', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(
          draw(report, 80, true)
            .replace(/\u001b\[[\d;]*m/g, '')
            .replace(/ +$/gm, ''),
        ).toBe(draw(report, 80))
      }),
    )
  })
})

const column = (key: string, align: 'left' | 'right', priority: number): Column => ({
  key,
  title: key,
  align,
  priority,
})
const table = (columns: Column[], rows: string[][], whenEmpty = 'Nothing.'): Block => ({
  type: 'table',
  id: 't',
  title: '',
  columns,
  rows: rows.map((cells, i) => ({
    subject: String(i),
    cells: cells.map((cell) => ({ text: cell, value: cell })),
  })),
  whenEmpty,
})

describe('tables', () => {
  it('align wide and right-to-left text', () => {
    expect(
      drawBlock(
        table(
          [column('Unit', 'left', 1), column('Size', 'right', 1)],
          [
            ['機器販売', '7'],
            ['מנהל', '12'],
            ['e\u0301', '3'],
          ],
        ),
      ),
    ).toEqual([
      'Unit      Size',
      '────────  ────',
      '機器販売     7',
      'מנהל        12',
      'e\u0301            3',
    ])
  })

  it('leave out the columns of the highest priority number, never the first', () => {
    const columns = [
      column('First', 'left', 9),
      column('Second', 'left', 3),
      column('Third', 'left', 1),
      column('Fourth', 'left', 2),
    ]
    const lines = drawBlock(
      table(columns, [['a'.repeat(16), 'b'.repeat(16), 'c'.repeat(16), 'd'.repeat(16)]]),
    )
    expect(lines[0]).toBe('First             Third             Fourth')
    expect(lines.at(-1)).toBe('Left out at this width: Second.')
  })

  it('give a cell two lines and then cut it', () => {
    const lines = drawBlock(table([column('Text', 'left', 1)], [['word '.repeat(40)]]), 40)
    expect(lines.slice(2)).toEqual([
      'word word word word word word word',
      'word word word word word word word wo…',
    ])
  })

  it('show the first rows and how many are left', () => {
    const rows = ['a', 'b', 'c'].map((name) => [name])
    expect(drawBlock(table([column('Unit', 'left', 1)], rows), 60, 1)).toEqual([
      'Unit',
      '────',
      'a',
      '… and 2 more (--top 0 shows all)',
    ])
    expect(drawBlock(table([column('Unit', 'left', 1)], rows), 60, 0)).toEqual([
      'Unit',
      '────',
      'a',
      'b',
      'c',
    ])
  })

  it('say that they are empty', () =>
    expect(drawBlock(table([column('Unit', 'left', 1)], []))).toEqual(['Nothing.']))

  // Fitted in a time that grows with their square, these would not be drawn before the test's time is over.
  it('take names of 10,000 characters', () => {
    const lines = drawBlock(
      table(
        [column('A', 'left', 1), column('B', 'right', 1)],
        Array.from({ length: 20 }, () => ['機'.repeat(10_000), 'x'.repeat(10_000)]),
      ),
    )
    expect(lines).toHaveLength(2 + 20 * 2)
  })
})

it('bars count eighths: 0, 1/16, 1/2 and all of 40 columns', () => {
  const item = (value: number | null) => ({
    label: 'x',
    value,
    text: value === null ? 'not assessed' : String(value),
  })
  expect(
    drawBlock(
      {
        type: 'bars',
        title: '',
        max: 16,
        items: [item(0), item(0.05), item(1), item(8), item(16), item(99), item(null)],
      },
      100,
    ),
  ).toEqual([
    `x ${'·'.repeat(40)}     0`,
    // 0.05 / 16 of 320 eighths is 1 eighth.
    `x ▏${'·'.repeat(39)}  0.05`,
    // 1 / 16 of 40 columns is 2 and a half.
    `x ██▌${'·'.repeat(37)}     1`,
    `x ${'█'.repeat(20)}${'·'.repeat(20)}     8`,
    `x ${'█'.repeat(40)}    16`,
    `x ${'█'.repeat(40)}    99`,
    'x not assessed',
  ])
})

it('a matrix too wide for the page lists its pairs, darkest first', () => {
  const n = 14
  const cells = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, j) =>
      (i === 1 && j === 2) || (i === 2 && j === 1)
        ? { text: '2', level: 2 }
        : i === 0 && j === 3
          ? { text: '9!', level: 4 }
          : { text: '', level: 0 },
    ),
  )
  const labels = Array.from({ length: n }, (_, i) => `unit ${i}`)
  const block: Block = { type: 'matrix', title: '', labels, cells, legend: 'key' }
  expect(drawBlock(block, 40)).toEqual(['██ unit 0 → unit 3  9!', '▒▒ unit 1 – unit 2  2', 'key'])
  // Beyond that many units nothing is left out that the tables do not say.
  expect(drawBlock({ ...block, labels: [...labels, 'one more'] }, 40)).toEqual([])
})

it('a path shows the end of the sources where they have little room, and nothing where they have none', () => {
  const steps = [
    { label: 'Lead', place: 'Unit', via: '', source: null },
    {
      label: 'Head',
      place: 'Unit',
      via: 'solid line',
      source: 'a/very/long/path/to/a/file/of/the/model/org.yaml:3:15',
    },
  ]
  expect(drawBlock({ type: 'path', title: '', steps }, 60)).toEqual([
    ' Lead   Unit',
    '  ↑ solid line   …ath/to/a/file/of/the/model/org.yaml:3:15',
    ' Head   Unit',
  ])
  const wide = steps.map((step) => ({ ...step, via: step.via && 'a line that takes a lot of room here' }))
  expect(drawBlock({ type: 'path', title: '', steps: wide }, 50)[1]).toBe(
    '  ↑ a line that takes a lot of room here',
  )
  expect(drawBlock({ type: 'path', title: '', steps }, 90)[1]).toBe(
    '  ↑ solid line   a/very/long/path/to/a/file/of/the/model/org.yaml:3:15',
  )
})
