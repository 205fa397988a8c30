import { bareText, type Columns } from '../headers.js'
import type { Records } from '../records.js'
import type { Reports } from '../reports.js'
import type { Cells } from './cells.js'
import { STATUS } from './fields.js'
import { shortened } from './seat.js'

const VACANT_NAME =
  /^(?:vacan(?:t|cy|te)(?: \d+)?|vacant position|open position|open|tb[acdh]|to be (?:hired|determined)|n\. ?n\.|nn|vakan[tz]|unbesetzt|wakat|à pourvoir|poste vacant)$/i
/** What says so in a column that may be about anything. */
const SAYS_VACANT =
  /^(?:vacan(?:t|cy|te)|open|unfilled|to be (?:filled|hired)|vakan[tz]|offen|unbesetzt|wakat|à pourvoir|abiert[ao])$/i
const YES =
  /^(?:yes|y|true|1|x|vacan(?:t|cy)|open|unfilled|to be (?:filled|hired)|ja|j|wahr|tak|t|oui|o|vrai|s[ií]|vacante|vakan[tz]|offen|wakat|unbesetzt|à pourvoir)$/i
const NO =
  /^(?:no|n|false|0|not vacant|filled|occupied|active|staffed|taken|closed|nein|falsch|besetzt|aktiv|nie|fałsz|obsadzon[aey]|zajęt[aey]|non|faux|pourvue?|occupée?|ocupad[ao]|cubiert[ao]|activ[ao])$/i

/** Whether a name says that nobody holds the seat. */
export function isVacantName(name: string): boolean {
  return VACANT_NAME.test(name)
}

const isStatus = (title: string) => STATUS.some((status) => status === bareText(title))

/** The columns with that of a plain status as the one that tells vacancies, where none else does and it names some. */
export function withStatus(columns: Columns, { header, rows }: Records): Columns {
  if (columns.of.has('vacancy')) return columns
  const taken = new Set(columns.of.values())
  const column = header.findIndex(
    (title, i) => !taken.has(i) && isStatus(title) && rows.some((row) => SAYS_VACANT.test(row[i]!.trim())),
  )
  return column === -1 ? columns : { ...columns, of: new Map([...columns.of, ['vacancy', column]]) }
}

/** Whether nobody holds the seat of a row, by its name or a cell that says so; one that says neither is told. */
export function isVacant(row: number, cells: Cells, name: string, whose: string, reports: Reports): boolean {
  const column = cells.column('vacancy')
  const text = cells.text(row, column)
  // A plain status says much else, such as who is on leave or works half the time.
  if (isStatus(cells.title('vacancy'))) return SAYS_VACANT.test(text) || isVacantName(name)
  if (YES.test(text) || isVacantName(name)) return true
  if (text !== '' && !NO.test(text))
    reports.tell({
      code: 'vacancy',
      row,
      column,
      message: `'${shortened(text)}' does not say whether the seat of ${whose} is vacant: read as taken`,
      help: 'write yes or no',
    })
  return false
}
