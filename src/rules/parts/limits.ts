import { formatNumber } from '../../util/text.js'

/** A number beside the limit that it does not keep: as exact as it takes to tell them apart, three decimals at least. */
export function shownBeside(value: number, limit: number): string {
  const digits = [3, 4, 5, 6, 7, 8, 9]
  const exact = digits.find((one) => Number(formatNumber(value, one)) !== limit) ?? 10
  return formatNumber(value, exact)
}
