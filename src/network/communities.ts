import { type Random, seededRandom } from '../util/random.js'
import type { Adjacency } from './adjacency.js'
import { drawnTogether, type Level, levelOf } from './community-levels.js'
import { groupingFigures } from './groups.js'
import { settled } from './settled.js'

/** Small graphs are read several times, and the best of it kept, while that costs no more visits of arcs than this. */
const BUDGET = 2e6
const MOST_RUNS = 10

/** On graphs that are read once, a round over all nodes that raises modularity by less is the last of its level. */
const LEAST = 1e-4

/** Groups that the ties themselves form. */
export type Communities = {
  /** The community of each node, numbered by their smallest members. */
  readonly of: Int32Array
  readonly count: number
  /** Newman & Girvan's modularity (2004); `null` without ties: then each node is a community. */
  readonly modularity: number | null
}

/**
 * Communities of a simple undirected graph by Louvain's method (Blondel, Guillaume, Lambiotte & Lefebvre 2008), nodes
 * taken in an order drawn from the seed. A node is asked again only when a neighbour has moved (Ozaki, Tezuka & Inaba
 * 2016). The outcome depends on the order: of small graphs it is the best of ten orders, of graphs with more than
 * 500,000 ties of one. Where a grouping that is known, as of people by their units, is better than that, its groups are
 * the start, so that what is found is never worse than it. The same seed gives the same result.
 *
 * Our own because graphology's takes a minute and 2.5 GB for a million nodes.
 */
export function communities(graph: Adjacency, seed: number, known: Int32Array | null = null): Communities {
  const runs = Math.max(1, Math.min(MOST_RUNS, Math.floor(BUDGET / Math.max(1, graph.targets.length))))
  const least = runs > 1 ? 0 : LEAST
  const random = seededRandom(seed)
  let best = communitiesFrom(graph, null, random, least)
  const better = (other: Communities) => (other.modularity ?? 0) > (best.modularity ?? 0) + 1e-12
  for (let run = 1; run < runs; run++) {
    const other = communitiesFrom(graph, null, random, least)
    if (better(other)) best = other
  }
  if (known === null) return best
  const given = Int32Array.from(known)
  const count = numberBySmallest(given)
  const { modularity } = groupingFigures(graph, given, count)
  return better({ of: given, count, modularity }) ? communitiesFrom(graph, given, random, least) : best
}

function communitiesFrom(
  graph: Adjacency,
  start: Int32Array | null,
  random: Random,
  least: number,
): Communities {
  const of = start === null ? Int32Array.from({ length: graph.nodes }, (_, v) => v) : Int32Array.from(start)
  let level: Level = levelOf(graph)
  if (start !== null) level = drawnTogether(level, of, numberBySmallest(of))
  for (;;) {
    const community = settled(level, random, least)
    const count = numberBySmallest(community)
    if (count === level.nodes) break
    for (let v = 0; v < of.length; v++) of[v] = community[of[v]!]!
    level = drawnTogether(level, community, count)
  }
  const count = numberBySmallest(of)
  return { of, count, modularity: groupingFigures(graph, of, count).modularity }
}

/** Numbers communities from 0 in the order of their smallest members, in place; returns how many there are. */
function numberBySmallest(community: Int32Array): number {
  const number = new Int32Array(community.length).fill(-1)
  let count = 0
  for (let v = 0; v < community.length; v++) {
    const old = community[v]!
    if (number[old] === -1) number[old] = count++
    community[v] = number[old]!
  }
  return count
}
