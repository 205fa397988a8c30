import { describe, expect, it } from 'vitest'
import { cutToFit, linesToFit, textWidth } from '../../src/drawing/words.js'

describe('the room that words take', () => {
  it('grows with letters, size and weight, and is double for wide characters', () => {
    expect(textWidth('Wide', 12)).toBeGreaterThan(textWidth('ill.', 12))
    expect(textWidth('Word', 24)).toBeCloseTo(2 * textWidth('Word', 12), 6)
    expect(textWidth('Word', 12, true)).toBeGreaterThan(textWidth('Word', 12))
    expect(textWidth('病院', 10)).toBeCloseTo(20.4, 6)
    expect(textWidth('e\u0301', 10)).toBe(textWidth('e', 10))
  })

  it('a text is cut where it has no more room, and says so', () => {
    expect(cutToFit('Price of a combined offer', 80, 12)).toBe('Price of a c…')
    expect(cutToFit('Price', 80, 12)).toBe('Price')
    expect(cutToFit('Price', 0, 12)).toBe('…')
  })

  it('words go to the next line, and the last line is cut', () => {
    expect(linesToFit('Price of a combined equipment and consulting offer', 100, 12, 3)).toEqual([
      'Price of a',
      'combined',
      'equipment and…',
    ])
    expect(linesToFit('one\u202etwo\nthree', 200, 12, 2)).toEqual(['one\ufffdtwo three'])
    expect(linesToFit('', 100, 12, 2)).toEqual([])
    expect(linesToFit('Donaudampfschifffahrtsgesellschaft', 80, 12, 2)).toEqual(['Donaudamp…'])
  })
})
