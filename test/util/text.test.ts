import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayWidth, formatNumber, pad, plain, plural, tail, truncate, wrap } from '../../src/util/text.js'

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        '\u001b[31m',
        '\u009b',
        '\t',
        '\n',
        '\u202e',
        '\u200d',
        '\u200b',
        '\ud800',
        '機',
        'é',
        '👩‍💻',
        ' ',
        'a-b',
      ),
    )
    .map((parts) => parts.join('')),
)

describe('displayWidth', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['Zoë → ──', 8],
    ['機器', 4],
    ['e\u0301', 1],
    ['👩‍💻', 2],
    ['מנהל', 4],
  ])('of %j is %i', (text, width) => expect(displayWidth(text)).toBe(width))
})

describe('plain', () => {
  it.each([
    ['a\u001b[31mb', 'a␛[31mb'],
    ['a\r\nb\tc', 'a b c'],
    ['\u0000\u007f\u009b', '␀␡\ufffd'],
    ['abc\u202edef\u2066', 'abc\ufffddef\ufffd'],
    ['a\u200bb\ufeffc\u00add', 'abcd'],
    ['x\ud800y', 'x\ufffdy'],
    ['a\u200db', 'ab'],
    ['👩‍💻 می‌خواهم', '👩‍💻 می‌خواهم'],
    ['機器 Zoë', '機器 Zoë'],
  ])('of %j is %j', (text, shown) => expect(plain(text)).toBe(shown))

  it('leaves no control, no reordering character and no half of a character, and changes nothing twice', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = plain(text)
        expect(shown).not.toMatch(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\p{Surrogate}/u)
        expect(plain(shown)).toBe(shown)
      }),
      { numRuns: 500 },
    )
  })
})

describe('truncate', () => {
  it.each([
    ['consulting', 10, 'consulting'],
    ['consulting', 9, 'consulti…'],
    ['機器販売', 8, '機器販売'],
    ['機器販売', 7, '機器販…'],
    ['機器販売', 6, '機器…'],
    ['one two', 5, 'one…'],
    ['ab', 1, '…'],
    ['ab', 0, ''],
  ])('%j to %i columns is %j', (text, width, expected) => expect(truncate(text, width)).toBe(expected))

  it('never splits what is one character to a reader', () => {
    expect(truncate('👩‍💻👩‍💻', 3)).toBe('👩‍💻…')
    expect(truncate('e\u0301e\u0301e\u0301', 2)).toBe('e\u0301…')
  })

  it('is never wider than asked, and is the text itself where that fits', () => {
    fc.assert(
      fc.property(anyText.map(plain), fc.integer({ min: 0, max: 50 }), (text, width) => {
        expect(displayWidth(truncate(text, width))).toBeLessThanOrEqual(width)
        if (displayWidth(text) <= width) expect(truncate(text, width)).toBe(text)
      }),
    )
  })
})

describe('tail', () => {
  it.each([
    ['consulting', 4, 'ting'],
    ['機器販売', 5, '販売'],
    ['abc', 9, 'abc'],
    ['abc', 0, ''],
  ])('of %j in %i columns is %j', (text, width, expected) => expect(tail(text, width)).toBe(expected))
})

describe('pad', () => {
  it('counts columns, not characters', () => {
    expect(pad('機器', 6)).toBe('機器  ')
    expect(pad('12', 4, 'right')).toBe('  12')
    expect(pad('longer', 3)).toBe('longer')
  })
})

describe('wrap', () => {
  it.each([
    ['the price of a solution', 10, ['the price', 'of a', 'solution']],
    ['  two   words ', 20, ['two words']],
    ['', 10, ['']],
    ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['a equipment-sales-lead', 14, ['a', 'equipment-', 'sales-lead']],
    ['機器販売', 5, ['機器', '販売']],
  ])('%j in %i columns', (text, width, lines) => expect(wrap(text, width)).toEqual(lines))

  it('is never wider than asked and keeps every visible character that has room', () => {
    fc.assert(
      fc.property(anyText.map(plain), fc.integer({ min: 1, max: 30 }), (text, width) => {
        for (const line of wrap(text, width)) expect(displayWidth(line)).toBeLessThanOrEqual(width)
      }),
    )
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 1, max: 30 }), (text, width) => {
        expect(wrap(text, width).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      }),
    )
  })
})

it('holds for names of 10,000 characters', () => {
  for (const name of ['x'.repeat(10_000), '機'.repeat(10_000), 'é '.repeat(5_000), '\u001b'.repeat(10_000)]) {
    expect(displayWidth(truncate(plain(name), 40))).toBeLessThanOrEqual(40)
    expect(wrap(plain(name), 40).length).toBeGreaterThan(120)
  }
})

describe('numbers', () => {
  it('counts in words', () => {
    expect(plural(1, 'decision')).toBe('1 decision')
    expect(plural(3, 'decision')).toBe('3 decisions')
    expect(plural(0, 'boundary', 'boundaries')).toBe('0 boundaries')
  })

  it.each([
    [1, 2, '1'],
    [1.5, 2, '1.5'],
    [2 / 3, 3, '0.667'],
    [100, 0, '100'],
    [-0.001, 2, '0'],
    [-0, 0, '0'],
    [-1.2, 1, '-1.2'],
    [1234567.891, 2, '1234567.89'],
    [33.49999999999997, 0, '34'],
    [1.005, 2, '1.01'],
    [-2.5, 0, '-3'],
    [1e-7, 2, '0'],
    [1e21, 0, '1e+21'],
  ])('%d with %i decimals is %s', (n, digits, text) => expect(formatNumber(n, digits)).toBe(text))
})
