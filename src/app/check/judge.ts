import type { AnalysisOptions } from '../../analyses/analysis.js'
import type { Moved } from '../../diff/moved.js'
import { measuresOf } from '../../figures/figure.js'
import type { Proposal } from '../../load/loaded.js'
import type { Ignore } from '../../model/ignore.js'
import { type CheckData, type FindingData, isOpen } from '../../report/check-data.js'
import type { NamesData } from '../../report/names-data.js'
import { NO_REVIEW, type Review } from '../../rules/parts/review.js'
import { policyUnknownId } from '../../rules/policy-unknown-id.js'
import type { RuleSeverity } from '../../rules/rule.js'
import { countsOf } from '../counts.js'
import type { Analysable, Measured } from '../measure.js'
import { measure } from '../measure.js'
import { allNames } from '../names.js'
import { type Budget, reviewBudgets } from '../policy/budgets.js'
import { type NamedId, unknownIds } from '../policy/unknown-ids.js'
import type { PolicyWaiver } from '../policy/waivers.js'
import { goneFrom, type KnownFinding, markKnown } from './known.js'
import { listData } from './list.js'
import { type ChosenRule, type RuleRun, runRules } from './run-rules.js'
import { waive } from './waive.js'

/** How an organisation is judged. */
export type JudgeOptions = {
  readonly rules: readonly ChosenRule[]
  /** The partition at which boundaries are read, as in a report. */
  readonly level: string | null
  readonly targetDistance: number
  readonly siloWeights?: AnalysisOptions['siloWeights']
  /** The lowest severity that fails the check. */
  readonly failOn: RuleSeverity
  /** Warnings from which the check fails whatever else; `null` for any number. */
  readonly maxWarnings: number | null
  /** The lowest severity that is shown. */
  readonly severity: RuleSeverity
  /** The date of the check, as YYYY-MM-DD. */
  readonly today: string
  readonly policy?: Policy
  /** The findings that do not fail, unless they are worse now. */
  readonly known?: Known
}

/** What a policy asks for besides rules. */
export type Policy = {
  readonly file: string | null
  readonly budgets: readonly Budget[]
  readonly waivers: readonly PolicyWaiver[]
  readonly named: readonly NamedId[]
}

/** What findings are compared with: a base model, a baseline's file, and what each has. */
export type Known = {
  readonly base: string | null
  readonly inBase: readonly KnownFinding[]
  readonly baseline: string | null
  readonly inBaseline: readonly KnownFinding[]
}

/** Of a check that compares with nothing. */
export const NOTHING_KNOWN: Known = { base: null, inBase: [], baseline: null, inBaseline: [] }

/** What is judged besides the organisation itself. */
export type Circumstances = {
  /** The waivers in its comments. */
  readonly ignores?: readonly Ignore[]
  /** How much of the base is at another place; `null` where nothing says what the change is from. */
  readonly moved?: Moved | null
  /** What reorg files propose, where there are any. */
  readonly proposals?: readonly Proposal[]
  /** What was measured of it already, at the same level and with the same options. */
  readonly measured?: Measured
  /** The names of all that is in it, where they are known already. */
  readonly names?: NamesData
}

/** The severities, the weightiest first. */
export const SEVERITIES: readonly RuleSeverity[] = ['error', 'warn', 'info']

const NO_POLICY: Policy = { file: null, budgets: [], waivers: [], named: [] }

const isAtLeast = (severity: RuleSeverity, lowest: RuleSeverity) =>
  SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(lowest)

/** Whether a rule is about the policy itself: what it finds is mended there, and neither accepted nor compared. */
export const isOfPolicy = (rule: string) => /^(waiver|policy|baseline)\//.test(rule)

/**
 * Analyses an organisation once, and judges what was measured by every rule; then, what the policy itself says.
 *
 * @throws UnknownLevel where no team is at `level`.
 */
export function judge(
  analysable: Analysable,
  options: JudgeOptions,
  {
    ignores = [],
    moved = null,
    proposals = [],
    measured = measureFor(analysable, options),
    names = allNames(analysable.organisation),
  }: Circumstances = {},
): { readonly data: CheckData; readonly faults: RuleRun['faults'] } {
  const { rules, targetDistance, failOn, maxWarnings, severity, today, policy = NO_POLICY } = options
  const { organisation, graph, data } = measured
  const input = { ...measured, names, targetDistance }
  const budgets = reviewBudgets(policy.budgets, measuresOf(data), moved)
  const first = runRules(
    rules.filter(({ rule }) => rule.last !== true),
    { ...input, review: { ...NO_REVIEW, today, budgets } },
  )
  const waived = waive(first.findings, {
    ignores,
    policy: policy.waivers,
    rules,
    origins: measured.origins,
    today,
  })
  const known = options.known ?? NOTHING_KNOWN
  const marked = markKnown(waived.findings, [...known.inBaseline, ...known.inBase])
  const review: Review = {
    today,
    budgets,
    waivers: waived.waivers,
    unknown: rules.some(tellsUnknown) ? unknownIds(policy.named, graph) : [],
    gone: goneFrom(known.inBaseline, first.findings, rules),
    baseline: known.baseline,
  }
  const last = runRules(
    rules.filter(({ rule }) => rule.last === true),
    { ...input, review },
  )
  const findings = [...marked, ...last.findings]
  const open = findings.filter(isOpen)
  const counts = countBySeverity(open)
  const failed =
    open.some((finding) => isAtLeast(finding.severity, failOn)) ||
    (maxWarnings !== null && counts.warn > maxWarnings)
  const checked: CheckData = {
    format: 'unsilo-check/1',
    organisation: {
      name: organisation.name,
      proposal: proposals.length === 0 ? null : proposals.map(({ title }) => title).join('; '),
      counts: countsOf(organisation, graph.units),
    },
    today,
    policy: policy.file,
    base: known.base,
    baseline: known.baseline,
    budgets: budgets.map(({ why: _, span: __, ...budget }) => budget),
    rules: listData(rules),
    findings: findings.filter((finding) => isAtLeast(finding.severity, severity)),
    counts,
    waived: findings.filter((finding) => finding.waived !== null).length,
    known: findings.filter((finding) => finding.waived === null && finding.known).length,
    failOn,
    failed,
  }
  return { data: checked, faults: [...first.faults, ...last.faults] }
}

/** The analyses as a check needs them. */
export function measureFor(
  analysable: Analysable,
  { level, targetDistance, siloWeights }: JudgeOptions,
): Measured {
  return measure(analysable, level, { targetDistance, ...(siloWeights === undefined ? {} : { siloWeights }) })
}

const tellsUnknown = ({ rule, severity }: ChosenRule) =>
  rule.code === policyUnknownId.code && severity !== 'off'

/** How many findings weigh how much. */
export function countBySeverity(findings: readonly FindingData[]): CheckData['counts'] {
  const count = (of: RuleSeverity) => findings.filter(({ severity }) => severity === of).length
  return { error: count('error'), warn: count('warn'), info: count('info') }
}
