import { readSeparated } from '../separated.js'
import { fieldColumns, isDecisionTitle } from './fields.js'
import { readCell } from './letters.js'
import { letterOf } from './right-words.js'

/** Whether a file is a table of decision rights: letters in its cells, or titles that name rights. */
export function looksLikeRights(file: string, head: string): boolean {
  const named =
    /(?:^|[^a-z])(?:rapid|ra(?:s)?ci|daci)(?:[^a-z]|$)|decision[-_ ]?rights|rights[-_ ]?matrix/i.test(file)
  if (/\.xlsx$/i.test(file) || head.includes('\0')) return named
  if (/\.(?:ya?ml|json|xml|graphml|gexf|net|ldif|md|html?)$/i.test(file) || /^\s*[<{[]/.test(head))
    return false
  const whole = head.length < 4000 ? head : head.slice(0, Math.max(head.lastIndexOf('\n'), 0))
  const { rows } = readSeparated({ file, bytes: new TextEncoder().encode(whole) })
  const header = rows.find((row) => row.filter((cell) => cell.trim() !== '').length >= 2) ?? []
  const titles = header.map((cell) => cell.trim())
  const columns = fieldColumns(titles, {})
  if (columns.has('decision') && columns.has('actor') && columns.has('right')) return true
  const rights = titles.filter((title) => letterOf(title) !== null).length
  if (rights >= 3 || (rights === 2 && titles.some(isDecisionTitle))) return true
  return mostlyLetters(rows.slice(rows.indexOf(header) + 1)) && (titles.length >= 3 || named)
}

/** Whether the cells beside the first are letters of rights, in at least two columns or rows. */
function mostlyLetters(rows: readonly (readonly string[])[]): boolean {
  const cells = rows.flatMap((row) => row.slice(1).map((cell) => cell.trim())).filter((cell) => cell !== '')
  const short = cells.filter((cell) => cell.length <= 7)
  const letters = short.filter((cell) => {
    const { letters, unclear } = readCell(cell)
    return letters.length > 0 && unclear.length === 0 && letters.every((letter) => /[RAPIDCS]/.test(letter))
  })
  const kinds = new Set(letters.flatMap((cell) => readCell(cell).letters))
  // Rights are of several letters; a column of grades or yes and no is of one or two, beside cells of other things.
  return letters.length >= 2 && kinds.size >= 2 && 2 * letters.length > cells.length
}
