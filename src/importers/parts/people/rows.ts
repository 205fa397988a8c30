import { bareText, type Columns } from '../headers.js'
import type { Records } from '../records.js'
import type { Reports } from '../reports.js'
import { Cells } from './cells.js'
import { FIELDS } from './fields.js'
import { extrasOf, HEADCOUNT } from './figures.js'
import { Gaps } from './gaps.js'
import { Paths, tidy } from './paths.js'
import { labelOf, type Seat, shortened } from './seat.js'
import { LIST, type TeamColumns } from './team-columns.js'
import { isTotals } from './totals.js'
import { isVacant, isVacantName } from './vacancy.js'

/** The longest id of a person that a model takes. */
const ID_LONGEST = 200

/** Makes a seat of each row; what cannot be read of it is reported. */
export function readSeats(records: Records, columns: Columns, teams: TeamColumns, reports: Reports): Seat[] {
  const cells = new Cells(records, columns, reports)
  const gaps = new Gaps()
  const paths = new Paths(records, teams)
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
    if (isTotals(records.rows[row]!, cells, teams)) {
      const message = 'this is a row of totals, and no person: it is left out'
      reports.tell({ code: 'totals', row, column: undefined, message, help: 'remove it from the extract' })
      continue
    }
    const seat = seatOf(row, { cells, columns, teams, gaps, paths, reports })
    if (seat !== null) seats.push(seat)
  }
  cells.tellSpaces()
  gaps.tell(records, reports)
  paths.tell(reports)
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
  readonly paths: Paths
  readonly reports: Reports
}

function seatOf(row: number, reading: Reading): Seat | null {
  const { cells, columns, reports } = reading
  const text = (field: string) => cells.text(row, cells.column(field))
  const line = (field: string) => cells.line(row, field)
  const name = nameOf(line('name'), line('first-name'), line('last-name'))
  const title = line('title')
  const written = cells.line(row, 'id', ID_LONGEST)
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
  const headcount = cells.number(row, 'headcount', whose, HEADCOUNT)
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

/** The whole name; a column `Name` beside one of first names holds the last one. */
function nameOf(name: string, first: string, last: string): string {
  if (first === '') return name || last
  if (last !== '') return name || `${first} ${last}`
  return name === '' || name.includes(first) ? name || first : `${first} ${name}`
}

/** The teams that a row names, from broad to narrow. */
function placeOf(row: number, whose: string, { cells, teams, gaps, paths, reports }: Reading): string[] {
  const { hierarchy, columns } = teams
  if (hierarchy !== 'levels') return columns.flatMap((column) => paths.steps(row, cells.text(row, column)))
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
    return { name: tidy(text), column }
  })
  if (levels.length > 1) gaps.add(row, levels)
  return levels.map(({ name }) => name).filter((name) => name !== '')
}
