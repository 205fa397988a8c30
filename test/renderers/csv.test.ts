import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, it } from 'vitest'
import csv from '../../src/renderers/csv.js'
import type { Cell, Report } from '../../src/report/document.js'
import type { Json } from '../../src/util/json.js'
import { plain } from '../../src/util/text.js'
import { anyReport } from './random-report.js'
import { sampleReport } from './sample-report.js'

const draw = (report: Report<Json>) => csv.render(report, { colour: false, width: 80 }) as string
const read = (text: string) => Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' })

it('writes every cell, also beyond the top rows', async () => {
  await expect(draw(sampleReport)).toMatchFileSnapshot('csv/sample.csv')
  // 4 decisions of 6 columns, 2 figures, the header.
  expect(read(draw(sampleReport).trimEnd()).data).toHaveLength(4 * 6 + 2 + 1)
})

const one = (cell: Cell) =>
  read(
    draw({
      title: '',
      headline: [],
      sections: [
        {
          id: 's',
          title: '',
          answer: '',
          blocks: [{ type: 'figures', subject: 'x', items: [{ key: 'k', label: '', value: cell }] }],
        },
      ],
      data: null,
      top: 0,
    }).trimEnd(),
  ).data[1]

it.each([
  ['=HYPERLINK("x")', `'=HYPERLINK("x")`],
  ['+cmd', "'+cmd"],
  ['-2+3', "'-2+3"],
  ['@SUM(1)', "'@SUM(1)"],
  ['\t=1', "' =1"],
  ['＝1', "'＝1"],
  ['-2', '-2'],
  ['+3.5 %', '+3.5 %'],
  ['a "b", c', 'a "b", c'],
  [' spaced ', ' spaced '],
])('the text %j reads back as %j', (text, expected) => {
  expect(one({ text, value: text })).toEqual(['s', 'x', 'k', expected, expected])
})

it('writes numbers as they are and nothing for what is not assessed', () => {
  expect(one({ text: '-5', value: -5 })).toEqual(['s', 'x', 'k', '-5', '-5'])
  expect(one({ text: 'yes', value: true })).toEqual(['s', 'x', 'k', 'true', 'yes'])
  expect(one({ text: 'not assessed', value: null })).toEqual(['s', 'x', 'k', '', 'not assessed'])
})

it('reads back to the same cells, whatever the texts hold', () => {
  const unguarded = (text: string) => text.replace(/^'(?=\s*[=+\-@＝＋－＠]| )/, '')
  fc.assert(
    fc.property(anyReport, (report) => {
      const blocks = report.sections.flatMap(({ id, blocks: all }) => all.map((block) => ({ id, block })))
      const cells = blocks.flatMap(({ id, block }): [string, string, string, Cell][] => {
        if (block.type === 'figures')
          return block.items.map((item) => [id, block.subject, item.key, item.value])
        if (block.type !== 'table') return []
        return block.rows.flatMap((row) =>
          row.cells.map((cell, i): [string, string, string, Cell] => [
            id,
            row.subject,
            block.columns[i]!.key,
            cell,
          ]),
        )
      })
      const expected = cells.map(([section, subject, figure, cell]) =>
        [section, subject, figure, cell.value === null ? '' : String(cell.value), cell.text].map((text) =>
          unguarded(plain(text)),
        ),
      )
      const { data } = read(draw(report).replace(/\n$/, ''))
      expect(data.slice(1).map((row) => row.map(unguarded))).toEqual(expected)
    }),
    { numRuns: 200 },
  )
})
