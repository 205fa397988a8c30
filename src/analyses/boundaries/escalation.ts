import type { AnalysisInput } from '../analysis.js'

/**
 * Reporting lines from one unit's lead up to the lowest superior in common and down to the other's lead; `null` where
 * they have none.
 */
export function escalation({ organisation, graph }: AnalysisInput, a: string, b: string): number | null {
  const { superior } = graph.reporting
  const leadOf = (unit: string) => graph.seats.numbers.get(organisation.teams.get(unit)!.lead)!
  const climbed = new Map<number, number>()
  for (let at = leadOf(a), steps = 0; at !== -1; at = superior[at]!, steps++) climbed.set(at, steps)
  for (let at = leadOf(b), steps = 0; at !== -1; at = superior[at]!, steps++) {
    const other = climbed.get(at)
    if (other !== undefined) return other + steps
  }
  return null
}
