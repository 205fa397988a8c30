import type { Adjacency } from './adjacency.js'
import type { Components } from './weak-components.js'

/**
 * Least upper boundedness as R `sna` counts it: in each weak component of three nodes and more, a pair violates it when
 * none of the nodes that reach both (each node reaches itself) reaches all the others that do; 1 - violations / most
 * possible. `null` where no component has three nodes.
 *
 * The upper bounds of a pair hold everything that reaches any of them, so the one that reaches all exists exactly when
 * a single top (a strong component that no other reaches) reaches both nodes. That is what is counted here: nodes
 * are grouped by the tops that reach them, and one pair of groups costs one comparison.
 */
export function leastUpperBoundedness(
  dag: Adjacency,
  strong: Components,
  weak: Components,
  weakOf: Int32Array,
): number | null {
  let possible = 0
  for (const size of weak.sizes) if (size > 2) possible += ((size - 1) * (size - 2)) / 2
  if (possible === 0) return null
  const groups = groupsByTops(dag, strong, weakOf)
  let violations = 0
  for (const [component, members] of groups) {
    const size = weak.sizes[component]!
    if (size < 3) continue
    let kept = 0
    for (let i = 0; i < members.length; i++) {
      const a = members[i]!
      if (a.tops.length === 1) kept += (a.nodes * (a.nodes - 1)) / 2
      for (let j = i + 1; j < members.length; j++)
        if (shareOne(a.tops, members[j]!.tops)) kept += a.nodes * members[j]!.nodes
    }
    violations += (size * (size - 1)) / 2 - kept
  }
  return 1 - violations / possible
}

type Group = { readonly tops: readonly number[]; nodes: number }

/** For each weak component its nodes by the set of tops that reach them. */
function groupsByTops(dag: Adjacency, strong: Components, weakOf: Int32Array): Map<number, Group[]> {
  const tops: (readonly number[])[] = new Array(dag.nodes).fill([])
  const groups = new Map<number, Map<string, Group>>()
  // Components are numbered after all that they reach: from the last to the first, tops are complete when met.
  for (let c = dag.nodes - 1; c >= 0; c--) {
    if (tops[c]!.length === 0) tops[c] = [c]
    const own = tops[c]!
    for (let i = dag.starts[c]!; i < dag.starts[c + 1]!; i++) {
      const below = dag.targets[i]!
      tops[below] = tops[below]!.length === 0 ? own : union(tops[below]!, own)
    }
    const weak = weakOf[c]!
    const known = groups.get(weak) ?? new Map<string, Group>()
    groups.set(weak, known)
    const key = own.join(' ')
    const group = known.get(key)
    if (group) group.nodes += strong.sizes[c]!
    else known.set(key, { tops: own, nodes: strong.sizes[c]! })
  }
  return new Map([...groups].map(([weak, known]) => [weak, [...known.values()]]))
}

function union(a: readonly number[], b: readonly number[]): readonly number[] {
  return a === b ? a : [...new Set([...a, ...b])].sort((x, y) => x - y)
}

/** Whether two sorted lists have exactly one number in common. */
function shareOne(a: readonly number[], b: readonly number[]): boolean {
  let common = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      if (++common > 1) return false
      i++
      j++
    } else if (a[i]! < b[j]!) i++
    else j++
  }
  return common === 1
}
