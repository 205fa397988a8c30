import type { Diagnostic } from '../diagnostic/diagnostic.js'
import type { ForeignSource, ImportContext, Importer, ImportResult } from './importer.js'
import { baseName, fileStem } from './parts/file-name.js'
import { type Columns, recogniseColumns } from './parts/headers.js'
import { keepAbsent, raiseAbsent, tellAbsent, withoutAbsent } from './parts/people/absent.js'
import { breakCycles } from './parts/people/cycles.js'
import { draftOf } from './parts/people/draft.js'
import { withoutDuplicates } from './parts/people/duplicates.js'
import { FIELDS } from './parts/people/fields.js'
import { identified } from './parts/people/identified.js'
import { findManagers } from './parts/people/managers.js'
import { readSeats } from './parts/people/rows.js'
import { buildTeams } from './parts/people/structure.js'
import { summarise } from './parts/people/summary.js'
import { findTeams, type TeamColumns } from './parts/people/team-columns.js'
import { type Records, readRecords } from './parts/records.js'
import { Reports } from './parts/reports.js'

/** An extract of an HR system, a row a person: people become roles, and their departments or managers the teams. */
const importer: Importer = {
  id: 'people',
  title: 'an HR extract of people with their managers and teams (CSV or XLSX)',
  options: ['map', 'sheet', 'name', 'onDangling', 'hierarchy', 'unitLevel'],
  detect,
  read,
}

function detect(file: string, head: string): boolean {
  // A workbook is not to be seen through from its start, so its name has to tell.
  if (/\.xls[xm]$/i.test(file))
    return /people|person|staff|employee|worker|hr|headcount|mitarbeiter|pracowni|kadr|salari|emplead/i.test(
      baseName(file),
    )
  if (!/\.(csv|tsv|tab|txt)$/i.test(file)) return false
  const whole = head.slice(0, head.lastIndexOf('\n') + 1) || head
  const records = readRecords({ file, bytes: Buffer.from(whole) }, { sheet: null })
  if (records.header.length < 2) return false
  const columns = identified(recogniseColumns(records, FIELDS, {}))
  return (
    columns.of.has('id') &&
    (columns.of.has('manager') || findTeams(records, columns, null)!.columns.length > 0)
  )
}

function read(sources: readonly ForeignSource[], { options }: ImportContext): ImportResult {
  const records = readRecords(sources[0]!, options)
  const columns = identified(recogniseColumns(records, FIELDS, options.map))
  const teamColumns = findTeams(records, columns, options.hierarchy)
  const before = [...records.diagnostics, ...columns.diagnostics]
  const errors = before.some(({ severity }) => severity === 'error')
  const faults = errors ? [] : refusals(sources, records, columns, teamColumns, options.hierarchy)
  if (errors || faults.length > 0) return { draft: {}, diagnostics: [...before, ...faults], summary: [] }

  const reports = new Reports()
  const read = readSeats(records, columns, teamColumns!, reports)
  const people = withoutDuplicates(read, records, columns.of.get('id')!, reports)
  const manager = columns.of.get('manager')
  const unknown = findManagers(people, { manager, dotted: columns.of.get('dotted') }, reports)
  breakCycles(people, manager, reports)
  const head = options.onDangling === 'root' ? raiseAbsent(people, unknown) : null
  tellAbsent(unknown, options.onDangling, head, manager, reports)
  const seats =
    options.onDangling === 'keep'
      ? [...people, ...keepAbsent(unknown)]
      : options.onDangling === 'drop'
        ? withoutAbsent(people, unknown)
        : people
  const name = { given: options.name, otherwise: fileStem(records.file) || 'organisation' }
  const structure = buildTeams(seats, teamColumns!, name, options.unitLevel, reports)
  return {
    draft: draftOf(structure.root, seats, baseName(records.file), options.unitLevel),
    diagnostics: [...before, ...reports.diagnostics(records)].sort(byPlace),
    summary: summarise({
      records,
      columns,
      teamColumns: teamColumns!,
      options,
      unknown,
      people,
      seats,
      structure,
      head,
      reports,
    }),
  }
}

const offsetOf = ({ span }: Diagnostic) => span?.start.offset ?? -1
const byPlace = (a: Diagnostic, b: Diagnostic) => offsetOf(a) - offsetOf(b)

/** Why nothing sensible can come of a table. */
function refusals(
  sources: readonly ForeignSource[],
  records: Records,
  columns: Columns,
  teams: TeamColumns | null,
  hierarchy: string | null,
): Diagnostic[] {
  const { file } = records
  const titles = records.header.filter((title) => title !== '').join(', ')
  const error = (code: string, message: string, help: string): Diagnostic[] => [
    { code: `import/${code}`, severity: 'error', message, span: null, file, help },
  ]
  if (sources.length > 1)
    return error('several-files', 'people are read from one file', 'put the extracts together')
  if (!columns.of.has('id'))
    return error(
      'no-id-column',
      `${file} has no column that is known to hold the ids of people`,
      `name it with --map id=…; its columns: ${titles}`,
    )
  if (records.rows.length === 0)
    return error('no-rows', `${file} has column names and no rows`, 'is it the right file?')
  if (teams === null)
    return error(
      'no-hierarchy',
      `${file} has no column for --hierarchy ${hierarchy}`,
      `name it with --map team=…, or --map level-1=…, level-2=…; its columns: ${titles}`,
    )
  if (!columns.of.has('manager') && teams.columns.length === 0)
    return error(
      'no-structure',
      `${file} has neither a column of managers nor one of teams, as far as is known`,
      `name one with --map manager=… or --map team=…; its columns: ${titles}`,
    )
  return []
}

export default importer
