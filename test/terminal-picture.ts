/** Colours of the picture, in place of the 16 that a terminal's reader chooses. */
const INK: { readonly [code: string]: string } = {
  '31': '#f47067',
  '32': '#8ddb8c',
  '33': '#daaa3f',
  '2': '#768390',
  '1': '#f0f6fc',
  '1;36': '#6cb6ff',
}
const CELL = { width: 8.4, height: 19 }
const MARGIN = 18

/** Blanks that no renderer folds together. */
const escaped = (text: string) =>
  text.replaceAll(' ', '\u00a0').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A terminal's coloured text as an SVG picture, text as text. */
export function terminalPicture(text: string, columns: number): string {
  const lines = text.trimEnd().split('\n')
  const width = Math.ceil(columns * CELL.width + 2 * MARGIN)
  const height = lines.length * CELL.height + 2 * MARGIN
  const rows = lines.map((line, i) => {
    const y = MARGIN + (i + 0.75) * CELL.height
    return `${barsOf(line, i)}  <text x="${MARGIN}" y="${y}">${spansOf(line)}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
  <rect width="100%" height="100%" rx="8" fill="#1c2128"/>
  <style>text { font: 14px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; fill: #adbac7; white-space: pre }</style>
${rows.join('\n')}
</svg>
`
}

type Part = { readonly code: string | null; readonly inner: string }

const partsOf = (line: string): Part[] =>
  line
    .split(/(\u001b\[[\d;]*m[^\u001b]*\u001b\[0m)/)
    .filter((part) => part !== '')
    .map((part) => {
      const [, code, inner] = /^\u001b\[([\d;]*)m([^\u001b]*)\u001b\[0m$/.exec(part) ?? [null, null, part]
      return { code: code ?? null, inner: inner! }
    })

const isInverse = (code: string | null) => code !== null && /^7(;|$)/.test(code)

/** What is inverse stands on a bar of its own. */
function barsOf(line: string, row: number): string {
  let column = 0
  return partsOf(line)
    .map(({ code, inner }) => {
      const x = MARGIN + column * CELL.width
      column += [...inner].length
      const size = `width="${([...inner].length * CELL.width).toFixed(1)}" height="${CELL.height}"`
      return isInverse(code)
        ? `  <rect x="${x.toFixed(1)}" y="${MARGIN + row * CELL.height}" ${size} fill="#adbac7"/>\n`
        : ''
    })
    .join('')
}

function spansOf(line: string): string {
  let column = 0
  return partsOf(line)
    .map(({ code, inner }) => {
      const shown = inner.trim()
      const start = column + inner.length - inner.trimStart().length
      column += [...inner].length
      const fill = isInverse(code)
        ? ' fill="#1c2128"'
        : code === null
          ? ''
          : ` fill="${INK[code!] ?? '#adbac7'}"`
      const bold = code?.startsWith('1') ? ' font-weight="bold"' : ''
      // Each piece is set at its column, so that the columns hold in any font.
      const place = `x="${(MARGIN + start * CELL.width).toFixed(1)}" textLength="${([...shown].length * CELL.width).toFixed(1)}"`
      return shown === ''
        ? ''
        : `<tspan ${place} lengthAdjust="spacingAndGlyphs"${fill}${bold}>${escaped(shown)}</tspan>`
    })
    .join('')
}
