import type { Reports } from '../reports.js'
import type { Index } from './person-index.js'
import { labelOf, type Seat, shortened } from './seat.js'

/** The first of several managers in one cell; dotted lines lead to the others. `null` where the cell names one. */
export function firstOfSeveral(
  seat: Seat,
  index: Index,
  column: number | undefined,
  reports: Reports,
): Seat | null {
  if (!/[;|\n,/]/.test(seat.names) || index(seat.names) !== null) return null
  const found = seat.names
    .split(/[;|\n,/]/)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map(index)
  const known = found.filter((one) => one !== null && one !== 'several')
  // Nobody is above themselves, whichever of several they name first.
  const themselves = known.filter((one) => one.id === seat.id)
  const beyond = known.filter((one) => one.id !== seat.id)
  const [first, ...others] = beyond.length > 0 ? beyond : known
  // A comma may stand in a name, so that all its parts have to be known.
  if (first === undefined || (known.length < found.length && !/[;|\n]/.test(seat.names))) return null
  if (found.length === 1 || beyond.length === 0) return first
  const left = found.length - known.length
  const besides = others.filter((one) => one !== first)
  seat.dotted = [...new Set([...seat.dotted, ...besides])]
  const lines = besides.map(labelOf).join(', ')
  reports.tell({
    code: 'several-managers',
    row: seat.row,
    column,
    message: `'${shortened(seat.names)}' names ${found.length} managers of ${labelOf(seat)}${themselves.length > 0 ? ', themselves among them' : ''}: the line goes to ${labelOf(first)}${lines === '' ? '' : `, a dotted one to ${shortened(lines)}`}${left === 0 ? '' : `; ${left} of them ${left === 1 ? 'is' : 'are'} not in the extract`}`,
    help: 'name one manager there, and the others in a column for dotted lines',
    subject: [seat.id],
  })
  return first
}

/** Finds those to whom the dotted lines of a seat lead; whoever is not in the extract is told and left out. */
export function findDotted(seat: Seat, index: Index, column: number | undefined, reports: Reports): void {
  const whole = index(seat.alsoNames)
  const texts = whole === null ? seat.alsoNames.split(/[;|\n]/).map((text) => text.trim()) : [seat.alsoNames]
  const found = new Set<Seat>()
  for (const text of texts.filter((one) => one !== '')) {
    const one = index(text)
    if (one !== null && one !== 'several') {
      if (one.id !== seat.id) found.add(one)
      continue
    }
    const why = one === null ? 'is not in the extract' : 'is the name of several people'
    reports.tell({
      code: 'dotted-unknown',
      row: seat.row,
      column,
      message: `'${shortened(text)}', to whom a dotted line of ${labelOf(seat)} leads, ${why}: the line is left out`,
      help: 'name someone who is in the extract, by id',
      subject: [seat.id, text],
    })
  }
  seat.dotted = [...found]
}
