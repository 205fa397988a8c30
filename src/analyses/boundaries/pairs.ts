/** Values by unordered pair of units, keyed without a string per look-up of a pair. */
export class PairMap<T> {
  readonly #rows = new Map<string, Map<string, T>>()
  readonly #make: () => T

  constructor(make: () => T) {
    this.#make = make
  }

  /** The value of the pair, made when it is first asked for. */
  at(a: string, b: string): T {
    const [first, second] = a < b ? [a, b] : [b, a]
    let row = this.#rows.get(first)
    if (row === undefined) {
      row = new Map()
      this.#rows.set(first, row)
    }
    let value = row.get(second)
    if (value === undefined) {
      value = this.#make()
      row.set(second, value)
    }
    return value
  }

  get(a: string, b: string): T | undefined {
    return a < b ? this.#rows.get(a)?.get(b) : this.#rows.get(b)?.get(a)
  }

  *entries(): Iterable<readonly [readonly [string, string], T]> {
    for (const [a, row] of this.#rows) for (const [b, value] of row) yield [[a, b], value]
  }
}
