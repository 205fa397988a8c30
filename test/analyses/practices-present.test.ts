import { describe, expect, it } from 'vitest'
import { practices } from '../../src/analyses/practices.js'
import { PRACTICES, type PracticeData, type PracticeScores } from '../../src/report/data.js'

const options = {
  level: null,
  customer: null,
  unit: null,
  targetDistance: 1,
  tieKind: null,
  only: null,
  top: 10,
}
const names = { actors: { eq: 'Equipment' }, customers: {}, decisions: {}, measures: {}, programs: {} }
const at = (score: number, raise: string[] = []): PracticeData => ({
  score,
  counted: `${score} counted`,
  raise,
})
const none: PracticeData = { score: null, notAssessed: { score: 'no data' }, counted: 'nothing', raise: [] }
const scores = (...of: PracticeData[]) =>
  Object.fromEntries(PRACTICES.map((practice, i) => [practice, of[i] ?? none])) as PracticeScores
const present = (whole: PracticeScores, byUnit: { [unit: string]: PracticeScores } = {}) =>
  practices.present({ practices: { ...whole, byUnit } }, { names, options })!
const blockOf = <T extends string>(section: ReturnType<typeof present>, type: T) =>
  section.blocks.find((block): block is typeof block & { type: T } => block.type === type)

describe('the section of the five practices', () => {
  it('answers with the weakest practice that is assessed, the first of equals', () => {
    expect(present(scores(at(40), at(12.4), at(80), at(12.4), none)).answer).toBe(
      'The weakest of the five practices is measures, at 12 of 100; 1 is not assessed.',
    )
    expect(present(scores(at(40), at(50), at(0), at(60), at(70))).answer).toBe(
      'The weakest of the five practices is cooperation, at 0 of 100.',
    )
    expect(present(scores(at(40))).answer).toBe(
      'The only practice assessed is coordination, at 40 of 100; 4 are not assessed.',
    )
    expect(present(scores()).answer).toBe(
      'None of the five practices can be assessed by what the model states.',
    )
  })

  it('draws a bar for each, and none for what is not assessed', () => {
    const bars = blockOf(present(scores(at(20), at(50), at(90.6))), 'bars')
    expect(bars).toMatchObject({ max: 100 })
    expect(bars!.items).toEqual([
      { label: 'Coordination', value: 20, text: '20', tone: 'bad' },
      { label: 'Measures', value: 50, text: '50', tone: 'warn' },
      { label: 'Cooperation', value: 90.6, text: '91', tone: 'good' },
      { label: 'Capability', value: null, text: 'not assessed' },
      { label: 'Connection', value: null, text: 'not assessed' },
    ])
  })

  it('says beside each figure what it counted, or why there is none', () => {
    const figures = blockOf(present(scores(at(20))), 'figures')!
    expect(figures.subject).toBe('organisation')
    expect(figures.items.map(({ key, note }) => [key, note])).toEqual([
      ['coordination', '20 counted'],
      ['measures', 'no data'],
      ['cooperation', 'no data'],
      ['capability', 'no data'],
      ['connection', 'no data'],
    ])
  })

  it('lists what would raise each most, by practice', () => {
    const section = present(scores(at(20, ['Link a and b']), none, at(3, ['Delegate x', 'Delegate y'])))
    const lists = section.blocks.filter((block) => block.type === 'list')
    expect(lists.map(({ title, items }) => [title, items])).toEqual([
      ['What would raise coordination most', ['Link a and b']],
      ['What would raise cooperation most', ['Delegate x', 'Delegate y']],
    ])
    expect(blockOf(present(scores(at(100))), 'list')).toBeUndefined()
  })

  it('has a row for each unit by name, the weakest first, those without a score last', () => {
    const table = blockOf(
      present(scores(), { aa: scores(), eq: scores(at(40), at(60)), zz: scores(none, none, at(49)) }),
      'table',
    )!
    // zz 49, eq (40 + 60) / 2, aa nothing.
    expect(table.rows.map(({ subject, cells }) => [subject, cells.map(({ text }) => text)])).toEqual([
      ['zz', ['zz', '–', '–', '49', '–', '–']],
      ['eq', ['Equipment', '40', '60', '–', '–', '–']],
      ['aa', ['aa', '–', '–', '–', '–', '–']],
    ])
    expect(table.columns.map(({ key }) => key)).toEqual(['unit', ...PRACTICES])
  })
})

describe('the words of the five practices', () => {
  it('explain each practice and the practices themselves, once, with their source', () => {
    const words = practices.terms.map(({ word }) => word)
    expect(words).toEqual(expect.arrayContaining(['practices', ...PRACTICES]))
    const all = practices.terms.flatMap(({ word, also }) => [word, ...also])
    expect(new Set(all).size).toBe(all.length)
    for (const term of practices.terms.filter(({ formula }) => formula !== null))
      expect(term.source).toContain("Gulati 2007, 'Silo Busting")
  })
})
