import type { AnalysisInput } from '../analysis.js'

/**
 * The units built round customers: all their customer-serving teams serve the same customers, and no other unit serves
 * any of these. A role's customers count as its team's. Where one customer is asked for, the others do not exist.
 */
export function customerUnits({ organisation, graph, options }: AnalysisInput): Set<string> {
  const servedBy = new Map<string, Set<string>>()
  const counts = (customer: string) => options.customer === null || customer === options.customer
  const serve = (team: string, all: readonly string[]) => {
    const customers = all.filter(counts)
    if (customers.length === 0) return
    const known = servedBy.get(team) ?? new Set()
    for (const customer of customers) known.add(customer)
    servedBy.set(team, known)
  }
  for (const team of organisation.teams.values()) serve(team.id, team.serves)
  for (const role of organisation.roles.values()) serve(role.team, role.serves)
  const sets = new Map<string, Set<string>[]>()
  for (const [team, customers] of servedBy) {
    const unit = graph.unitOfTeam(team)
    if (unit !== null) sets.set(unit, [...(sets.get(unit) ?? []), customers])
  }
  const isOne = ([unit, teams]: [string, Set<string>[]]) => {
    const customers = [...teams[0]!]
    const alike = teams.every((set) => set.size === customers.length && customers.every((c) => set.has(c)))
    return alike && customers.every((c) => graph.unitsServing(c).every((other) => other === unit))
  }
  return new Set([...sets].filter(isOne).map(([unit]) => unit))
}
