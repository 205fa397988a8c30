import type { AnalysisData } from '../report/data.js'

/**
 * The exposure of all gaps together; where the units of one have no superior in common, as if it were one line more than
 * the longest escalation between units that must coordinate.
 */
export function gapExposure({ boundaries }: Pick<AnalysisData, 'boundaries'>): number {
  const required = boundaries.boundaries.filter((one) => one.required)
  const farthest = required.reduce((most, { escalation }) => Math.max(most, escalation ?? 0), 1)
  return required
    .filter(({ gap }) => gap)
    .reduce((sum, { exposure, requirement }) => sum + (exposure ?? requirement.total * (farthest + 1)), 0)
}
