import type { GraphView } from '../../views/view.js'

/** Who may stand side by side before a picture grows downwards instead: those below whom no one is, and the others. */
const LEAVES_ABREAST = 4
const BRANCHES_ABREAST = 8

/**
 * Over how many layers an edge runs, by its id, where that is more than one: where many report to one they stand in
 * several rows, so that a flat organisation is no strip. Only of views that grow upwards.
 */
export function stagger({ flow, edges }: GraphView): ReadonlyMap<string, number> {
  const lengths = new Map<string, number>()
  if (flow !== 'up') return lengths
  const below = new Map<string, Below[]>()
  for (const { id, source, target, aside } of edges)
    if (!aside) below.set(target, [...(below.get(target) ?? []), { id, source }])
  const set = (those: readonly Below[], rows: number, height: number) =>
    those.forEach(({ id }, i) => {
      if (i % rows > 0) lengths.set(id, 1 + (i % rows) * height)
    })
  for (const node of lowestFirst(below)) {
    const all = below.get(node)!
    const leaves = all.filter(({ source }) => !below.has(source))
    const branches = all.filter(({ source }) => below.has(source))
    if (leaves.length > LEAVES_ABREAST) set(leaves, Math.min(5, Math.ceil(Math.sqrt(leaves.length))), 1)
    const rows = Math.min(6, Math.ceil(Math.sqrt(branches.length / 3)))
    if (branches.length > BRANCHES_ABREAST)
      set(branches, rows, Math.max(...branches.map(({ source }) => heightOf(source, below, lengths))))
  }
  return lengths
}

type Below = { readonly id: string; readonly source: string }

/** Those to whom someone reports, each after all below it; where lines lead in a circle, in some order. */
function lowestFirst(below: ReadonlyMap<string, readonly Below[]>): string[] {
  const sorted = new Set<string>()
  const seen = new Set<string>()
  for (const start of below.keys()) {
    const open = [start]
    while (open.length > 0) {
      const node = open.at(-1)!
      const next = (below.get(node) ?? []).find(({ source }) => below.has(source) && !seen.has(source))
      seen.add(node)
      if (next !== undefined) open.push(next.source)
      else sorted.add(open.pop()!)
    }
  }
  return [...sorted]
}

/** Layers from a node down to the lowest below it, both counted. */
function heightOf(
  node: string,
  below: ReadonlyMap<string, readonly Below[]>,
  lengths: ReadonlyMap<string, number>,
): number {
  let height = 0
  const seen = new Set<string>()
  const open = [{ node, depth: 1 }]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at.node)) continue
    seen.add(at.node)
    height = Math.max(height, at.depth)
    for (const { id, source } of below.get(at.node) ?? [])
      open.push({ node: source, depth: at.depth + (lengths.get(id) ?? 1) })
  }
  return height
}
