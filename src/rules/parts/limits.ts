import { capital, formatNumber } from '../../util/text.js'

/** A number beside the limit that it does not keep: as exact as it takes to tell them apart, three decimals at least. */
export function shownBeside(value: number, limit: number): string {
  const digits = [3, 4, 5, 6, 7, 8, 9]
  const exact = digits.find((one) => Number(formatNumber(value, one)) !== limit) ?? 10
  return formatNumber(value, exact)
}

const OPERATORS: { readonly [operator: string]: string } = {
  '<=': 'at most',
  '>=': 'at least',
  '<': 'less than',
  '>': 'more than',
  '=': 'exactly',
}

/** `at most 2` for `<= 2`. */
export function limitInWords(limit: string): string {
  const [operator = '', value = ''] = limit.split(' ')
  return `${OPERATORS[operator] ?? operator} ${value}`
}

/** `Line distance` for `line-distance`, `Roles moved` for `max-roles-moved`. */
export function figureInWords(key: string): string {
  return capital(key.replace(/^max-/, '').replaceAll('-', ' '))
}
