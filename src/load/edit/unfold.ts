import { type FieldOrder, placeOf } from './field-order.js'
import { type Habits, LINE } from './habits.js'
import { apart, columnOf, lineEnd, lineStart } from './lines.js'
import { type Fields, isEmptyList, spelledPair } from './pairs.js'
import type { Region } from './regions.js'
import type { MapNode } from './syntax.js'

/** Whether a thing that was written on one line becomes too long for it, and can be written in lines instead. */
export function outgrows(region: Region, map: MapNode, fields: Fields, habits: Habits): boolean {
  const { text } = region.tree
  const [start, end] = [lineStart(text, map.start), lineEnd(text, map.end)]
  const isAlone = /^ *- *$/.test(text.slice(start, map.start)) && text.slice(map.end, end).trim() === ''
  const holds = map.pairs.some(({ key }) => region.lists.has(key))
  if (map !== region.map || region.flow || !isAlone || holds || apart(text, map.start, map.end)) return false
  const before = map.end - start
  return before <= LINE && before + growth(map, fields, habits) > LINE
}

function growth(map: MapNode, fields: Fields, habits: Habits): number {
  return Object.entries(fields).reduce((sum, [key, value]) => {
    const pair = map.pairs.find((one) => one.key === key)
    const old = pair === undefined ? 0 : pair.end - pair.start + 2
    return sum - old + (value === undefined ? 0 : oneLine(key, value, habits).length + 2)
  }, 0)
}

const oneLine = (key: string, value: unknown, habits: Habits) =>
  spelledPair(key, value, habits, { flow: true, column: 0 })

/** Writes a thing of one line in lines: what does not change as it is spelled. */
export function unfold(
  region: Region,
  map: MapNode,
  fields: Fields,
  order: FieldOrder,
  habits: Habits,
): void {
  const { text } = region.tree
  const column = columnOf(text, map.start)
  const said = (key: string) => spelledPair(key, fields[key], habits, { flow: false, column })
  const lines = map.pairs
    .filter(({ key }) => !(key in fields) || fields[key] !== undefined)
    .map((pair) => ({ pair, text: pair.key in fields ? said(pair.key) : text.slice(pair.start, pair.end) }))
  for (const key of Object.keys(fields)) {
    if (fields[key] === undefined || isEmptyList(fields[key]) || map.pairs.some((pair) => pair.key === key))
      continue
    const before = placeOf({ ...map, pairs: lines.map(({ pair }) => pair) }, key, order)
    const at = lines.findIndex(({ pair }) => pair === before) + 1
    lines.splice(at, 0, { pair: { ...before!, key }, text: said(key) })
  }
  region.replace(map.start, map.end, lines.map((line) => line.text).join(habits.eol + ' '.repeat(column)))
}
