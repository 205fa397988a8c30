/** A limit for a number. */
export type Limit = { readonly operator: '<=' | '>=' | '<' | '>' | '='; readonly value: number }

/** Differences up to this are rounding: sums are taken in another order. */
const TOLERANCE = 1e-9

/** Reads `>= 0.8`, `<= 50%` or `= 0`; a number alone is the most. `null` where it is none of them. */
export function limitOf(text: string | number): Limit | null {
  if (typeof text === 'number') return { operator: '<=', value: text }
  const match = /^(<=|>=|<|>|=)\s*(-?[0-9]+(?:\.[0-9]+)?)(%?)$/.exec(text)
  if (match === null) return null
  const [, operator, number, percent] = match
  // A hundredth that binary numbers do not have is read as people write it.
  const value = percent === '%' ? Number((Number(number) / 100).toPrecision(15)) : Number(number)
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
