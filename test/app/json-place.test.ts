import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brokenAt } from '../../src/app/json-place.js'

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('the place where a text stops being JSON', () => {
  // A caret stands before the place.
  it.each([
    '^',
    '  ^',
    '^nul',
    '{"a": [^}',
    '{"a": 1 ^"b": 2}',
    '{"a": 1, ^}',
    '{"a" ^1}',
    '{"a": ^}',
    '{"a": 1}^ x'.replace('^ ', ' ^'),
    '[1, ^]',
    '[1 ^2]',
    '[^01]',
    '[^1.]',
    '[1, 2^',
    '{"a": {"b": []}^',
    '{^a: 1}',
    '{^1: 1}',
    "[^'a']",
    '[^"a\nb"]',
    '["ok", ^"\\x"]',
    '[^"not closed]',
    '[true, ^True]',
    '[1, ^]}',
    '[1^}',
    '^}',
    '[^,1]',
    '{"a":^:1}',
    '// no ^comments'.replace('// no ^', '^// no '),
  ])('%s', (marked) => {
    const at = marked.indexOf('^')
    const text = marked.replace('^', '')
    expect(isJson(text)).toBe(false)
    expect(brokenAt(text)).toBe(at)
  })

  it('is behind what could still be the start of JSON, and never behind the text', () => {
    const near = fc.tuple(fc.json(), fc.nat(), fc.string({ maxLength: 2 })).map(([json, at, put]) => {
      const cut = at % (json.length + 1)
      return json.slice(0, cut) + put + json.slice(cut + 1)
    })
    fc.assert(
      fc.property(near, (text) => {
        fc.pre(!isJson(text))
        const at = brokenAt(text)
        expect(at).toBeLessThanOrEqual(text.length)
        // What comes before the place breaks off at its own end and nowhere earlier.
        expect(brokenAt(text.slice(0, at))).toBe(at)
      }),
      { numRuns: 1000 },
    )
  })

  it('is found in a text of megabytes', () => {
    const text = `[${'"some text \\" of it", '.repeat(200_000)}]`
    expect(brokenAt(text)).toBe(text.length - 1)
  })
})
