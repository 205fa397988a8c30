/** What parts the whole from the rest of a number: people write 1,234.50 and 1.234,50. */
export type Decimal = '.' | ','

/** One sign before three figures: 1.000 is a thousand to one reader and one to another. */
const AMBIGUOUS = /^[-+]?[1-9]\d{0,2}[.,]\d{3}$/
const GROUPED = /^[-+]?\d{1,3}([.,]\d{3})+$/

/**
 * A number as people write it: `0,8`, `1.234,50`, `1 200`, `€ 90`; with a percent sign a hundredth. `null` where it is
 * none, or might be two and no `decimal` sign is given.
 */
export function readNumber(text: string, decimal: Decimal | null = null): number | null {
  const { figure, percent } = figureOf(text)
  if (!/^[-+]?\d[\d.,]*$/.test(figure)) return null
  const sign = signOf(figure, decimal)
  if (sign === undefined) return null
  const other = sign === ',' ? '.' : ','
  const at = sign === null ? -1 : figure.lastIndexOf(sign)
  const whole = at === -1 ? figure : figure.slice(0, at)
  const rest = at === -1 ? '' : figure.slice(at + 1)
  if (sign !== null && whole.includes(sign)) return null
  if (whole.includes(other) && !GROUPED.test(whole)) return null
  const bare = (sign === null ? whole.replace(/[.,]/g, '') : whole.replaceAll(other, '')) || '0'
  return scaled(`${bare}.${rest === '' ? '0' : rest}`, percent)
}

/** Whether a text may be two numbers. */
export function isAmbiguous(text: string): boolean {
  return AMBIGUOUS.test(figureOf(text).figure)
}

/** The decimal sign of a column, where its texts that can be read in one way alone agree on it. */
export function decimalOf(texts: Iterable<string>): Decimal | null {
  let found: Decimal | null = null
  for (const text of texts) {
    const { figure } = figureOf(text)
    if (!/[.,]/.test(figure) || AMBIGUOUS.test(figure) || readNumber(text) === null) continue
    const own = signOf(figure, null) ?? (figure.includes('.') ? ',' : '.')
    if (found !== null && found !== own) return null
    found = own
  }
  return found
}

function figureOf(text: string): { readonly figure: string; readonly percent: boolean } {
  const bare = text
    .replace(/[\s\u00a0\u202f']/g, '')
    .replace(/^(?:[€$£]|[A-Z]{3}|zł)|(?:[€$£]|[A-Z]{3}|zł)$/g, '')
  const percent = bare.endsWith('%')
  return { figure: percent ? bare.slice(0, -1) : bare, percent }
}

/** The decimal sign of a figure, `null` where it has none, `undefined` where it cannot be told. */
function signOf(figure: string, decimal: Decimal | null): Decimal | null | undefined {
  const last = /[.,](?=[^.,]*$)/.exec(figure)?.[0] as Decimal | undefined
  if (last === undefined) return null
  if (AMBIGUOUS.test(figure)) return decimal === null ? undefined : last === decimal ? last : null
  // 1.000.000 has no decimals; 1.234,50 has thousands of the other sign.
  const many = figure.indexOf(last) !== figure.lastIndexOf(last)
  if (!many) return last
  return GROUPED.test(figure) && !(figure.includes('.') && figure.includes(',')) ? null : undefined
}

function scaled(figure: string, percent: boolean): number | null {
  const number = Number(figure)
  if (!Number.isFinite(number)) return null
  return percent ? Number((number / 100).toPrecision(12)) : number
}
