import type { Diagnostic } from '../../../diagnostic/diagnostic.js'
import { formatNumber } from '../../../util/text.js'
import type { ForeignSource } from '../../importer.js'
import type { ImportOptions } from '../../options.js'
import type { Columns } from '../headers.js'
import type { Records } from '../records.js'
import type { Reports } from '../reports.js'
import type { Seat } from './seat.js'
import type { TeamColumns } from './team-columns.js'

/** Why nothing sensible can come of a table, whose workbook may have `others` as its sheets. */
export function refusals(
  sources: readonly ForeignSource[],
  records: Records,
  columns: Columns,
  teams: TeamColumns | null,
  hierarchy: string | null,
  others: readonly string[],
): Diagnostic[] {
  const { file } = records
  const titles = records.header.filter((title) => title !== '').join(', ')
  const sheets = others.map((name) => `'${name}'`).join(', ')
  const elsewhere = others.length === 0 ? '' : `; or choose another sheet with --sheet: ${sheets}`
  const error = (code: string, message: string, help: string) => [fault(records, code, message, help)]
  if (sources.length > 1)
    return error('several-files', 'people are read from one file', 'put the extracts together')
  if (!columns.of.has('id'))
    return error(
      'no-id-column',
      `${file} has no column that is known to hold the ids of people`,
      `name it with --map id=…; its columns: ${titles}${elsewhere}`,
    )
  if (records.rows.length === 0)
    return error('no-rows', `${file} has column names and no rows`, `is it the right file?${elsewhere}`)
  if (teams === null)
    return error(
      'no-hierarchy',
      `${file} has no column for --hierarchy ${hierarchy}`,
      `name it with --map team=…, or --map level-1=…, level-2=…; its columns: ${titles}${elsewhere}`,
    )
  if (!columns.of.has('manager') && teams.columns.length === 0)
    return error(
      'no-structure',
      `${file} has neither a column of managers nor one of teams, as far as is known`,
      `name one with --map manager=… or --map team=…; its columns: ${titles}${elsewhere}`,
    )
  return []
}

/** Why there is no one to make a model of, though there are rows; a warning where more than half of the people are left out. */
export function leftOver(
  records: Records,
  people: readonly Seat[],
  seats: readonly Seat[],
  onDangling: ImportOptions['onDangling'],
  reports: Reports,
): Diagnostic[] {
  const number = (n: number) => formatNumber(n, 0)
  if (people.length === 0) {
    const message = `none of the ${number(records.rows.length)} rows of ${records.file} is about a person or a vacancy`
    return [fault(records, 'no-people', message, 'each has an id or a name: see --map')]
  }
  if (onDangling !== 'drop') return []
  const gone = people.length - seats.length
  const help = '--on-dangling keep has a vacant seat for each such manager, root has their reports at the top'
  if (seats.length === 0) {
    const message = `--on-dangling drop leaves none of ${number(people.length)} people: all are below managers who are not in ${records.file}`
    return [fault(records, 'none-left', message, help)]
  }
  if (2 * gone > people.length)
    reports.tell({
      code: 'most-dropped',
      row: -1,
      column: undefined,
      message: `--on-dangling drop leaves out ${number(gone)} of ${number(people.length)} people, who are below managers who are not in the extract`,
      help,
    })
  return []
}

function fault({ file }: Records, code: string, message: string, help: string): Diagnostic {
  return { code: `import/${code}`, severity: 'error', message, span: null, file, help }
}
