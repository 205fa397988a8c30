import type { Ties } from './organisation.js'

/** What a tie is where nobody says it. */
export const PLAIN_TIE = 'contact'

/** Gathers ties whose ids and kinds are numbered already into columns that grow as they fill. */
export class NumberedTies {
  #from: Int32Array<ArrayBuffer>
  #to: Int32Array<ArrayBuffer>
  #kind: Int32Array<ArrayBuffer>
  #weight: Float64Array<ArrayBuffer>
  #count = 0

  constructor(expected = 16) {
    const room = Math.max(16, expected)
    this.#from = new Int32Array(room)
    this.#to = new Int32Array(room)
    this.#kind = new Int32Array(room)
    this.#weight = new Float64Array(room)
  }

  add(from: number, to: number, kind: number, weight: number): void {
    if (this.#count === this.#from.length) this.#grow()
    const at = this.#count++
    this.#from[at] = from
    this.#to[at] = to
    this.#kind[at] = kind
    this.#weight[at] = weight
  }

  /** The ties so far; nothing may be added afterwards. */
  done(ids: readonly string[], kinds: readonly string[]): Ties {
    const count = this.#count
    return {
      count,
      ids,
      from: this.#from.subarray(0, count),
      to: this.#to.subarray(0, count),
      kinds,
      kind: this.#kind.subarray(0, count),
      weight: this.#weight.subarray(0, count),
    }
  }

  #grow(): void {
    const room = this.#from.length * 2
    const wider = (old: Int32Array<ArrayBuffer>) => {
      const wide = new Int32Array(room)
      wide.set(old)
      return wide
    }
    this.#from = wider(this.#from)
    this.#to = wider(this.#to)
    this.#kind = wider(this.#kind)
    const weight = new Float64Array(room)
    weight.set(this.#weight)
    this.#weight = weight
  }
}

/** Gathers ties one by one; ids and kinds are kept once each. */
export class TieColumns {
  readonly #ids = new Names()
  readonly #kinds = new Names()
  readonly #ties: NumberedTies

  constructor(expected = 16) {
    this.#ties = new NumberedTies(expected)
  }

  add(from: string, to: string, kind: string = PLAIN_TIE, weight = 1): void {
    this.#ties.add(this.#ids.number(from), this.#ids.number(to), this.#kinds.number(kind), weight)
  }

  /** Adds a tie of others. */
  copy({ ids, from, to, kinds, kind, weight }: Ties, i: number): void {
    this.add(ids[from[i]!]!, ids[to[i]!]!, kinds[kind[i]!]!, weight[i]!)
  }

  /** The ties so far; nothing may be added afterwards. */
  done(): Ties {
    return this.#ties.done(this.#ids.all, this.#kinds.all)
  }
}

/** Texts by number, in the order in which they were met. */
class Names {
  readonly all: string[] = []
  readonly #numbers = new Map<string, number>()

  number(text: string): number {
    const known = this.#numbers.get(text)
    if (known !== undefined) return known
    this.#numbers.set(text, this.all.length)
    this.all.push(text)
    return this.all.length - 1
  }
}

/** The ties for which `keep` holds, in their order; only the ids and kinds that they name are left. */
export function tiesWhere(ties: Ties, keep: (i: number) => boolean): Ties {
  const kept = new TieColumns()
  for (let i = 0; i < ties.count; i++) if (keep(i)) kept.copy(ties, i)
  return kept.done()
}

/** All ties of several sources, one source after the other. */
export function joinedTies(parts: readonly Ties[]): Ties | null {
  if (parts.length <= 1) return parts[0] ?? null
  const all = new TieColumns(parts.reduce((sum, { count }) => sum + count, 0))
  for (const ties of parts) for (let i = 0; i < ties.count; i++) all.copy(ties, i)
  return all.done()
}

/** One tie as it is said, for those who look at few. */
export function tieAt({ ids, from, to, kinds, kind, weight }: Ties, i: number) {
  return { from: ids[from[i]!]!, to: ids[to[i]!]!, kind: kinds[kind[i]!]!, weight: weight[i]! }
}
