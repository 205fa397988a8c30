import type { Graph } from '../graph/graph.js'
import { distancesFrom } from '../graph/paths.js'
import { lineTopology } from '../graph/topology.js'
import { RIGHTS, type Right } from '../model/organisation.js'
import type { Origins } from '../model/origins.js'
import type { AnalysisData, BoundaryData } from '../report/data.js'
import type { Settings } from './settings.js'

/** What was measured of the model as it is, and what the policy sets. */
export type Measured = {
  readonly graph: Graph
  readonly origins: Origins
  readonly data: AnalysisData
}

/** All that proposing looks at. */
export type Context = Measured & {
  readonly settings: Settings
  /** Required boundaries by their units, as `a b`. */
  readonly required: ReadonlyMap<string, BoundaryData>
  /** Those of them that are gaps or fragile, and that are looked at: the weightiest. */
  readonly open: readonly BoundaryData[]
  /** How many are not looked at. */
  readonly leftOut: number
  /** Links and forums that each seat carries already. */
  readonly carried: {
    readonly links: ReadonlyMap<string, number>
    readonly forums: ReadonlyMap<string, number>
  }
  /** The rights that a seat holds in a decision itself, or by a team that it leads or a forum that it sits in. */
  rightsIn(decision: string): ReadonlyMap<string, readonly Right[]>
  /** Reporting lines from those who face a customer to each seat; -1 where none lead there. */
  linesFrom(customer: string): Int32Array
  /** Whether a unit must be left alone; seats above the units never are. */
  isUntouched(unit: string | null): boolean
  isPinned(decision: string): boolean
  isTaken(id: string): boolean
}

/** The key of a pair of units. */
export const pairKey = ([a, b]: readonly [string, string]) => `${a} ${b}`

/** The required boundaries between the units of a list. */
export function requiredAmong(
  { required }: Pick<Context, 'required'>,
  units: readonly string[],
): BoundaryData[] {
  return units.flatMap((a, i) =>
    units.slice(i + 1).flatMap((b) => required.get(pairKey(a < b ? [a, b] : [b, a])) ?? []),
  )
}

/** Works out once what every kind of move asks for. */
export function contextOf(measured: Measured, settings: Settings, most = Number.POSITIVE_INFINITY): Context {
  const { graph, data } = measured
  const { organisation } = graph
  const rights = new Map<string, ReadonlyMap<string, readonly Right[]>>()
  const lines = new Map<string, Int32Array>()
  let topology: ReturnType<typeof lineTopology> | undefined
  const untouched = new Set(settings.untouched)
  const pinned = new Set(settings.pinned)
  const required = data.boundaries.boundaries.filter((one) => one.required)
  // They come by exposure, and then by requirement.
  const gaps = required.filter(({ gap }) => gap)
  const fragile = required.filter(({ gap, fragile }) => !gap && fragile)
  const open = [...gaps.slice(0, most), ...fragile.slice(0, most)]
  const taken = new Set([
    ...[organisation.teams, organisation.roles, organisation.forums, organisation.measures].flatMap((of) => [
      ...of.keys(),
    ]),
    ...organisation.links.map(({ id }) => id),
  ])
  return {
    ...measured,
    settings,
    required: new Map(required.map((one) => [pairKey(one.units), one])),
    open,
    leftOut: gaps.length + fragile.length - open.length,
    carried: carriedIn(graph),
    rightsIn: (decision) => {
      const known = rights.get(decision) ?? rightsOf(graph, decision)
      rights.set(decision, known)
      return known
    },
    linesFrom: (customer) => {
      topology ??= lineTopology(graph)
      const known = lines.get(customer) ?? distancesFrom(topology, graph.facing(customer))
      lines.set(customer, known)
      return known
    },
    isUntouched: (unit) => unit !== null && untouched.has(unit),
    isPinned: (decision) => pinned.has(decision),
    isTaken: (id) => taken.has(id),
  }
}

function rightsOf(graph: Graph, decision: string): ReadonlyMap<string, readonly Right[]> {
  const held = new Map<string, Right[]>()
  for (const right of RIGHTS)
    for (const actor of graph.organisation.decisions.get(decision)!.rights[right])
      for (const seat of graph.seatsOf(actor)) {
        const id = graph.seats.ids[seat]!
        held.set(id, [...(held.get(id) ?? []), right])
      }
  return held
}

function carriedIn({ connections, seats }: Graph): Context['carried'] {
  const links = new Map<string, number>()
  const forums = new Map<string, number>()
  for (const { kind, ends } of connections) {
    const counts = kind === 'link' ? links : kind === 'forum' ? forums : null
    if (counts === null) continue
    for (const seat of new Set(ends.flat())) {
      const id = seats.ids[seat]!
      counts.set(id, (counts.get(id) ?? 0) + 1)
    }
  }
  return { links, forums }
}
