import type { RuleInput } from '../../rules/rule.js'

/** For each thing that a finding is about, the teams that it is in, from its own to the top. */
export type TeamsOf = (subject: readonly string[]) => readonly (readonly string[])[]

/**
 * Finds teams: of a role its own, of a decision those of who decides it, of a forum and a link those of their members.
 * What is in no team (a customer, a measure) is left out.
 */
export function teamsFinder({ organisation, graph }: Pick<RuleInput, 'organisation' | 'graph'>): TeamsOf {
  const { teams, roles, forums, decisions, links } = organisation
  const ends = new Map(links.map(({ id, between }) => [`link:${id}`, between]))
  const seats = new Map(graph.connections.map(({ id, ends: of }) => [id, of.flat()]))
  const above = new Map<string, readonly string[]>()

  const actorsOf = (id: string): readonly string[] =>
    teams.has(id) || roles.has(id) || forums.has(id)
      ? [id]
      : (decisions.get(id)?.rights.decide ?? ends.get(id) ?? [])
  const homesOf = (id: string): readonly string[] => {
    const actors = actorsOf(id)
    if (actors.length === 0) return (seats.get(id) ?? []).map((seat) => graph.seats.team[seat]!)
    return actors.flatMap((actor) =>
      teams.has(actor) ? [actor] : graph.seatsOf(actor).map((seat) => graph.seats.team[seat]!),
    )
  }
  const aboveOf = (team: string): readonly string[] => {
    const known = above.get(team)
    if (known !== undefined) return known
    const found: string[] = []
    for (let at: string | null = team; at !== null; at = teams.get(at)?.parent ?? null) found.push(at)
    above.set(team, found)
    return found
  }
  return (subject) => [...new Set(subject.flatMap(homesOf))].map(aboveOf)
}
