import fc from 'fast-check'

/** Arcs among nodes 0 to n - 1, loops and repetitions among them, and a group of each node. */
export type Drawn = { n: number; from: Int32Array; to: Int32Array; group: Int32Array; count: number }

/** Small graphs of any shape: empty, in pieces, dense. */
export const drawn: fc.Arbitrary<Drawn> = fc
  .record({ n: fc.integer({ min: 1, max: 14 }), count: fc.integer({ min: 1, max: 4 }) })
  .chain(({ n, count }) => {
    const node = fc.nat(n - 1)
    return fc.record({
      n: fc.constant(n),
      count: fc.constant(count),
      arcs: fc.array(fc.tuple(node, node), { maxLength: 3 * n }),
      group: fc.array(fc.nat(count - 1), { minLength: n, maxLength: n }),
    })
  })
  .map(({ n, count, arcs, group }) => ({
    n,
    count,
    from: Int32Array.from(arcs, (arc) => arc[0]),
    to: Int32Array.from(arcs, (arc) => arc[1]),
    group: Int32Array.from(group),
  }))

/** The graph with node v called `name[v]`. */
export function renamed({ n, count, from, to, group }: Drawn, name: readonly number[]): Drawn {
  const groups = new Int32Array(n)
  for (let v = 0; v < n; v++) groups[name[v]!] = group[v]!
  return { n, count, from: from.map((v) => name[v]!), to: to.map((v) => name[v]!), group: groups }
}

/** A graph, and other names for its nodes. */
export const drawnTwice: fc.Arbitrary<[Drawn, number[]]> = drawn.chain((graph) => {
  const all = Array.from({ length: graph.n }, (_, v) => v)
  return fc.tuple(fc.constant(graph), fc.shuffledSubarray(all, { minLength: graph.n, maxLength: graph.n }))
})

/** The same as a table of who names whom, without loops: for counting by hand. */
export function tableOf({ n, from, to }: Drawn): boolean[][] {
  const table = Array.from({ length: n }, () => new Array<boolean>(n).fill(false))
  for (let i = 0; i < from.length; i++) if (from[i] !== to[i]) table[from[i]!]![to[i]!] = true
  return table
}
