import type { ForeignSource } from '../../importer.js'
import type { ImportOptions } from '../../options.js'
import { type Columns, recogniseColumns } from '../headers.js'
import { type Records, readRecords } from '../records.js'
import { FIELDS } from './fields.js'
import { identified } from './identified.js'
import { findTeams, type TeamColumns } from './team-columns.js'
import { withStatus } from './vacancy.js'

/** A table with what is in which of its columns. */
export type People = {
  readonly records: Records
  readonly columns: Columns
  readonly teams: TeamColumns | null
  /** The sheets of the workbook besides, where the one that was read will not do. */
  readonly others: readonly string[]
}

/** Reads a table of people; of a workbook whose first sheet is none, the only one that is, unless a sheet is named. */
export function readPeople(source: ForeignSource, options: ImportOptions): People {
  const first = readTable(source, options)
  if (isPeople(first) || options.sheet !== null) return first
  const found = first.records.others
    .map((sheet) => ({ sheet, read: readTable(source, { ...options, sheet }) }))
    .filter(({ read }) => !isBroken(read.records))
  const fitting = found.filter(({ read }) => isPeople(read))
  if (fitting.length === 1) {
    const { sheet, read } = fitting[0]!
    const records = { ...read.records, read: `${read.records.read}: '${sheet}' alone has columns of people` }
    return { ...read, records }
  }
  return { ...first, others: found.map(({ sheet }) => sheet) }
}

function readTable(source: ForeignSource, options: ImportOptions): People {
  const records = readRecords(source, options)
  const columns = withStatus(identified(recogniseColumns(records, FIELDS, options.map)), records)
  return { records, columns, teams: findTeams(records, columns, options.hierarchy), others: [] }
}

const isBroken = ({ diagnostics }: Pick<Records, 'diagnostics'>) =>
  diagnostics.some(({ severity }) => severity === 'error')

function isPeople({ records, columns, teams }: People): boolean {
  return (
    !isBroken(records) &&
    !isBroken(columns) &&
    records.rows.length > 0 &&
    columns.of.has('id') &&
    teams !== null &&
    (columns.of.has('manager') || teams.columns.length > 0)
  )
}
