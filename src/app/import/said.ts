import type { Diagnostic } from '../../diagnostic/diagnostic.js'
import type { Draft } from '../../model/draft.js'
import type { Bulk } from './cells.js'
import { changeLines, countsOf, headingLines, tieLines } from './changes.js'
import { draftsOf, type Existing, rolesIn } from './existing.js'
import { type Laid, tableName } from './lay-out.js'
import type { Plan } from './planned.js'
import type { Imported } from './read.js'
import { thingsOf } from './things.js'

/** What was read, and how many things of each kind; `rows` are those of tables that the importer gave as such. */
export function saidOf(
  { draft, summary }: Imported,
  rows: ReadonlyMap<Bulk, number>,
): Pick<Plan, 'summary' | 'counts'> {
  return { summary, counts: countsOf(thingsOf([draft]), rows) }
}

/** What tells the model that is to be written from the one that is there. */
export function changesIn(existing: Existing, draft: Draft, { tables, rows }: Laid): string[] {
  const bytesOf = (collection: Bulk) => tables.find((table) => table.collection === collection)?.bytes ?? null
  const ties = bytesOf('ties')
  const old = existing.tables.get('ties')?.bytes ?? null
  const roles = rows.has('roles') ? rolesIn(bytesOf('roles')) : []
  return [
    ...headingLines(existing.draft!, draft),
    ...changeLines(thingsOf(draftsOf(existing)), thingsOf([draft, ...roles])),
    ...(ties === null && old === null ? [] : tieLines(old, ties ?? new Uint8Array())),
  ]
}

/** The tables of an earlier import that nothing names any more. */
export function leftBehind(existing: Existing | null, { tables }: Laid, file: string): Diagnostic[] {
  if (existing === null) return []
  return [...existing.tables.keys()]
    .filter((collection) => !tables.some((table) => table.collection === collection))
    .map((collection) => {
      const name = tableName(file, collection)
      const message = `${name} is no part of the model any more, and can be removed`
      return { code: 'import/left-behind', severity: 'info', message, span: null, file: name }
    })
}
