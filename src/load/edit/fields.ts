import { type FieldOrder, placeOf } from './field-order.js'
import { addToFlow, cutFromFlow } from './flow.js'
import type { Habits } from './habits.js'
import { columnOf, endWithComments, lineEnd, lineStart } from './lines.js'
import { type Fields, isEmptyList, spelledPair } from './pairs.js'
import type { Region } from './regions.js'
import { type MapNode, type Pair, Unusual } from './syntax.js'
import { outgrows, unfold } from './unfold.js'
import { setValue } from './values.js'

/** Says fields of a map anew, adds those that it lacks, and takes away those that are no more. */
export function editFields(
  region: Region,
  map: MapNode,
  fields: Fields,
  order: FieldOrder,
  habits: Habits,
): void {
  const gone = new Set(Object.keys(fields).filter((key) => fields[key] === undefined && find(map, key)))
  if (map.flow && outgrows(region, map, fields, habits)) {
    unfold(region, map, fields, order, habits)
    return
  }
  const added = new Map<Pair, string[]>()
  for (const [key, value] of Object.entries(fields)) {
    const pair = find(map, key)
    // An empty list says no more than none.
    if (value === undefined || (pair === undefined && isEmptyList(value))) continue
    if (pair !== undefined) setValue(region, map, pair, value, habits)
    else {
      const before = placeOf(map, key, order, gone)
      if (before === undefined) throw new Unusual(`'${key}' finds no place in it`)
      added.set(before, [...(added.get(before) ?? []), key])
    }
  }
  for (const [before, unordered] of added) {
    const keys = unordered.sort((a, b) => (order.isBefore(a, b) ? -1 : order.isBefore(b, a) ? 1 : 0))
    if (map.flow) {
      const texts = keys.map((key) => spelledPair(key, fields[key], habits, { flow: true, column: 0 }))
      addToFlow(
        region,
        map.pairs,
        map.pairs.indexOf(before),
        () => texts,
        (i) => gone.has(map.pairs[i]!.key),
      )
    } else for (const key of keys) addLine(region, map, before, key, fields[key], habits)
  }
  if (map.flow) cutFromFlow(region, map.pairs, (i) => gone.has(map.pairs[i]!.key))
  else for (const key of gone) takeLine(region, map, find(map, key)!)
}

const find = (map: MapNode, key: string) => map.pairs.find((pair) => pair.key === key)

function addLine(
  region: Region,
  map: MapNode,
  before: Pair,
  key: string,
  value: unknown,
  habits: Habits,
): void {
  const { text } = region.tree
  const column = columnOf(text, map.start)
  const at = endWithComments(text, before.end, column)
  const written = spelledPair(key, value, habits, { flow: false, column })
  // Behind what is added to a list that ends here.
  region.insertLines(at, `${' '.repeat(column)}${written}${habits.eol}`, 1)
}

function takeLine(region: Region, map: MapNode, pair: Pair): void {
  const { text } = region.tree
  const column = columnOf(text, map.start)
  if (text.slice(lineStart(text, pair.start), pair.start).trim() === '') {
    const [start, end] = [lineStart(text, pair.start), lineEnd(text, pair.end)]
    region.replace(start, end, () => region.commentLines(start, end, column))
    return
  }
  // The first field of an entry stands behind the dash: the next one takes its place.
  const next = map.pairs[map.pairs.indexOf(pair) + 1]
  if (next === undefined) throw new Unusual(`nothing is left of it without '${pair.key}'`)
  const [start, end] = [pair.start, next.start]
  const below = region.eol + ' '.repeat(column)
  region.replace(start, end, () =>
    region
      .commentsIn(start, end)
      .map((comment) => comment + below)
      .join(''),
  )
}
