import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js'
import type { Collection } from '../../src/load/kinds.js'
import { loadModel } from '../../src/load/load.js'
import { readRows } from '../../src/load/rows.js'
import { Source } from '../../src/load/source.js'
import { quoted } from './reading.js'

const NORTHWIND = readFileSync(new URL('../../examples/minimal/northwind.yaml', import.meta.url), 'utf8')

const SCRAPS = [
  ...[
    '',
    ' ',
    '  ',
    '\n',
    '\n  ',
    '\t',
    '\r\n',
    ': ',
    ':',
    '- ',
    '[',
    ']',
    '{',
    '}',
    ', ',
    '"',
    "'",
    '#',
    '|\n',
    '>',
  ],
  ...[
    '&x ',
    '*x',
    '!t ',
    '---\n',
    '<<: ',
    '? ',
    '~',
    'null',
    'true',
    '12',
    '-1',
    '1e400',
    '.nan',
    '😀',
    '\uFEFF',
    '\u0000',
  ],
  ...[
    '__proto__: ',
    'constructor',
    'id: ',
    'teams: ',
    'roles: ',
    'parent: ',
    'reports_to: ',
    'northwind',
    'ceo',
  ],
]

/** A text with some stretches replaced by scraps, or by other stretches of it. */
function broken(text: string): fc.Arbitrary<string> {
  const place = fc.nat(text.length)
  const scrap = fc.oneof(
    fc.constantFrom(...SCRAPS),
    fc.tuple(place, fc.nat(60)).map(([at, length]) => text.slice(at, at + length)),
  )
  return fc
    .array(fc.tuple(place, fc.oneof(fc.constant(0), fc.nat(30)), scrap), { minLength: 1, maxLength: 4 })
    .map((changes) =>
      changes.reduce((now, [at, length, put]) => now.slice(0, at) + put + now.slice(at + length), text),
    )
}

/** What is said of a text must stand in it: every span lies within it, and its parts agree. */
function expectPlaced(diagnostics: readonly Diagnostic[], text: string): void {
  for (const { message, span, related = [] } of diagnostics) {
    expect(message).not.toMatch(/undefined|\[object/)
    for (const one of [span, ...related.map((other) => other.span)]) {
      quoted(one, text)
      if (one) expect(one.end.offset).toBeLessThanOrEqual(text.length)
    }
  }
}

describe('whatever is wrong', () => {
  it('with a file, reading it ends, and gives an organisation or errors with true places', async () => {
    await fc.assert(
      fc.asyncProperty(broken(NORTHWIND), async (text) => {
        const { organisation, diagnostics } = await loadModel(['-'], {
          cwd: tmpdir(),
          allowOutside: false,
          readStdin: async () => new TextEncoder().encode(text),
        })
        expect(organisation === null).toBe(diagnostics.some(({ severity }) => severity === 'error'))
        expectPlaced(diagnostics, text.replace(/^\uFEFF/, ''))
      }),
      { numRuns: 300 },
    )
  })

  it('with a table, reading it ends, and gives rows or errors with true places', () => {
    const table =
      'id,team,headcount,reports_to,tags\r\nrep,sales,140,head,"a, ""b"""\nhead,sales,,,\n"x\ny",service,1,,c\n'
    const signs = fc.constantFrom(',', ';', '"', '""', '\n', '\r\n', '\r', '\t', '|', 'id', '😀', '')
    const text = fc.oneof(
      broken(table),
      fc
        .array(fc.oneof(signs, fc.constantFrom('team', 'a', '1')), { maxLength: 30 })
        .map((parts) => parts.join('')),
    )
    const lists = fc.constantFrom<Collection>('roles', 'teams', 'links', 'ties', 'decisions')
    fc.assert(
      fc.property(text, lists, (csv, list) => {
        const spec = { file: 't.csv', columns: {}, delimiter: null, locate: () => null }
        const { draft, diagnostics } = readRows(new Source('t.csv', csv), list, spec)
        expectPlaced(diagnostics, csv)
        expect(draft === null).toBe(
          diagnostics.some(
            ({ severity, code }) =>
              severity === 'error' && /^table\/(?!bad|wrong|missing-key|unknown-key)/.test(code),
          ),
        )
        for (const [i] of (draft?.draft[list] ?? []).entries())
          for (const path of [
            [list, i],
            [list, i, 'id'],
            [list, i, 'between', 1],
          ])
            expect(quoted(draft!.locate(path, 'value'), csv)).not.toBeNull()
      }),
      { numRuns: 500 },
    )
  })
})
