import type { ImportTable } from '../../importers/importer.js'
import { plural } from '../../util/text.js'
import { type Fields, thingOf } from './cells.js'
import type { RowChanges } from './merge-rows.js'
import type { Renames } from './renames.js'
import { isSame, keysOf } from './things.js'

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

/**
 * What an import changes in ties that are there: a tie is known by its ends, kind and date. Those that are left as they
 * are, for they are nobody's source, stay.
 */
export function tieChanges(
  there: readonly Fields[],
  table: ImportTable,
  isOurs: (source: unknown) => boolean,
): RowChanges {
  const keyOfStated = keysOf('ties')
  const stated = new Map<string, Fields>()
  for (const row of table.rows) {
    const draft = thingOf('ties', table.header, row)
    stated.set(keyOfStated({ draft }), draft)
  }
  const keyOf = keysOf('ties')
  const changed = new Map<number, Fields>()
  const gone = new Set<number>()
  for (const [row, tie] of there.entries()) {
    const key = keyOf({ draft: tie })
    const fields = stated.get(key)
    stated.delete(key)
    if (fields === undefined) {
      if (isOurs(tie.source)) gone.add(row)
      continue
    }
    const differ = Object.entries(fields).filter(([field, value]) => !isSame(tie[field], value))
    if (differ.length > 0) changed.set(row, Object.fromEntries(differ))
  }
  return { changed, gone, added: [...stated.values()] }
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
