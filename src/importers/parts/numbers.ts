/**
 * A number as people write it: `0,8`, `1.234,50`, `1 200`, `€ 90`; with a percent sign a hundredth. `null` where it is
 * none, or might be two: 1,000 is a thousand to one reader and one to another.
 */
export function readNumber(text: string): number | null {
  const bare = text
    .replace(/[\s\u00a0\u202f']/g, '')
    .replace(/^(?:[€$£]|[A-Z]{3}|zł)|(?:[€$£]|[A-Z]{3}|zł)$/g, '')
  const percent = bare.endsWith('%')
  const figure = percent ? bare.slice(0, -1) : bare
  if (!/^[-+]?\d[\d.,]*$/.test(figure) || /^[-+]?\d{1,3}[.,]\d{3}$/.test(figure)) return null
  const decimal = Math.max(figure.lastIndexOf('.'), figure.lastIndexOf(','))
  const sign = figure[decimal]
  const other = sign === ',' ? '.' : ','
  const whole = decimal === -1 ? figure : figure.slice(0, decimal)
  const rest = decimal === -1 ? '' : figure.slice(decimal + 1)
  // 1.000.000 has no decimals; 1.234,50 has thousands of the other sign.
  const grouped = /^[-+]?\d{1,3}([.,]\d{3})+$/
  if (sign !== undefined && whole.includes(sign)) {
    return grouped.test(figure) && !figure.includes(other)
      ? scaled(figure.replace(/[.,]/g, ''), percent)
      : null
  }
  if (whole.includes(other) && !grouped.test(whole)) return null
  return scaled(`${whole.replaceAll(other, '')}.${rest === '' ? '0' : rest}`, percent)
}

function scaled(figure: string, percent: boolean): number | null {
  const number = Number(figure)
  if (!Number.isFinite(number)) return null
  return percent ? Number((number / 100).toPrecision(12)) : number
}
