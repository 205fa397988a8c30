import type { ErrorObject } from 'ajv'
import { didYouMean } from '../util/nearest.js'
import { hasThousands } from './cells.js'

type Path = readonly (string | number)[]
type Schema = { readonly [keyword: string]: unknown }

/** What to write instead of a value that a schema refuses; `null` where nothing better can be said. */
export function adviceFor(error: ErrorObject, schema: Schema, value: unknown, path: Path): string | null {
  if (value === null) return 'give it a value, or remove the key'
  if (error.keyword === 'enum') return adviceForWord(error, schema, value)
  if (schema['x-expected'] === 'a share from 0 to 1') return adviceForShare(value)
  if (String(schema.pattern).startsWith('^(<=')) return adviceForLimit(value)
  if (typeof value === 'string' && hasThousands(value))
    return `write it without a separator of thousands: ${value.replace(/[.,]/g, '')}`
  if (error.keyword === 'type' && typeof value !== 'object' && [schema.type].flat().includes('string')) {
    const quoted = String(value)
    const fits = typeof schema.pattern !== 'string' || new RegExp(schema.pattern, 'u').test(quoted)
    return fits ? `put it in quotes: "${quoted}"` : null
  }
  if (error.keyword === 'pattern' && typeof value === 'string') return adviceForPattern(schema, value, path)
  return null
}

function adviceForWord({ params }: ErrorObject, schema: Schema, value: unknown): string | null {
  const words = (params.allowedValues as unknown[]).map(String)
  const said = String(value)
  if (words.includes('off') && /^(no|none|never|false|0)$/i.test(said)) return 'to silence it, write off'
  const longer = said === '' ? undefined : words.find((word) => said.startsWith(word))
  if (longer !== undefined) return `did you mean '${longer}'?`
  // Where the message does not name them.
  const all = typeof schema['x-expected'] === 'string' ? `one of ${words.join(', ')}` : null
  return didYouMean(said, words, all)
}

function adviceForShare(value: unknown): string | null {
  const [, percent] = /^(\d+(?:\.\d+)?)\s*%?$/.exec(String(value)) ?? []
  return percent === undefined || Number(percent) > 100
    ? null
    : `for ${percent} % write ${Number((Number(percent) / 100).toPrecision(12))}`
}

const OPERATORS: { readonly [mistyped: string]: string } = {
  '=>': '>=',
  '=<': '<=',
  '==': '=',
  '≥': '>=',
  '≤': '<=',
}

function adviceForLimit(value: unknown): string | null {
  const [, operator = '', number] = /^\s*([<>=≤≥]*)\s*(-?\d+(?:\.\d+)?%?)\s*$/.exec(String(value)) ?? []
  if (number === undefined) return null
  if (operator === '') return `write '<= ${number}' or '>= ${number}', with quotes`
  const meant = OPERATORS[operator] ?? operator
  return `write '${meant} ${number}', with quotes`
}

function adviceForPattern(schema: Schema, value: string, path: Path): string | null {
  const words = /^\^\(([a-z|-]+)\)\$$/.exec(String(schema.pattern))?.[1]?.split('|')
  if (words) return didYouMean(value, words, `one of ${words.join(', ')}`)
  const slug = value
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[^a-z0-9]+|-+$/g, '')
  const isId = String(schema.pattern).startsWith('^[a-z0-9]')
  return isId && slug !== '' && slug !== value
    ? `'${slug}' would do${path.at(-1) === 'id' ? '; keep the wording under name:' : ''}`
    : null
}
