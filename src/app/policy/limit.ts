import { TOLERANCE } from '../../util/rounding.js'

/** A limit for a number. */
export type Limit = { readonly operator: '<=' | '>=' | '<' | '>' | '='; readonly value: number }

/** A comparison as a policy writes it, `>= 0.8` or `<= 50%`, as a pattern of JSON Schema. */
export const COMPARISON = '^(<=|>=|<|>|=)\\s*-?[0-9]+(\\.[0-9]+)?%?$'

const comparison = new RegExp(COMPARISON)

/** Reads `>= 0.8`, `<= 50%` or `= 0`; a number alone is the most. `null` where it is none of them. */
export function limitOf(text: string | number): Limit | null {
  if (typeof text === 'number') return { operator: '<=', value: text }
  const operator = comparison.exec(text)?.[1]
  if (operator === undefined) return null
  const number = Number.parseFloat(text.slice(operator.length))
  // A hundredth that binary numbers do not have is read as people write it.
  const value = text.endsWith('%') ? Number((number / 100).toPrecision(15)) : number
  return { operator: operator as Limit['operator'], value }
}

/** Whether a figure keeps its limit. */
export function isWithin(value: number, { operator, value: limit }: Limit): boolean {
  const near = Math.abs(value - limit) <= TOLERANCE
  if (operator === '=') return near
  if (near) return operator === '<=' || operator === '>='
  return operator.startsWith('<') ? value < limit : value > limit
}

/** The limit as people write it. */
export function limitText({ operator, value }: Limit): string {
  return `${operator} ${value}`
}
