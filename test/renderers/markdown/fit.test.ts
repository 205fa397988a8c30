import { expect, it } from 'vitest'
import markdown from '../../../src/renderers/markdown.js'
import type { Block, Report, Section } from '../../../src/report/document.js'
import type { Json } from '../../../src/util/json.js'

const MOST = 65_536

const draw = (report: Report<Json>) => markdown.render(report, { colour: false, width: 80 }) as string

function table(rows: number, text: string): Block {
  const column = { key: 'name', title: 'Name', align: 'left', priority: 1 } as const
  const cells = (i: number) => [{ text: `${text} ${i}`, value: i }]
  return {
    type: 'table',
    id: 'names',
    title: '',
    columns: [column],
    rows: Array.from({ length: rows }, (_, i) => ({ subject: String(i), cells: cells(i) })),
    whenEmpty: '',
  }
}

function comment(blocks: readonly Block[], top = 0): Report<Json> {
  const section: Section = { id: 'names', title: 'Names', answer: 'There are names.', blocks, folded: true }
  return { title: 'Names', headline: ['Many.'], sections: [section], data: null, top, comment: true }
}

it('leaves alone what has room', () => {
  const drawn = draw(comment([table(500, 'name')]))
  expect(drawn).toContain('| name 499 |')
  expect(drawn).not.toContain('cut')
})

it('shows as many rows as have room, and says how many are left', () => {
  const drawn = draw(comment([table(5000, 'a name of some length'), table(3, 'another')]))
  expect(drawn.length).toBeLessThan(MOST)
  expect(drawn.length).toBeGreaterThan(0.8 * MOST)
  const shown = drawn.match(/^\| a name/gm)!.length
  expect(drawn).toContain(`… and ${5000 - shown} more`)
  expect(drawn).toContain('| another 2 |')
  expect(drawn).toContain(
    `\nThis is cut to the length of a comment: at most ${shown} rows of each table and list (csv and json have all).\n`,
  )
})

it('does not take what is shown in part by request for something cut', () => {
  const drawn = draw(comment([table(5000, 'a name of some length')], 10))
  expect(drawn).toContain('… and 4990 more')
  expect(drawn).not.toContain('is cut')
})

it('shortens texts of which one row is too long, and says so', () => {
  const drawn = draw(comment([table(20, '@long <name> '.repeat(10_000))]))
  expect(drawn.length).toBeLessThan(MOST)
  expect(drawn).toMatch(
    /is cut to the length of a comment: at most (\d+ rows? of each table and list, )?400 columns/,
  )
})

it('has room for the worst: everything long, and more steps than a comment holds', () => {
  const long = '@'.repeat(3000)
  const step = { label: long, place: long, via: long, source: long }
  const path: Block = { type: 'path', title: long, steps: Array.from({ length: 500 }, () => step) }
  const report = comment([path, table(100, long)])
  const drawn = draw({ ...report, title: long, headline: [long, long] })
  expect(drawn.length).toBeLessThan(MOST)
  expect(drawn).toContain('no table has room (csv and json have all)')
  expect(drawn).toContain('There are names.')
})

it('cuts no report that is no comment', () => {
  const { comment: _, ...report } = comment([table(5000, 'a name of some length')])
  expect(draw(report)).toContain('| a name of some length 4999 |')
})
