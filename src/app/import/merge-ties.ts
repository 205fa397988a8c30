import type { ImportTable } from '../../importers/importer.js'
import type { ReadFile } from '../../load/read-file.js'
import { plural } from '../../util/text.js'
import { type Fields, thingOf } from './cells.js'
import type { Stated } from './combine.js'
import type { RowChanges } from './merge-rows.js'
import type { LastSaid } from './record.js'
import { type Renames, reversed } from './renames.js'
import { isSame, keysOf } from './things.js'
import { settled } from './three-way.js'
import type { Told } from './told.js'

/** A table of ties in the ids of the file. */
export function tiesUnderNewIds(table: ImportTable, renames: Renames): ImportTable {
  const names = renames.get('actor')
  if (names === undefined) return table
  const ends = table.header.flatMap((field, i) => (field === 'from' || field === 'to' ? [i] : []))
  const rename = function* (): Iterable<readonly string[]> {
    for (const row of table.rows) {
      const renamed = [...row]
      for (const i of ends) renamed[i] = names.get(row[i] ?? '') ?? row[i] ?? ''
      yield renamed
    }
  }
  return { ...table, rows: rename() }
}

/** Ties as an import states them, in its own ids, and all that is known about them. */
export type StatedTies = Pick<Stated, 'renames' | 'last' | 'isOurs'> & { readonly table: ImportTable }

/**
 * What an import changes in ties that are there: a tie is known by its ends, kind and date. Those that the import has
 * stated before and has no more go; those of others stay.
 */
export function tieChanges(there: readonly Fields[], stated: StatedTies, told: Told): RowChanges {
  const { table, renames, last, isOurs } = stated
  const keyOfStated = keysOf('ties')
  const left = new Map<string, Fields>()
  for (const row of table.rows) {
    const draft = thingOf('ties', table.header, row)
    left.set(keyOfStated({ draft }), draft)
  }
  const back = reversed(renames)
  const keyOf = keysOf('ties')
  const changed = new Map<number, Fields>()
  const gone = new Set<number>()
  for (const [row, tie] of there.entries()) {
    const key = keyOf({ draft: tieUnder(back, tie) })
    const says = left.get(key)
    left.delete(key)
    if (says === undefined) {
      const said = tie.source === undefined ? last.own('ties', key) : null
      const wasSaid = said !== null && said.source === undefined
      if (isOurs(tie.source) || wasSaid) gone.add(row)
      continue
    }
    const fields = changesOf(key, tie, says, last, told)
    if (Object.keys(fields).length > 0) changed.set(row, fields)
  }
  const added: Fields[] = []
  for (const [key, fields] of left)
    if (last.own('ties', key) === null) added.push(tieUnder(renames, fields))
    else told.out(key)
  return { changed, gone, added }
}

/** What a tie is to say otherwise. */
function changesOf(key: string, tie: Fields, says: Fields, last: LastSaid, told: Told): Fields {
  const base = last.of('ties', key)
  const changes: { [field: string]: unknown } = {}
  for (const field of Object.keys(says)) {
    if (field === 'from' || field === 'to' || (field === 'source' && tie.source === undefined)) continue
    const { value, by } = settled(field, tie[field], says[field], base === null ? null : (base[field] ?? []))
    if (!isSame(value, tie[field])) changes[field] = value
    if (by === 'conflict')
      told.conflict({ name: `the tie ${key}`, span: null }, field, tie[field], says[field])
    else if (by === 'here') told.kept(key, field)
    else if (by === 'source' && base === null && tie[field] !== undefined) told.overwritten()
  }
  return changes
}

function tieUnder(renames: Renames, tie: Fields): Fields {
  const names = renames.get('actor')
  if (names === undefined) return tie
  const [from, to] = [tie.from, tie.to].map((end) => names.get(String(end)) ?? end)
  return { ...tie, from, to }
}

/** How many rows change, in lines. */
export function rowLines({ changed, gone, added }: RowChanges): string[] {
  const counts = [
    ['+', added.length],
    ['-', gone.size],
    ['~', changed.size],
  ] as const
  return counts.filter(([, count]) => count > 0).map(([sign, count]) => `${sign} ${plural(count, 'tie')}`)
}

/** How many ties a file of a model says, as a list or as a table. */
export const tiesIn = ({ draft }: ReadFile): number =>
  (draft.draft.ties?.length ?? 0) + (draft.ties?.count ?? 0)
