import { readNumber } from '../numbers.js'
import { type Cells, isNothing } from './cells.js'
import type { TeamColumns } from './team-columns.js'

/** What stands before sums, with a count or a colon after it. */
const TOTAL =
  /^(?:(?:grand|sub)?[- ]?totals?|sum|sums|total (?:g[ée]n[ée]ral|general)|sous[- ]total|somme|(?:zwischen|gesamt)?summe|gesamt|insgesamt|suma|razem|ogółem|łącznie|suma końcowa|subtotal|totale)\s*(?:\(\d+\)|:\s*\d*)?$/i

const NAMED = ['id', 'name', 'first-name', 'last-name'] as const
const ABOUT = ['title', 'email', 'manager', 'dotted'] as const

/** Whether a row holds the sums of others: a word for totals and nothing of a person, with figures or nothing else beside it. */
export function isTotals(written: readonly string[], cells: Cells, teams: TeamColumns): boolean {
  const said = (columns: readonly (number | undefined)[]) =>
    columns
      .map((column) => (column === undefined ? '' : written[column]!.trim()))
      .filter((text) => !isNothing(text))
  const named = NAMED.map((field) => cells.column(field))
  const labels = said(named)
  if (labels.length === 0 || !labels.every((text) => TOTAL.test(text))) return false
  if (said(ABOUT.map((field) => cells.column(field))).length > 0) return false
  const known = [...named, ...teams.columns]
  const figures = written.filter((text, i) => !known.includes(i) && readNumber(text, '.') !== null)
  // There are people who are called Suma, and teams for them.
  return figures.length > 0 || (said(teams.columns).length === 0 && !cells.isManager(labels[0]!))
}
