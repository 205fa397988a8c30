import { readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { expect } from 'vitest'
import { parse } from 'yaml'
import type { CompareOptions } from '../../src/app/compare.js'
import { compareOrganisations } from '../../src/app/compare.js'
import { resolve } from '../../src/load/resolve.js'
import type { Draft } from '../../src/model/draft.js'
import type { DiffData } from '../../src/report/diff-data.js'

type Node = null | boolean | number | string | readonly Node[] | { readonly [key: string]: Node }

const schema: Node = JSON.parse(
  readFileSync(new URL('../../schemas/diff.schema.json', import.meta.url), 'utf8'),
)

/** The schema that also refuses every field which it does not list. */
function closed(node: Node): Node {
  if (Array.isArray(node)) return node.map(closed)
  if (typeof node !== 'object' || node === null) return node
  const inner = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)]))
  return typeof inner.properties === 'object' &&
    inner.additionalProperties === undefined &&
    inner.type === 'object'
    ? { ...inner, additionalProperties: false }
    : inner
}

const compiled = (node: Node): ValidateFunction =>
  new Ajv2020({ allErrors: true, strictTypes: false }).compile(node as object)

/** By the published schema, and by the one that refuses what it does not list. */
export const valid = { open: compiled(schema), strict: compiled(closed(schema)) }

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
