import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cadenceOf, frequencyOf } from '../../src/importers/parts/frequency.js'

describe('a frequency of a decision', () => {
  it.each([
    ['40/month', '40/month'],
    ['40 per month', '40/month'],
    ['2x a year', '2/year'],
    ['Twice a week', '2/week'],
    ['monthly', '1/month'],
    ['biweekly', '0.5/week'],
    ['10 pro Woche', '10/week'],
    ['vierteljährlich', '1/quarter'],
    ['3 razy w miesiącu', null],
    ['2 fois par mois', '2/month'],
    ['anual', '1/year'],
    ['1,5/day', '1.5/day'],
    ['4/a', '4/year'],
    ['0/day', null],
    ['ad hoc', null],
    ['40', null],
    ['5 days a week', null],
    ['every day', '1/day'],
    ['every 2 weeks', '0.5/week'],
    ['every three months', '1/quarter'],
    ['every 6 months', '2/year'],
    ['every 5 months', '0.2/month'],
    ['every other year', '0.5/year'],
    ['alle 2 Monate', '6/year'],
    ['every 0 days', null],
    ['every 99999 days', null],
    [`${'9'.repeat(30)}/month`, null],
  ])('%s', (text, frequency) => expect(frequencyOf(text)).toBe(frequency))
})

describe('a cadence of a meeting', () => {
  const schema = JSON.parse(readFileSync(new URL('../../schemas/org.schema.json', import.meta.url), 'utf8'))
  const takes = new RegExp(schema.$defs.cadence.pattern)

  it.each([
    ['Weekly', 'weekly'],
    ['weekly', 'weekly'],
    ['bi-weekly', 'biweekly'],
    ['Bi weekly', 'biweekly'],
    ['fortnightly', 'biweekly'],
    ['every 2 weeks', 'biweekly'],
    ['alle zwei Wochen', 'biweekly'],
    ['14-tägig', 'biweekly'],
    ['co 2 tygodnie', 'biweekly'],
    ['monatlich', 'monthly'],
    ['Quartalsweise', 'quarterly'],
    ['every three months', 'quarterly'],
    ['semiannual', '2/year'],
    ['tous les 2 mois', '6/year'],
    ['2/week', '2/week'],
    ['yearly', 'yearly'],
  ])('%s is %s', (text, cadence) => {
    expect(cadenceOf(text)).toBe(cadence)
    expect(cadence).toMatch(takes)
  })

  it.each(['abc', 'bimonthly', 'when needed', '', '0/week', 'monthly, on Tuesdays'])(
    'none can be told from %j',
    (text) => expect(cadenceOf(text)).toBeNull(),
  )
})
