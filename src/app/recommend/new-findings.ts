import { DEFAULT_OPTIONS } from '../../analyses/analysis.js'
import { findingChanges } from '../../diff/findings.js'
import type { Ignore } from '../../model/ignore.js'
import type { Organisation } from '../../model/organisation.js'
import type { RecommendationData } from '../../recommend/data.js'
import { isOpen } from '../../report/check-data.js'
import { rulesOf, runningRules } from '../check/choose-rules.js'
import { isOfPolicy, type JudgeOptions, judge } from '../check/judge.js'
import type { Analysable, Measured } from '../measure.js'

/** By which rules a recommendation is judged, and the waivers in the comments of the model. */
export type Judging = { readonly judging: JudgeOptions; readonly ignores: readonly Ignore[] }

/** The recommended rules, where no policy says otherwise. */
export function usualJudging(level: string | null, targetDistance = DEFAULT_OPTIONS.targetDistance): Judging {
  const rules = runningRules(rulesOf('recommended'))
  const limits = { failOn: 'error', maxWarnings: null, severity: 'info', today: '' } as const
  return { judging: { rules, level, targetDistance, ...limits }, ignores: [] }
}

/** What `unsilo check` finds with the set applied and not without it, and how many findings are gone. */
export function newFindings(
  before: Analysable,
  [was, then]: readonly [Measured, Measured],
  { judging, ignores }: Judging,
): Pick<RecommendationData, 'findings' | 'findingsGone'> {
  const found = (analysable: Analysable, measured: Measured) =>
    judge(analysable, judging, { ignores, measured }).data.findings.filter(
      (finding) => isOpen(finding) && !isOfPolicy(finding.rule),
    )
  const after: { readonly organisation: Organisation } = { organisation: then.organisation }
  const changes = findingChanges(found(before, was), found(after, then), ({ fingerprint }) => fingerprint)
  return {
    findings: changes
      .filter(({ change }) => change === 'appeared')
      .map(({ rule, severity, message, subject }) => ({ rule, severity, message, subject: [...subject] })),
    findingsGone: changes.filter(({ change }) => change === 'gone').length,
  }
}
