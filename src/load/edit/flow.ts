import { apart, indentOf, lineEnd } from './lines.js'
import type { Region } from './regions.js'
import type { Place } from './syntax.js'

/** Takes parts out of a flow map or list with their commas; comments between them stay. */
export function cutFromFlow(region: Region, parts: readonly Place[], goes: (index: number) => boolean): void {
  const { text } = region.tree
  for (const [first, last] of runs(parts.length, goes)) {
    const next = parts[last + 1]
    // With the comma behind them; at the end of all with the one before them.
    const start = next === undefined && first > 0 ? parts[first - 1]!.end : parts[first]!.start
    const end = next === undefined ? parts[last]!.end : next.start
    const comments = () => keptComments(region, start, end)
    region.replace(start, end, comments)
    if (next !== undefined) continue
    // A comma behind the last of them would be left alone, and the comment behind it is on a line of its own now.
    const [whole, comma, blanks] = /^(\s*,)?( *(?=#))?/.exec(text.slice(end))!
    const kept = () => (comments() === '' ? (first > 0 ? (comma ?? '') : '') + (blanks ?? '') : '')
    if (whole !== '') region.replace(end, end + whole.length, kept, 1)
  }
}

/** The stretches of neighbours that go. */
function runs(count: number, goes: (index: number) => boolean): [number, number][] {
  const found: [number, number][] = []
  for (let i = 0; i < count; i += 1) {
    if (!goes(i)) continue
    if (i > 0 && goes(i - 1)) found.at(-1)![1] = i
    else found.push([i, i])
  }
  return found
}

/** Puts parts into a flow map or list behind one of its parts, on lines of their own where its parts are so. */
export function addToFlow(
  region: Region,
  parts: readonly Place[],
  after: number,
  texts: () => readonly string[],
  goes: (index: number) => boolean = () => false,
  order = 0,
): void {
  const { text } = region.tree
  const part = parts[after]!
  const inline = () =>
    texts()
      .map((one) => `, ${one}`)
      .join('')
  const neighbour = parts[after + 1] ?? parts[after - 1]
  if (neighbour === undefined || !apart(text, neighbour.start, part.start)) {
    region.replace(part.end, part.end, inline, order)
    return
  }
  const indent = indentOf(text, part.start)
  const rest = text.slice(part.end, lineEnd(text, part.end))
  const comma = /^\s*,/.test(rest)
  // A comment behind the part stays with it.
  const alone = /^\s*,?\s*(#.*)?$/.test(rest)
  const lines = () =>
    texts()
      .map((one) => `${indent}${one}`)
      .join(`,${region.eol}`)
  // What is cut behind the last that stays is cut from its end on.
  if (after < parts.length - 1 && parts.every((_, i) => i <= after || goes(i))) {
    region.replace(part.end, part.end, () => `,${region.eol}${lines()}`, order)
    return
  }
  if (!alone) region.replace(part.end, part.end, inline, order)
  else {
    if (!comma) region.replace(part.end, part.end, ',', order)
    const at = lineEnd(text, part.end)
    region.insertLines(at, () => `${lines()}${comma ? ',' : ''}${region.eol}`, order)
  }
}

/** Puts a part before the first one of a flow list. */
export function addBeforeFlow(region: Region, first: Place, texts: readonly string[]): void {
  region.replace(first.start, first.start, texts.map((one) => `${one}, `).join(''))
}

function keptComments(region: Region, start: number, end: number): string {
  const { text } = region.tree
  const indent = indentOf(text, start)
  const apart = /\s/.test(text[start - 1] ?? ' ') ? '' : ' '
  const comments = region.commentsIn(start, end)
  return comments.length === 0 ? '' : `${apart}${comments.join(region.eol + indent)}${region.eol}${indent}`
}
