import { describe, expect, it } from 'vitest'
import { nameOf } from '../../src/model/organisation.js'
import { timesPerYear } from '../../src/model/rates.js'

describe('how many times a year a frequency means', () => {
  it.each([
    ['1/day', 365],
    ['2/week', 104],
    ['40/month', 480],
    ['3/quarter', 12],
    ['1/year', 1],
    ['0.25/year', 0.25],
    ['0/week', 0],
    ['1.5/month', 18],
  ])('%s', (frequency, times) => expect(timesPerYear(frequency)).toBe(times))

  it.each(['', '3', '/week', '3/decade', 'weekly', '-1/week', '3 /week', '1e3/day', '3/weeks', '3/week '])(
    'is nothing for %j',
    (text) => expect(timesPerYear(text)).toBeNull(),
  )
})

describe('what a thing is called', () => {
  it('is its name, for a role else its title, else its id', () => {
    expect(nameOf({ id: 'a', name: 'N', title: 'T' })).toBe('N')
    expect(nameOf({ id: 'a', name: null, title: 'T' })).toBe('T')
    expect(nameOf({ id: 'a', name: null, title: null })).toBe('a')
    expect(nameOf({ id: 'a', name: null })).toBe('a')
  })
})
