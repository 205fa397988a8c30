import type { StructureChange } from '../report/diff-data.js'
import { sameIds } from './judge.js'
import type { Pairs } from './pairs.js'

type Value = StructureChange['before']

/** One field of a team or role that is compared, as ids of head. */
export type Field = readonly [change: StructureChange['change'], before: Value, after: Value]

/** The changes of one kind of thing: what is gone, what is new, what has another id, and the fields of the rest. */
export function changesOf<T extends { readonly id: string }>(
  kind: StructureChange['kind'],
  base: ReadonlyMap<string, T>,
  head: ReadonlyMap<string, T>,
  pairs: Pairs,
  placeOf: { readonly before: (thing: T) => string | null; readonly after: (thing: T) => string | null },
  fieldsOf: (before: T, after: T) => readonly Field[],
): StructureChange[] {
  const made = (id: string, [change, before, after]: Field): StructureChange => ({
    kind,
    id,
    change,
    before,
    after,
    follows: null,
  })
  const gone = [...base.values()].filter(({ id }) => !pairs.toHead.has(id))
  const added = [...head.values()].filter(({ id }) => !pairs.toBase.has(id))
  const kept = [...pairs.toHead].flatMap(([from, to]) => {
    const fields: readonly Field[] = [['renamed', from, to], ...fieldsOf(base.get(from)!, head.get(to)!)]
    return fields.filter(([, before, after]) => !equal(before, after)).map((field) => made(to, field))
  })
  return [
    ...gone.map((thing) => made(thing.id, ['removed', placeOf.before(thing), null])),
    ...added.map((thing) => made(thing.id, ['created', null, placeOf.after(thing)])),
    ...kept,
  ]
}

function equal(before: Value, after: Value): boolean {
  return Array.isArray(before) && Array.isArray(after) ? sameIds(before, after) : before === after
}
