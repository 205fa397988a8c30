import { spell } from '../write.js'
import { type Habits, spellingIn } from './habits.js'
import { columnOf, hung, indentOf } from './lines.js'
import type { Region } from './regions.js'
import { editList } from './scalar-list.js'
import { type MapNode, type Pair, type ScalarNode, Unusual } from './syntax.js'

/** Puts a new value into a field, in the style in which the old one is written. */
export function setValue(region: Region, map: MapNode, pair: Pair, value: unknown, habits: Habits): void {
  const { value: old } = pair
  if (old.type === 'list') {
    // Wherever a list is expected, one is as good as a list of one.
    if (!Array.isArray(value) && typeof value !== 'string') throw new Unusual(`'${pair.key}' is a list in it`)
    editList(region, pair, Array.isArray(value) ? value : [value], habits)
    return
  }
  if (old.type === 'map') {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new Unusual(`'${pair.key}' is a map in it`)
    for (const [key, one] of Object.entries(value)) {
      const inner = old.pairs.find((candidate) => candidate.key === key)
      if (inner === undefined) throw new Unusual(`'${pair.key}' says nothing of '${key}' in it`)
      setValue(region, old, inner, one, habits)
    }
    return
  }
  const single = Array.isArray(value) && value.length === 1 ? value[0] : value
  setScalar(region, map, pair, old, single, habits)
}

function setScalar(
  region: Region,
  map: MapNode,
  pair: Pair,
  old: ScalarNode,
  value: unknown,
  habits: Habits,
): void {
  if (old.value === value && old.style !== 'alias' && old.style !== 'empty') return
  const { text } = region.tree
  const column = map.flow ? 0 : columnOf(text, map.start)
  const like = old.style === 'single' || old.style === 'double' ? old.style : null
  const quote = like !== null && typeof value === 'string' ? like : undefined
  const spelling = spellingIn(habits, {
    flow: map.flow,
    column: column + pair.key.length + 2,
    ...(quote === undefined ? {} : { quote }),
  })
  const under = map.flow ? indentOf(text, pair.start).length : column
  const written = hung(spell(value, spelling), under, habits.eol)
  if (old.style === 'block') {
    // What is said behind the | of a text is said behind the first line of the new one.
    const [comment] = region.commentsIn(old.start, old.end)
    const [first, ...lines] = written.split('\n')
    const head =
      comment === undefined
        ? first!
        : `${first!.replace(/\r$/, '')} ${comment}${first!.endsWith('\r') ? '\r' : ''}`
    region.replace(old.start, old.end, [head, ...lines].join('\n'))
  } else region.replace(old.start, old.end, /\s/.test(text[old.start - 1] ?? ' ') ? written : ` ${written}`)
}
