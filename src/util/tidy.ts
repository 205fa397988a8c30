/** Digits that a figure without noise has at most, and how far off noise is, as a share of the figure. */
const MOST_DIGITS = 9
const NOISE = 1e-14

/** The number without what a sum of binary fractions leaves: `33.49999999999997` is `33.5`, and `2 / 3` stays. */
export function tidy(n: number): number {
  const short = Number(n.toPrecision(MOST_DIGITS))
  return Math.abs(n - short) <= Math.abs(n) * NOISE ? short : n
}

/** The number at so many decimals, ties away from nought, as spreadsheets and charts round what stands in them. */
export function fixed(n: number, digits: number): string {
  const clean = tidy(n)
  if (!(Math.abs(clean) < 1e15)) return clean.toFixed(digits)
  const whole = Math.round(shifted(Math.abs(clean), digits))
  return (Math.sign(clean) * shifted(whole, -digits)).toFixed(digits)
}

/** The number with its point moved, without an error of multiplication. */
function shifted(n: number, places: number): number {
  const [digits, power] = n.toExponential().split('e')
  return Number(`${digits}e${Number(power) + places}`)
}
