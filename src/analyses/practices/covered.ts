import type { Graph } from '../../graph/graph.js'

/** Asks for the units that a team stands for: its own, or, for a team above the units, every unit below it. */
export function unitsOfTeams({ graph }: { readonly graph: Graph }): (team: string) => readonly string[] {
  let below: Map<string, string[]> | null = null
  return (team) => {
    const unit = graph.unitOfTeam(team)
    if (unit !== null) return [unit]
    below ??= unitsBelow(graph)
    return below.get(team) ?? []
  }
}

/** For each team above a unit the units below it, sorted. */
function unitsBelow({ organisation, units }: Graph): Map<string, string[]> {
  const below = new Map<string, string[]>()
  for (const unit of units.ids) {
    let at = organisation.teams.get(unit)!.parent
    while (at !== null) {
      const known = below.get(at)
      if (known) known.push(unit)
      else below.set(at, [unit])
      at = organisation.teams.get(at)!.parent
    }
  }
  return below
}
