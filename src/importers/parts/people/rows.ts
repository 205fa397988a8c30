import type { Json } from '../../../util/json.js'
import { bareText, type Columns } from '../headers.js'
import type { Records } from '../records.js'
import type { Reports } from '../reports.js'
import { Cells, isNothing } from './cells.js'
import { FIELDS } from './fields.js'
import { labelOf, type Seat, shortened } from './seat.js'
import type { TeamColumns } from './team-columns.js'

const VACANT_NAME =
  /^(?:vacan(?:t|cy|te)(?: \d+)?|vacant position|open position|open|tb[acdh]|to be (?:hired|determined)|n\. ?n\.|nn|vakan[tz]|unbesetzt|wakat|à pourvoir|poste vacant)$/i
const YES =
  /^(?:yes|y|true|1|x|vacant|open|unfilled|ja|j|wahr|tak|t|oui|o|vrai|s[ií]|vacante|vakant|wakat|unbesetzt)$/i

/** The longest id of a person that a model takes. */
const ID_LONGEST = 200

/** Makes a seat of each row; what cannot be read of it is reported. */
export function readSeats(records: Records, columns: Columns, teams: TeamColumns, reports: Reports): Seat[] {
  const cells = new Cells(records, columns, reports)
  const seats: Seat[] = []
  for (let row = 0; row < records.rows.length; row++) {
    if (isHeaderAgain(records.rows[row]!, columns)) {
      const message = 'this row holds titles of columns, and no person: it is left out'
      reports.tell({
        code: 'header-again',
        row,
        column: undefined,
        message,
        help: 'remove it, or give the person another id',
      })
      continue
    }
    const seat = seatOf(row, cells, columns, teams, reports)
    if (seat !== null) seats.push(seat)
  }
  cells.tellSpaces()
  return seats
}

/** A row that repeats the titles, as files that were put together have, or SuccessFactors below its keys. */
function isHeaderAgain(cells: readonly string[], columns: Columns): boolean {
  const id = columns.of.get('id')
  if (id === undefined || /\d/.test(cells[id]!) || !FIELDS.id!.includes(bareText(cells[id]!))) return false
  return ['manager', 'title', 'email', 'name', 'last-name'].some((field) => {
    const column = columns.of.get(field)
    return column !== undefined && FIELDS[field]!.includes(bareText(cells[column]!))
  })
}

function seatOf(
  row: number,
  cells: Cells,
  columns: Columns,
  teams: TeamColumns,
  reports: Reports,
): Seat | null {
  const text = (field: string) => cells.text(row, cells.column(field))
  const name = nameOf(text('name'), text('first-name'), text('last-name'))
  const title = text('title')
  const vacant = YES.test(text('vacancy')) || VACANT_NAME.test(name)
  const written = cells.text(row, cells.column('id'), ID_LONGEST)
  const id = written || (vacant ? `vacant ${title || 'position'}` : name).slice(0, ID_LONGEST)
  if (written === '') {
    const tell = (code: string, message: string) =>
      reports.tell({
        code,
        row,
        column: cells.column('id'),
        message,
        help: 'give it an id: names change, and ids stay',
      })
    if (id === '') {
      tell('nobody', 'this row has neither id nor name: it is left out')
      return null
    }
    tell('no-id', `this row has no id: it gets one from its ${vacant ? 'title' : 'name'}, '${shortened(id)}'`)
  }
  const whose = labelOf({ id, name })
  return {
    row,
    id,
    name: VACANT_NAME.test(name) ? '' : name,
    title,
    email: text('email'),
    vacant,
    absent: false,
    names: text('manager'),
    place: teams.columns.flatMap((column) => namesIn(cells.text(row, column), teams)),
    headcount: cells.number(row, 'headcount', whose, 'number of people', isHeadcount),
    extras: extrasOf(row, cells, columns, whose),
    key: id,
    manager: null,
    team: null,
    also: [],
    role: '',
  }
}

const isHeadcount = (n: number) => Number.isInteger(n) && n >= 0 && n <= 10_000_000

/** What is kept of a row though the model has no word for it. */
function extrasOf(
  row: number,
  cells: Cells,
  columns: Columns,
  whose: string,
): { [key: `x-${string}`]: Json } {
  const extras: { [key: `x-${string}`]: Json } = {}
  const location = cells.text(row, cells.column('location'))
  if (location !== '') extras['x-location'] = location
  for (const field of ['fte', 'cost']) {
    const value = cells.number(row, field, whose, 'number', Number.isFinite)
    if (value !== null) extras[`x-${field}`] = value
  }
  for (const [field, column] of columns.of) {
    if (!field.startsWith('x-')) continue
    const text = cells.text(row, column)
    if (text !== '') extras[field as `x-${string}`] = text
  }
  return extras
}

/** The whole name; a column `Name` beside one of first names holds the last one. */
function nameOf(name: string, first: string, last: string): string {
  if (first === '') return name || last
  if (last !== '') return name || `${first} ${last}`
  return name === '' || name.includes(first) ? name || first : `${first} ${name}`
}

function namesIn(text: string, { hierarchy, separator }: TeamColumns): string[] {
  if (text === '') return []
  const parts = hierarchy === 'levels' ? [text] : text.split(separator)
  return parts.map((part) => part.replace(/\s+/g, ' ').trim()).filter((part) => !isNothing(part))
}
