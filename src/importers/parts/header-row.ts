/** Rows that are looked at: titles above a header are few. */
const LOOKED_AT = 30

const figure = /^[-+]?[\d.,\s]+%?$|^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}|@/

/** Whether a cell says anything. */
export function isFilled(cell: string | undefined): boolean {
  return cell !== undefined && /\S/.test(cell)
}

/** The first row that looks like column names: words in at least two cells, and in about as many as other rows have. */
export function headerRow(rows: readonly (readonly string[])[]): number {
  const first = rows.slice(0, LOOKED_AT).map((row) => row.filter(isFilled).map((cell) => cell.trim()))
  const widest = Math.max(0, ...first.map((cells) => cells.length))
  const wide = first.findIndex(
    (cells) => cells.length >= 2 && looksLikeNames(cells) && 2 * cells.length >= widest,
  )
  if (wide !== -1) return wide
  const two = first.findIndex((cells) => cells.length >= 2)
  return two === -1 ? 0 : two
}

function looksLikeNames(cells: readonly string[]): boolean {
  const figures = cells.filter((cell) => figure.test(cell)).length
  return 2 * figures < cells.length && cells.every((cell) => cell.length <= 120)
}
