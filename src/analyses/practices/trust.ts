import type { AnalysisInput } from '../analysis.js'

/** Kinds of ties that tell of trust. */
const TRUST = ['trust', 'friendship']

/** Whether anyone of one unit trusts anyone of another. */
export type Trust = (from: string, to: string) => boolean

/**
 * Trust between units, by the ties of the kinds trust and friendship; `null` where no tie is of these kinds. An end that
 * is a person stands for every role that the person holds; ties without weight count for nothing.
 */
export function trustOf({ organisation, graph }: AnalysisInput): Trust | null {
  const { ties } = organisation
  const tells = ties.kinds.map((kind) => TRUST.includes(kind))
  if (!tells.includes(true)) return null
  const unitsOfEnd = unitsOfEnds({ organisation, graph })
  const unitsOf = ties.ids.map(unitsOfEnd)
  const trusted = new Map<string, Set<string>>()
  for (let i = 0; i < ties.count; i++) {
    if (!tells[ties.kind[i]!] || ties.weight[i]! <= 0) continue
    for (const from of unitsOf[ties.from[i]!]!) {
      const to = trusted.get(from) ?? new Set()
      for (const unit of unitsOf[ties.to[i]!]!) to.add(unit)
      trusted.set(from, to)
    }
  }
  return (from, to) => trusted.get(from)?.has(to) ?? false
}

/** The units in which an end of a tie has a seat: a role's own, or those of the roles that a person holds. */
function unitsOfEnds({
  organisation,
  graph,
}: Pick<AnalysisInput, 'organisation' | 'graph'>): (end: string) => readonly string[] {
  const units = new Map<string, string[]>()
  const add = (end: string, team: string) => {
    const unit = graph.unitOfTeam(team)
    if (unit !== null) units.set(end, [...(units.get(end) ?? []), unit])
  }
  // An id that is a role's is that role's, even where a person has the same one.
  for (const role of organisation.roles.values())
    for (const person of role.heldBy) if (!organisation.roles.has(person)) add(person, role.team)
  for (const role of organisation.roles.values()) add(role.id, role.team)
  return (end) => units.get(end) ?? []
}
