import type { ReadFile } from '../../load/read-file.js'
import type { Collected, Written } from '../../load/resolve/written.js'
import type { DraftRole } from '../../model/draft.js'
import { type Fields, rowsOf } from './cells.js'
import { IMPORT } from './combine.js'
import { mergedRows } from './merge-rows.js'
import { type Table, tableOf } from './table.js'
import { differing } from './things.js'

type Role = Written<DraftRole>

/** The tables of roles after a merge, and the roles that stand in YAML. */
export type MergedRoles = {
  /** New texts of tables that people have edited; `null` where a cell cannot say what it should. */
  readonly texts: ReadonlyMap<ReadFile, string | null>
  /** The import's own table, where it is written whole. */
  readonly whole: Table | null
  readonly before: readonly Role[]
  readonly after: readonly Role[]
}

/** More new roles than this go into a table where there is none. */
const MOST_NESTED = 500

/**
 * Puts roles into the tables that they are in. New ones go into the import's own table, which is written whole where
 * nobody has edited it.
 */
export function mergeRoles(
  files: readonly ReadFile[],
  before: Collected,
  after: Collected,
  own: { readonly read: ReadFile | null; readonly untouched: boolean },
): MergedRoles {
  const tables = files.filter(({ table }) => table?.collection === 'roles')
  const tableOfRole = new Map(tables.map((read) => [read.draft as object, read]))
  const fileOf = (role: Role) => tableOfRole.get(role.origin.source)
  const fresh = after.roles.filter((role) => role.origin.source === IMPORT)
  const texts = new Map<ReadFile, string | null>()
  let stay = after.roles.filter((role) => fileOf(role) === undefined)
  let whole: Table | null = null
  const isOwn = own.read !== null && own.untouched
  if (isOwn || (own.read === null && fresh.length > MOST_NESTED)) {
    const here = after.roles.filter((role) => role.origin.source === IMPORT || fileOf(role) === own.read)
    const { unfit, ...rows } = rowsOf(
      'roles',
      here.map(({ draft }) => draft),
    )
    const out = new Set<DraftRole>(unfit)
    whole = tableOf('roles', rows)
    stay = stay.filter((role) => role.origin.source !== IMPORT)
    const apart = here.filter(({ draft }) => out.has(draft))
    stay.push(...apart.map((role) => ({ ...role, origin: fresh[0]?.origin ?? role.origin })))
  }
  for (const read of tables) {
    if (read === own.read && own.untouched) continue
    const rows = rowChanges(read, before, after)
    const added = read === own.read ? fresh.map(({ draft }) => draft as Fields) : []
    if (added.length > 0) stay = stay.filter((role) => role.origin.source !== IMPORT)
    if (rows.changed.size + rows.gone.size + added.length > 0)
      texts.set(read, mergedRows(read, { ...rows, added }))
  }
  return { texts, whole, before: before.roles.filter((role) => fileOf(role) === undefined), after: stay }
}

function rowChanges(read: ReadFile, before: Collected, after: Collected) {
  const inFile = (role: Role) => role.origin.source === read.draft
  const rowOf = (role: Role) => role.origin.path[1] as number
  const now = new Map(after.roles.filter(inFile).map((role) => [rowOf(role), role]))
  const changed = new Map<number, Fields>()
  const gone = new Set<number>()
  for (const role of before.roles.filter(inFile)) {
    const row = rowOf(role)
    const next = now.get(row)
    if (next === undefined) gone.add(row)
    else if (next !== role) {
      const draft = next.draft as Fields
      const fields = differing(role.draft as Fields, draft)
      changed.set(row, Object.fromEntries(fields.map((field) => [field, draft[field]])))
    }
  }
  return { changed, gone }
}
