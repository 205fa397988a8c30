import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pack, unpack } from '../../../src/renderers/html/packed.js'
import { type PageCell, rowHtml } from '../../../src/renderers/html/row.js'
import { unbalanced } from './read-page.js'

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('</script>', '<!--', ']]>', '\u2028', '##[error]', '##[', '\\u003c', 'Sales'),
)
const share = fc.integer({ min: 0, max: 100 })
const cell: fc.Arbitrary<PageCell> = fc.oneof(
  fc.tuple(text, text),
  fc.tuple(text, fc.constant('')),
  fc.tuple(text, text, fc.oneof(text, fc.constant(null))),
  fc.tuple(text, text, fc.oneof(text, fc.constant(null)), fc.tuple(text, text)),
  fc.tuple(text, text, fc.constant(null), fc.tuple(text, text, share, share)),
)
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 8 })

it('rows that wait as data are those that were packed, and end no script element', () => {
  fc.assert(
    fc.property(rows, (given) => {
      const json = pack(given)
      expect(json).not.toMatch(/[<\u2028\u2029]|##\[/)
      expect(unpack(json)).toEqual(given)
    }),
  )
})

it('a row is markup without a fault, whatever its cells hold', () => {
  fc.assert(
    fc.property(rows, (given) => {
      expect(unbalanced(given.map(rowHtml).join(''))).toEqual([])
    }),
  )
})
