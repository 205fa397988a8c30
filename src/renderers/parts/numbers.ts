/** How a text shows a number: its decimals, whether in per cent, and what follows. */
export type Shown = { readonly decimals: number; readonly share: boolean; readonly mark: string }

/** How the text shows the value; `null` where it says anything else or more. */
export function shownAs(value: number, text: string): Shown | null {
  const found = /^(-?\d+(?:\.(\d+))?)( %)?(!?)$/.exec(text)
  if (found === null) return null
  const [, number, decimal = '', unit, mark = ''] = found
  const share = unit !== undefined
  const decimals = decimal.length
  const off = Math.abs(Number(number) - value * (share ? 100 : 1))
  return off <= 0.5 * 10 ** -decimals + 1e-6 ? { decimals, share, mark } : null
}

/** The number format for it where the most exact of its neighbours has so many decimals: none, or two and more. */
export function formatFor({ share, mark, decimals }: Shown, most: number): string {
  const end = `${share ? ' %' : ''}${mark === '' ? '' : `"${mark}"`}`
  if (share) return `0${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}${end}`
  return `#,##0${most === 0 ? '' : `.${'0'.repeat(Math.max(2, most))}`}${end}`
}

/** The number format for values whose texts say more than a number. */
export function formatBeside(values: readonly number[], isShare: boolean): string {
  if (isShare) return '0 %'
  return values.every(Number.isInteger) ? '#,##0' : '#,##0.00'
}
