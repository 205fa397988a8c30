import { escaped } from './escape.js'

/** What was and what is, and how far along a line of 100 both are, where they are drawn on one. */
export type PageChange = readonly [before: string, after: string, from?: number, to?: number]

/**
 * A cell as a page holds it: its text, its classes, what it is sorted by where the text does not say it, and both sides
 * of a change. All of it is clean, and none of it escaped.
 */
export type PageCell = readonly [text: string, look: string, by?: string | null, change?: PageChange]

/** A line with a mark where it was and one where it is: attributes and no style, for the page allows none. */
function shiftHtml(from: number, to: number): string {
  const span = `<line class="span" x1="${from}%" x2="${to}%" y1="50%" y2="50%"/>`
  const marks = `<circle class="from" cx="${from}%" cy="50%" r="4"/><circle class="to" cx="${to}%" cy="50%" r="5"/>`
  return `<svg class="shift" aria-hidden="true"><line x1="0" x2="100%" y1="50%" y2="50%"/>${span}${marks}</svg>`
}

function changeHtml([before, after, from, to]: PageChange): string {
  const shift = from === undefined || to === undefined ? '' : shiftHtml(from, to)
  return `${shift}<span class="was">${escaped(before)}</span> <span class="then">→</span> <span class="now">${escaped(after)}</span>`
}

function cellHtml([text, look, by, change]: PageCell, isFirst: boolean): string {
  const inside = change === undefined ? escaped(text) : changeHtml(change)
  const names = look === '' ? '' : ` class="${escaped(look)}"`
  const given = `${names}${typeof by === 'string' ? ` data-v="${escaped(by)}"` : ''}`
  return isFirst ? `<th scope="row"${given}>${inside}</th>` : `<td${given}>${inside}</td>`
}

/** The HTML of a table's row, the same whether the page comes with it or its script makes it later. */
export function rowHtml(cells: readonly PageCell[]): string {
  return `<tr>${cells.map((cell, i) => cellHtml(cell, i === 0)).join('')}</tr>\n`
}
