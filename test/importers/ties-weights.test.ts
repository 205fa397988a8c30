import { describe, expect, it } from 'vitest'
import ties from '../../src/importers/ties.js'
import { importing } from './reading.js'

const weighing = (text: string) => {
  const { draft, diagnostics } = importing(ties, { 'ties.csv': `from;to;weight\na;b;${text}\n` })
  return { weight: draft.ties?.[0]?.weight, told: diagnostics.map(({ message }) => message) }
}

describe('a weight', () => {
  it.each([
    ['3', 3],
    ['1.234', 1.234],
    ['0,5', 0.5],
    [',5', 0.5],
    ['12,75', 12.75],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1 234,5', 1234.5],
    ['1.000.000', 1_000_000],
    ['1e3', 1000],
  ])('%s is %d', (text, weight) => expect(weighing(text)).toEqual({ weight, told: [] }))

  it.each([
    ['1,234', "the weight '1,234' may be two numbers"],
    ['1.2.3', "the weight '1.2.3' is no number"],
    ['5 %', "the weight '5 %' is no number"],
    ['many', "the weight 'many' is no number"],
  ])('%s is left out, and told', (text, why) =>
    expect(weighing(text)).toEqual({
      weight: undefined,
      told: [`${why}: the tie is kept without it (line 2, column 'weight')`],
    }),
  )

  it('stands in a matrix as people write numbers, too', () =>
    expect(importing(ties, { 'm.csv': ';a;b\na;0;1.234,5\nb;0,5;0\n' }).draft.ties).toMatchObject([
      { from: 'a', to: 'b', weight: 1234.5 },
      { from: 'b', to: 'a', weight: 0.5 },
    ]))
})

it.each([
  'Respondent,Named colleague',
  'Respondent ID,Colleague named',
  'Respondent,Nominated coworker',
  'Respondent,Colleague',
])('the header of a survey is recognised: %s', (header) =>
  expect(importing(ties, { 's.csv': `Date,${header}\n2026-01-01,a,b\n` }).draft.ties).toMatchObject([
    { from: 'a', to: 'b' },
  ]),
)
