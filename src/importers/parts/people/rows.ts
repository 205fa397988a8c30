import type { Json } from '../../../util/json.js'
import { bareText, type Columns } from '../headers.js'
import type { Records } from '../records.js'
import type { Reports } from '../reports.js'
import { Cells, isNothing } from './cells.js'
import { FIELDS } from './fields.js'
import { Gaps } from './gaps.js'
import { labelOf, type Seat, shortened } from './seat.js'
import { LIST, type TeamColumns } from './team-columns.js'
import { isVacant, isVacantName } from './vacancy.js'

/** The longest id of a person that a model takes. */
const ID_LONGEST = 200

/** Makes a seat of each row; what cannot be read of it is reported. */
export function readSeats(records: Records, columns: Columns, teams: TeamColumns, reports: Reports): Seat[] {
  const cells = new Cells(records, columns, reports)
  const gaps = new Gaps()
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
    const seat = seatOf(row, { cells, columns, teams, gaps, reports })
    if (seat !== null) seats.push(seat)
  }
  cells.tellSpaces()
  gaps.tell(records, reports)
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

/** What a row is read with. */
type Reading = {
  readonly cells: Cells
  readonly columns: Columns
  readonly teams: TeamColumns
  readonly gaps: Gaps
  readonly reports: Reports
}

function seatOf(row: number, reading: Reading): Seat | null {
  const { cells, columns, reports } = reading
  const text = (field: string) => cells.text(row, cells.column(field))
  const name = nameOf(text('name'), text('first-name'), text('last-name'))
  const title = text('title')
  const written = cells.text(row, cells.column('id'), ID_LONGEST)
  const vacant = isVacant(row, cells, name, labelOf({ id: written || title || 'this row', name }), reports)
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
  const headcount = cells.number(row, 'headcount', whose, 'number of people', isHeadcount)
  return {
    row,
    id,
    name: isVacantName(name) ? '' : name,
    title,
    email: text('email'),
    vacant,
    absent: false,
    names: text('manager'),
    alsoNames: text('dotted'),
    place: placeOf(row, whose, reading),
    headcount,
    extras: extrasOf(row, cells, columns, whose, headcount ?? 1),
    key: id,
    manager: null,
    dotted: [],
    toTeam: false,
    team: null,
    also: [],
    role: '',
  }
}

/** A share of full time, in parts or in per cent, for each of the people. */
const isFte = (people: number) => (n: number) => n >= 0 && n <= 100 * Math.max(1, people)
const isHeadcount = (n: number) => Number.isInteger(n) && n >= 0 && n <= 10_000_000

/** What is kept of a row though the model has no word for it. */
function extrasOf(
  row: number,
  cells: Cells,
  columns: Columns,
  whose: string,
  people: number,
): { [key: `x-${string}`]: Json } {
  const extras: { [key: `x-${string}`]: Json } = {}
  const location = cells.text(row, cells.column('location'))
  if (location !== '') extras['x-location'] = location
  const fte = cells.number(row, 'fte', whose, 'share of full time', isFte(people))
  if (fte !== null) extras['x-fte'] = fte
  const cost = cells.number(row, 'cost', whose, 'number', Number.isFinite)
  if (cost !== null) extras['x-cost'] = cost
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

/** The teams that a row names, from broad to narrow. */
function placeOf(row: number, whose: string, { cells, teams, gaps, reports }: Reading): string[] {
  const { hierarchy, separator, columns } = teams
  if (hierarchy !== 'levels')
    return columns.flatMap((column) => cells.text(row, column).split(separator)).flatMap(tidy)
  const levels = columns.map((column) => {
    const text = cells.text(row, column).replace(/^[\s;|]+|[\s;|]+$/g, '')
    if (LIST.test(text))
      reports.tell({
        code: 'list-in-cell',
        row,
        column,
        message: `'${shortened(text)}', the team of ${whose}, may be several: it is read as one name`,
        help: '--hierarchy list reads every cell as a list from broad to narrow',
      })
    return { name: tidy(text)[0] ?? '', column }
  })
  if (levels.length > 1) gaps.add(row, levels)
  return levels.map(({ name }) => name).filter((name) => name !== '')
}

function tidy(part: string): string[] {
  const name = part.replace(/\s+/g, ' ').trim()
  return isNothing(name) ? [] : [name]
}
