import type { Span } from '../../../diagnostic/diagnostic.js'
import { formatNumber } from '../../../util/text.js'
import type { Place, Problems } from '../problems.js'

/** Different problems of one sort that are told one by one. */
const MOST_TOLD = 1000

type Entry = { readonly what: string; readonly say: Say; readonly place: Place; count: number }

/** How something is said that was met so many times. */
export type Say = (count: number) => { readonly message: string; readonly help: string }

/** What is odd in millions of ties: each thing is told once, where it was met first, with how often it was. */
export class Tally {
  readonly #entries = new Map<string, Entry>()
  readonly #counts = new Map<string, number>()
  readonly #different = new Map<string, number>()
  readonly #file: string

  constructor(file: string) {
    this.#file = file
  }

  /** Whether one more of the kind was met; `first` is asked for its words where it is the first of its `name`. */
  meet(what: string, name: string, first: () => { readonly say: Say; readonly span: Span }): void {
    this.#counts.set(what, this.count(what) + 1)
    const key = `${what} ${name}`
    const met = this.#entries.get(key)
    if (met !== undefined) {
      met.count += 1
      return
    }
    const different = (this.#different.get(what) ?? 0) + 1
    this.#different.set(what, different)
    if (different > MOST_TOLD) return
    const { say, span } = first()
    this.#entries.set(key, { what, say, place: { file: this.#file, span }, count: 1 })
  }

  /** How many of the kind were met in all. */
  count(what: string): number {
    return this.#counts.get(what) ?? 0
  }

  tell(problems: Problems): void {
    for (const { what, say, place, count } of this.#entries.values()) {
      const { message, help } = say(count)
      problems.tell(what, message, place, help)
    }
    for (const [what, different] of this.#different) {
      if (different <= MOST_TOLD) continue
      const message = `${this.#file}: more problems like the ${formatNumber(MOST_TOLD, 0)} of '${what}' that are listed`
      problems.tell(
        what,
        message,
        { file: this.#file, span: null },
        'the summary says how many ties they concern',
      )
    }
  }
}
