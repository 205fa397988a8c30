import type { Ignore } from '../model/ignore.js'
import type { Source } from './source.js'

type Target = Omit<Ignore['target'], 'file'>

/** A line that states something, by what stands before its first key. */
type Line = {
  readonly number: number
  readonly indent: number
  readonly column: number
  readonly text: string
}

/** A YAML file by its indentation, which tells what a comment is about. */
export class Layout {
  readonly #lines: readonly Line[]
  readonly #targets = new Map<number, Target>()

  constructor(source: Source) {
    const lines: Line[] = []
    for (let number = 1, text = source.line(1); text !== null; number += 1, text = source.line(number)) {
      // Marks of a document, comments and empty lines state nothing.
      if (/^\s*(#|$)|^(---|\.\.\.)(\s|$)|^%/.test(text)) continue
      const indent = /^\s*/.exec(text)![0].length
      lines.push({ number, indent, column: /^\s*(-\s+)*/.exec(text)![0].length + 1, text })
    }
    this.#lines = lines
  }

  /** What a comment is about: the thing or field of its line where something stands before it, else the next one. */
  targetOf(comment: { readonly line: number; readonly column: number }): Target {
    const nothing = { first: comment.line, value: comment.line, last: comment.line, column: 1 }
    const at = this.#from(comment.line)
    const next = this.#lines[at]
    if (next === undefined) return nothing
    const indent = comment.column - 1
    const before = this.#lines[at - 1]
    // After the last line of a block, and as deep as it is: it is about what stands there, not about what comes next.
    const ends = next.number > comment.line && indent > next.indent && (before?.indent ?? -1) >= indent
    return ends ? nothing : this.#blockFrom(at)
  }

  /** The place of the first line from a number on that states something. */
  #from(number: number): number {
    let [low, high] = [0, this.#lines.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#lines[middle]!.number < number) low = middle + 1
      else high = middle
    }
    return low
  }

  /** A line with all that is deeper below it. */
  #blockFrom(at: number): Target {
    const known = this.#targets.get(at)
    if (known !== undefined) return known
    const first = this.#lines[at]!
    let end = at + 1
    let isPlain = true
    for (; end < this.#lines.length && isBelow(this.#lines[end]!, first); end += 1)
      isPlain &&= !/[\w"'][ \t]*:([\s,}\]]|$)/.test(this.#lines[end]!.text)
    const last = this.#lines[end - 1]!.number
    const target = { first: first.number, value: isPlain ? last : first.number, last, column: first.column }
    this.#targets.set(at, target)
    return target
  }
}

/** Lists may stand as deep as the key that they are of. */
function isBelow(line: Line, first: Line): boolean {
  const isListOfKey = line.indent === first.indent && /^\s*-\s/.test(line.text) && !/^\s*-\s/.test(first.text)
  return line.indent > first.indent || isListOfKey
}
