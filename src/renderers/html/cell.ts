import type { Cell, Change, Column } from '../../report/document.js'
import { clean } from './markup.js'
import type { PageCell, PageChange } from './row.js'

/** What the page sorts by, where the text itself does not say it: nothing for what is not assessed. */
function sortedBy({ value, text }: Cell): string | null {
  if (value === null) return ''
  return typeof value !== 'number' || String(value) === text ? null : String(Number(value.toPrecision(6)))
}

const placeOf = (share: number) => Math.round(1000 * Math.min(1, Math.max(0, share))) / 10

function changeOf({ before, after, shares }: Change): PageChange {
  const sides = [clean(before), clean(after)] as const
  return shares === undefined ? sides : [...sides, placeOf(shares[0]), placeOf(shares[1])]
}

/** Whether what was or is takes more room than a figure of two digits. */
export const isWideChange = (cell: Cell | undefined): boolean =>
  cell?.change !== undefined &&
  Math.max(clean(cell.change.before).length, clean(cell.change.after).length) > 2

/** The cell of a column as the page holds it; `isWide` where its column has changes that take more room. */
export function cellOf(found: Cell | undefined, { align }: Column, isWide = false): PageCell {
  const { text, tone, value, change } = found ?? { text: '', value: '' }
  const looks = [
    align === 'right' ? 'n' : '',
    tone ?? (value === null ? 'muted' : ''),
    change ? (isWide ? 'change wide' : 'change') : '',
  ]
  const look = looks.filter((name) => name !== '').join(' ')
  const by = found === undefined ? null : sortedBy(found)
  if (change !== undefined) return [clean(text), look, by, changeOf(change)]
  return by === null ? [clean(text), look] : [clean(text), look, by]
}
