import { expect } from 'vitest'
import { parse } from 'yaml'
import type { CompareOptions } from '../../src/app/compare.js'
import { compareOrganisations } from '../../src/app/compare.js'
import { resolve } from '../../src/load/resolve.js'
import type { Draft } from '../../src/model/draft.js'
import type { DiffData } from '../../src/report/diff-data.js'
import { published } from '../closed-schema.js'

/** By the published schema, and by the one that refuses what it does not list. */
export const valid = published('diff')

/** The organisation of one YAML document, without its first lines. */
function organisationIn(text: string) {
  const draft = { name: 'Test', ...(parse(text) as object) } as Draft
  const { organisation, diagnostics } = resolve([{ file: 'org.yaml', draft, locate: () => null }])
  expect(diagnostics.filter(({ severity }) => severity === 'error').map((d) => d.message)).toEqual([])
  return { organisation }
}

/** What is different between two YAML documents; it is what the schema says, too. */
export function compared(base: string, head: string, options: CompareOptions = {}): DiffData {
  const data = compareOrganisations(organisationIn(base), organisationIn(head), options)
  expect(valid.open(data) ? [] : valid.open.errors).toEqual([])
  expect(valid.strict(data) ? [] : valid.strict.errors).toEqual([])
  expect(JSON.parse(JSON.stringify(data))).toStrictEqual(data)
  return data
}
