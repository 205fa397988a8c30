import { fieldsOf } from '../cells.js'
import { COLLECTIONS, type Collection } from '../kinds.js'
import type { MapNode, Pair } from './syntax.js'

/** The order in which fields of a thing are written. */
export type FieldOrder = { isBefore(field: string, other: string): boolean }

/** What every thing may say of itself; the rest of its fields stands between these. */
const FIRST = ['id', 'previously', 'name']
const REMARKS = ['note', 'tags', 'owner', 'source']
/** What is nested in a team stands below all that is said of the team itself. */
const NESTED = ['roles', 'teams']

/** The fields of each kind in the order in which a person writes them: that of the format. */
function orderIn(collection: Collection): readonly string[] {
  const own = [...fieldsOf(COLLECTIONS[collection]).keys()]
  const general = [...FIRST, ...REMARKS]
  return [...FIRST, ...own.filter((field) => !general.includes(field)), ...REMARKS, ...NESTED]
}

/** The keys of a file in the order of the format. */
const FILE = ['unsilo', 'name', 'note', 'source', 'include', 'tables', ...Object.keys(COLLECTIONS)]

/** The order that most things of a list have; that of the format where they tell none. */
export function fieldOrder(collection: Collection | null, peers: readonly MapNode[]): FieldOrder {
  const order = collection === null ? FILE : orderIn(collection)
  // A key of one's own stands behind the fields and before what is nested.
  const rank = (one: string) =>
    order.includes(one) ? order.indexOf(one) : order.length - NESTED.length - 0.5
  const seen = new Map<string, number>()
  for (const { pairs } of peers)
    for (const [i, { key }] of pairs.entries())
      for (const { key: later } of pairs.slice(i + 1)) {
        const both = `${key}\n${later}`
        seen.set(both, (seen.get(both) ?? 0) + 1)
      }
  const times = (a: string, b: string) => seen.get(`${a}\n${b}`) ?? 0
  return {
    isBefore: (field, other) => {
      const more = times(field, other) - times(other, field)
      return more === 0 ? rank(field) < rank(other) : more > 0
    },
  }
}

/**
 * The field behind which a new one is written: the last of those that stand before it by the order. None of those that
 * go, unless nothing else is there.
 */
export function placeOf(
  map: MapNode,
  key: string,
  order: FieldOrder,
  gone: ReadonlySet<string> = new Set(),
): Pair | undefined {
  const stay = map.pairs.filter((pair) => !gone.has(pair.key))
  return stay.findLast((pair) => order.isBefore(pair.key, key)) ?? stay[0]
}
