import type { Diagnostic } from '../diagnostic/diagnostic.js'
import type { ForeignSource, ImportContext, Importer, ImportResult } from './importer.js'
import { baseName, fileStem } from './parts/file-name.js'
import { recogniseColumns } from './parts/headers.js'
import { keepAbsent, raiseAbsent, tellAbsent, withoutAbsent } from './parts/people/absent.js'
import { breakCycles } from './parts/people/cycles.js'
import { draftOf } from './parts/people/draft.js'
import { withoutDuplicates } from './parts/people/duplicates.js'
import { FIELDS } from './parts/people/fields.js'
import { identified } from './parts/people/identified.js'
import { findManagers } from './parts/people/managers.js'
import { leftOver, refusals } from './parts/people/refusals.js'
import { readSeats } from './parts/people/rows.js'
import { readPeople } from './parts/people/sheets.js'
import { buildTeams } from './parts/people/structure.js'
import { summarise } from './parts/people/summary.js'
import { findTeams } from './parts/people/team-columns.js'
import { readRecords } from './parts/records.js'
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
  const { records, columns, teams: teamColumns, others } = readPeople(sources[0]!, options)
  const before = [...records.diagnostics, ...columns.diagnostics]
  const errors = before.some(({ severity }) => severity === 'error')
  const faults = errors ? [] : refusals(sources, records, columns, teamColumns, options.hierarchy, others)
  if (errors || faults.length > 0) return refused(before, faults)

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
  const empty = leftOver(records, people, seats, options.onDangling, reports)
  if (empty.length > 0) return refused([...before, ...reports.diagnostics(records)].sort(byPlace), empty)
  const name = { given: options.name, otherwise: organisationOf(records.file) }
  const structure = buildTeams(seats, teamColumns!, name, options.unitLevel, manager, reports)
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

const refused = (before: readonly Diagnostic[], faults: readonly Diagnostic[]): ImportResult => ({
  draft: {},
  diagnostics: [...before, ...faults],
  summary: [],
})

/** Standard input has no name to go by. */
const organisationOf = (file: string) =>
  file === '<stdin>' ? 'Organisation' : fileStem(file) || 'organisation'

const offsetOf = ({ span }: Diagnostic) => span?.start.offset ?? -1
const byPlace = (a: Diagnostic, b: Diagnostic) => offsetOf(a) - offsetOf(b)

export default importer
