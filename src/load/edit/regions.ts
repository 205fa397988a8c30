import { isCollection } from '../kinds.js'
import { columnOf, endWithComments, lineStart, startWithComments } from './lines.js'
import type { Item, MapNode, Pair, Place, SyntaxTree } from './syntax.js'

type Edit = Place & { readonly text: () => string; readonly lines: boolean; readonly order: number }

/**
 * The text of one thing, or of a whole file: what is to be changed in it, and the things nested in it as regions of
 * their own. So a thing can move with all that changes within it.
 */
export class Region {
  readonly tree: SyntaxTree
  /** The thing's fields; `null` where it is an alias. */
  readonly map: MapNode | null
  /** Within brackets, from its first sign to its last; else whole lines, from the comments above it. */
  readonly flow: boolean
  readonly start: number
  readonly end: number
  /** Where the thing itself starts, after the comments above it. */
  readonly body: number
  /** The column of its dash; -1 for a file. */
  readonly column: number
  readonly lists: ReadonlyMap<string, readonly Region[]>
  fate: 'stays' | 'goes' | 'moves' = 'stays'
  readonly eol: string
  readonly #edits: Edit[] = []

  constructor(tree: SyntaxTree, map: MapNode | null, item: Item | null, list: string | null, eol: string) {
    const { text } = tree
    this.tree = tree
    this.map = map
    this.eol = eol
    const line = item === null ? 0 : lineStart(text, item.start)
    this.flow = item !== null && text.slice(item.start, item.start + 1) !== '-'
    this.column = item === null ? -1 : columnOf(text, item.start)
    if (item === null) {
      this.start = 0
      this.body = 0
      this.end = text.length
    } else if (this.flow) {
      this.start = item.start
      this.body = item.start
      this.end = item.end
    } else {
      this.start = startWithComments(text, line, this.column)
      this.body = line
      this.end = endWithComments(text, item.end, this.column)
    }
    this.lists = new Map(
      (map?.pairs ?? []).flatMap((pair): [string, Region[]][] => {
        if (!holds(list, pair.key) || pair.value.type !== 'list') return []
        return [
          [
            pair.key,
            pair.value.items.map(
              (one) => new Region(tree, one.value.type === 'map' ? one.value : null, one, pair.key, eol),
            ),
          ],
        ]
      }),
    )
  }

  /** The field of that name. */
  pair(key: string): Pair | undefined {
    return this.map?.pairs.find((pair) => pair.key === key)
  }

  /** The region of a nested thing, by the path to it. */
  at(path: readonly (string | number)[]): Region | undefined {
    if (path.length === 0) return this
    const [key, index, ...rest] = path
    return this.lists.get(String(key))?.[Number(index)]?.at(rest)
  }

  /** Puts a text in the place of another. */
  replace(start: number, end: number, text: string | (() => string), order = 0): void {
    this.#edits.push({ start, end, order, lines: false, text: typeof text === 'string' ? () => text : text })
  }

  /** Puts lines before an offset; of several at one offset those of a lower order come first. */
  insertLines(at: number, text: string | (() => string), order = 0): void {
    this.#edits.push({
      start: at,
      end: at,
      order,
      lines: true,
      text: typeof text === 'string' ? () => text : text,
    })
  }

  /** The text after all changes. */
  render(): string {
    const { text } = this.tree
    const children = [...this.lists.values()].flat().map((child) => ({
      start: child.start,
      end: child.end,
      order: 0,
      lines: false,
      text: () => child.#inPlace(),
    }))
    const parts = [...this.#edits, ...children].sort(
      (a, b) => a.start - b.start || Number(a.end > a.start) - Number(b.end > b.start) || a.order - b.order,
    )
    let out = ''
    let at = this.start
    for (const part of parts) {
      // Within what was replaced as a whole.
      if (part.start < at) continue
      out += text.slice(at, part.start)
      const written = part.text()
      if (part.lines && out !== '' && !out.endsWith('\n')) out += this.eol
      out += written
      at = Math.max(at, part.end)
    }
    return out + text.slice(at, this.end)
  }

  /** Comments of a stretch that would go with it, except those of things that move elsewhere. */
  commentsIn(start: number, end: number): string[] {
    const moved = this.#moved()
    return this.tree.comments
      .filter((place) => place.start >= start && place.end <= end)
      .filter((place) => !moved.some((away) => away.start <= place.start && place.end <= away.end))
      .map((place) => this.tree.text.slice(place.start, place.end))
  }

  /** Those comments, each on a line of its own at a column. */
  commentLines(start: number, end: number, column: number): string {
    const comments = this.commentsIn(start, end)
    return comments.map((comment) => `${' '.repeat(column)}${comment}${this.eol}`).join('')
  }

  /** What stands where the thing was written. */
  #inPlace(): string {
    if (this.fate === 'stays') return this.render()
    if (this.fate === 'moves') return ''
    return this.tree.text.slice(this.start, this.body) + this.left()
  }

  /** The comments that a thing leaves behind, each on a line of its own. */
  left(): string {
    return this.commentLines(this.body, this.end, this.column)
  }

  #moved(): Region[] {
    return [...this.lists.values()]
      .flat()
      .flatMap((child) => (child.fate === 'moves' ? [child] : child.#moved()))
  }
}

/** Whether a key of a file (`null`) or of a thing in a list holds things of their own: `measures` of a team are ids. */
function holds(list: string | null, key: string): boolean {
  return list === null ? isCollection(key) : list === 'teams' && (key === 'teams' || key === 'roles')
}
