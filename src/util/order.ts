/** Compares by UTF-16 code units: the same order on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** A sorted copy without repetitions. */
export function sortedUnique(values: Iterable<string>): string[] {
  return [...new Set(values)].sort(compareText)
}

/** Compares by the first comparison that tells the two apart. */
export function byOrder<T>(...comparisons: readonly ((a: T, b: T) => number)[]): (a: T, b: T) => number {
  return (a, b) => {
    for (const compare of comparisons) {
      const order = compare(a, b)
      if (order !== 0) return order
    }
    return 0
  }
}

/** The two ids in code-unit order: how an unordered pair is written everywhere. */
export function pairOf(a: string, b: string): readonly [string, string] {
  return a < b ? [a, b] : [b, a]
}
