import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect } from 'vitest'
import type { ImportContext, Importer, ImportResult } from '../../src/importers/importer.js'
import { DEFAULT_IMPORT_OPTIONS, type ImportOptions } from '../../src/importers/options.js'
import { parseYaml } from '../../src/load/parse.js'
import { resolve } from '../../src/load/resolve.js'
import { Source } from '../../src/load/source.js'
import { validators } from '../../src/load/validators.generated.js'
import { writeModel } from '../../src/load/write.js'
import type { Draft } from '../../src/model/draft.js'
import type { Organisation } from '../../src/model/organisation.js'
import { organisationIn, quoted } from '../load/reading.js'

type Files = { readonly [file: string]: string }

/** The text of a file beside the tests. */
export const fixture = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')

/** What an importer makes of files. */
export function importing(
  importer: Importer,
  files: Files,
  options: Partial<ImportOptions> = {},
  context: Partial<ImportContext> = {},
): ImportResult {
  const sources = Object.entries(files).map(([file, text]) => ({ file, bytes: Buffer.from(text) }))
  const all = {
    options: { ...DEFAULT_IMPORT_OPTIONS, ...options },
    organisation: null,
    people: null,
    ...context,
  }
  return importer.read(sources, all)
}

/** The organisation that a draft is, written and read again; fails on any error. */
export const organisationOf = (draft: Draft): Promise<Organisation> =>
  organisationIn({ 'org.yaml': writeModel(draft) })

/** What is told, as `code file:line:column text: message (help)`; every place is checked. */
export function told({ diagnostics }: ImportResult, files: Files): string[] {
  return diagnostics.map(({ code, span, file, message, help }) => {
    const [place, ...text] = (quoted(span, files[span?.file ?? ''] ?? '') ?? '').split(' ')
    const at = span === null ? file : `${span.file}:${place}`
    return `${code} ${at} «${text.join(' ').split('\n')[0]}» ${message} (${help})`
  })
}

/** A draft is valid, can be written and read again, and resolves without an error. */
export function expectSound(result: ImportResult): void {
  const { draft, diagnostics, summary } = result
  for (const { message, help } of diagnostics) expect(message && help, message).toBeTruthy()
  for (const line of summary) expect(line).not.toMatch(/[\u0000-\u001f]/)
  if (diagnostics.some(({ severity }) => severity === 'error')) {
    expect(draft).toEqual({})
    return
  }
  const { value, diagnostics: faults } = parseYaml(new Source('org.yaml', writeModel(draft)))
  expect(faults).toEqual([])
  expect(validators.file(value), JSON.stringify(validators.file.errors)).toBe(true)
  expect(resolve([{ file: 'org.yaml', draft: value as Draft, locate: () => null }]).diagnostics).toEqual([])
}

const HOSTILE = [
  '__proto__',
  'constructor',
  '<script>alert(1)</script>',
  '\u001b[31mred\u001b[0m',
  '\u202Ereversed',
  '',
  ' ',
  '漢字',
  'x'.repeat(300),
  '-',
  '@',
  '\ud800',
  'a\nb',
  'ALL',
]

/** Anything that may stand at a place of a JSON file. */
const anything = (own: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<unknown>(...own) },
    { weight: 2, arbitrary: fc.constantFrom<unknown>(...HOSTILE) },
    fc.constantFrom<unknown>(
      null,
      true,
      false,
      0,
      -1,
      1e300,
      [],
      {},
      [null],
      [[]],
      { value: null },
      { a: { b: [] } },
    ),
    fc.jsonValue({ maxDepth: 2 }),
  )

type Change = readonly [at: number, how: 'put' | 'remove' | 'rename' | 'twice', value: unknown]

/** A few changes to a value: something else at a place, a key gone or called otherwise, an item twice. */
export const changes = (own: readonly unknown[]): fc.Arbitrary<readonly Change[]> =>
  fc.array(
    fc.tuple(
      fc.nat(5000),
      fc.constantFrom('put' as const, 'put' as const, 'remove' as const, 'rename' as const, 'twice' as const),
      anything(own),
    ),
    { minLength: 1, maxLength: 6 },
  )

/** The value with the changes made. */
export function changed(value: unknown, list: readonly Change[]): unknown {
  const root = { root: structuredClone(value) }
  for (const [at, how, given] of list) {
    const put = structuredClone(given)
    const places: (readonly [holder: { [key: string]: unknown } | unknown[], key: string])[] = []
    const walk = (holder: unknown) => {
      if (holder === null || typeof holder !== 'object') return
      for (const key of Object.keys(holder)) {
        places.push([holder as unknown[], key])
        walk((holder as { [key: string]: unknown })[key])
      }
    }
    walk(root)
    const [holder, key] = places[at % places.length]!
    if (Array.isArray(holder)) {
      if (how === 'remove') holder.splice(Number(key), 1)
      else if (how === 'twice') holder.push(structuredClone(holder[Number(key)]))
      else holder[Number(key)] = put
    } else if (how === 'put' || key === 'root') holder[key] = put
    else {
      const before = holder[key]
      if (how !== 'twice') delete holder[key]
      if (how === 'rename')
        Object.defineProperty(holder, String(put ?? 'x').slice(0, 50), {
          value: before,
          enumerable: true,
          configurable: true,
          writable: true,
        })
    }
  }
  return root.root
}
