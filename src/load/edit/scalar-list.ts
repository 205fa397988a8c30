import { spell } from '../write.js'
import { addBeforeFlow, addToFlow, cutFromFlow } from './flow.js'
import { type Habits, spellingIn } from './habits.js'
import { columnOf, endWithComments, lineEnd, lineStart } from './lines.js'
import type { Region } from './regions.js'
import { type Item, type ListNode, type Pair, type ScalarNode, Unusual } from './syntax.js'

/** What becomes of a list: `put` says the text in the place of an entry, `after` those that follow it (-1: before all). */
type Plan = {
  readonly gone: ReadonlySet<number>
  readonly put: ReadonlyMap<number, unknown>
  readonly after: ReadonlyMap<number, readonly unknown[]>
}

/** Lets a list of ids or texts say others, entry by entry: what stays keeps its place, its spelling and its comment. */
export function editList(region: Region, pair: Pair, next: readonly unknown[], habits: Habits): void {
  const list = pair.value as ListNode
  const scalars = list.items.map(({ value }) => {
    if (value.type !== 'scalar') throw new Unusual(`the list '${pair.key}' holds lists or maps`)
    return value
  })
  const { text } = region.tree
  if (list.items.length === 0) {
    region.replace(list.start, list.end, spell(next, spellingIn(habits, { flow: true, column: 0 })))
    return
  }
  if (list.flow && next.length === 0 && region.commentsIn(list.start, list.end).length === 0) {
    region.replace(list.start, list.end, '[]')
    return
  }
  const plan = planOf(
    scalars.map(({ value }) => value),
    next,
  )
  const spelled = (value: unknown, like: ScalarNode) => {
    const quote = like.style === 'single' || like.style === 'double' ? like.style : 'plain'
    return spell(value, spellingIn(habits, { flow: true, column: 0, quote }))
  }
  for (const [i, value] of plan.put) {
    const old = scalars[i]!
    const written = spelled(value, old)
    if (old.style === 'block') throw new Unusual(`the list '${pair.key}' holds texts of several lines`)
    region.replace(old.start, old.end, old.start === list.items[i]!.start + 1 ? ` ${written}` : written)
  }
  const texts = (values: readonly unknown[]) => values.map((value) => spelled(value, scalars[0]!))
  if (list.flow) {
    cutFromFlow(region, list.items, (i) => plan.gone.has(i))
    for (const [i, values] of plan.after) {
      if (i === -1) addBeforeFlow(region, list.items[0]!, texts(values))
      else
        addToFlow(
          region,
          list.items,
          i,
          () => texts(values),
          (one) => plan.gone.has(one),
        )
    }
    return
  }
  const column = columnOf(text, list.items[0]!.start)
  for (const i of plan.gone) takeLines(region, list.items[i]!, column)
  // A list that is left empty still has to say that it is one.
  if (next.length === 0) region.replace(pair.colon, pair.colon, ' []')
  for (const [i, values] of plan.after) {
    const gap = ' '.repeat(list.items[0]!.value.start - list.items[0]!.start - 1 || 1)
    const lines = texts(values).map((one) => `${' '.repeat(column)}-${gap}${one}${region.eol}`)
    const at =
      i === -1 ? lineStart(text, list.items[0]!.start) : endWithComments(text, list.items[i]!.end, column)
    region.insertLines(at, lines.join(''))
  }
}

function takeLines(region: Region, item: Item, column: number): void {
  const { text } = region.tree
  const [start, end] = [lineStart(text, item.start), lineEnd(text, item.end)]
  region.replace(start, end, () => region.commentLines(start, end, column))
}

/** What stays in its order holds the rest together: between two that stay, new entries take the places of old ones. */
function planOf(old: readonly unknown[], next: readonly unknown[]): Plan {
  const stay = inOneOrder(old, next)
  const plan = {
    gone: new Set<number>(),
    put: new Map<number, unknown>(),
    after: new Map<number, unknown[]>(),
  }
  let [a, b] = [0, 0]
  const gap = (oldEnd: number, nextEnd: number) => {
    for (; a < oldEnd && b < nextEnd; a += 1, b += 1) plan.put.set(a, next[b])
    for (; a < oldEnd; a += 1) plan.gone.add(a)
    if (b < nextEnd) plan.after.set(a - 1, next.slice(b, nextEnd))
    b = nextEnd
  }
  for (const value of stay) {
    gap(old.indexOf(value), next.indexOf(value))
    a += 1
    b += 1
  }
  gap(old.length, next.length)
  return plan
}

function inOneOrder(old: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  if (new Set(old).size < old.length || new Set(next).size < next.length) return []
  const stay = next.filter((value) => old.includes(value))
  const before = old.filter((value) => next.includes(value))
  return stay.length === before.length && stay.every((value, i) => value === before[i]) ? stay : []
}
