import { readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'

type Node = null | boolean | number | string | readonly Node[] | { readonly [key: string]: Node }

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
  new Ajv2020({ allErrors: true, strictTypes: false, keywords: ['x-expected'] }).compile(node as object)

/** What a published schema takes: `open` as it is, `strict` where it lists every field. */
export function published(name: 'report' | 'check' | 'diff' | 'recommend'): {
  readonly open: ValidateFunction
  readonly strict: ValidateFunction
} {
  const file = new URL(`../schemas/${name}.schema.json`, import.meta.url)
  const schema: Node = JSON.parse(readFileSync(file, 'utf8'))
  return { open: compiled(schema), strict: compiled(closed(schema)) }
}
