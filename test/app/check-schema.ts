import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'

type Node = null | boolean | number | string | readonly Node[] | { readonly [key: string]: Node }
const schema: Node = JSON.parse(
  readFileSync(new URL('../../schemas/check.schema.json', import.meta.url), 'utf8'),
)

/** The schema that also refuses every field which it does not list. */
function closed(node: Node): Node {
  if (Array.isArray(node)) return node.map(closed)
  if (typeof node !== 'object' || node === null) return node
  const inner = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)]))
  return typeof inner.properties === 'object' && inner.type === 'object'
    ? { ...inner, additionalProperties: false }
    : inner
}

const compiled = (node: Node) => new Ajv2020({ allErrors: true, strictTypes: false }).compile(node as object)
/** What the published schema takes. */
export const open = compiled(schema)
/** What it takes where it lists every field. */
export const strict = compiled(closed(schema))
