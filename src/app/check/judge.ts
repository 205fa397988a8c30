import { buildGraph } from '../../graph/build-graph.js'
import type { Organisation } from '../../model/organisation.js'
import { NO_ORIGINS } from '../../model/origins.js'
import { chooseUnits } from '../../model/units.js'
import type { CheckData, FindingData } from '../../report/check-data.js'
import type { RuleSeverity } from '../../rules/rule.js'
import type { Analysable } from '../analyse.js'
import { countsOf } from '../counts.js'
import { namesIn } from '../names.js'
import { measureAll } from './measure.js'
import { type ChosenRule, type RuleRun, runRules } from './run-rules.js'

/** How an organisation is judged. */
export type JudgeOptions = {
  readonly rules: readonly ChosenRule[]
  /** The partition at which boundaries are read, as in a report. */
  readonly level: string | null
  readonly targetDistance: number
  /** The lowest severity that fails the check. */
  readonly failOn: RuleSeverity
  /** Warnings from which the check fails whatever else; `null` for any number. */
  readonly maxWarnings: number | null
  /** The lowest severity that is shown. */
  readonly severity: RuleSeverity
  /** The date of the check, as YYYY-MM-DD. */
  readonly today: string
}

/** The severities, the weightiest first. */
export const SEVERITIES: readonly RuleSeverity[] = ['error', 'warn', 'info']

const isAtLeast = (severity: RuleSeverity, lowest: RuleSeverity) =>
  SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(lowest)

/**
 * Analyses an organisation once, and judges what was measured by every rule.
 *
 * @throws UnknownLevel where no team is at `level`.
 */
export function judge(
  { organisation, origins = NO_ORIGINS }: Analysable,
  options: JudgeOptions,
): { readonly data: CheckData; readonly faults: RuleRun['faults'] } {
  const { rules, level, targetDistance, failOn, maxWarnings, severity, today } = options
  const units = chooseUnits(organisation, level)
  const graph = buildGraph(organisation, units)
  const data = measureAll(graph, origins, targetDistance)
  const names = namesIn(organisation, idsOf(organisation))
  const { findings, faults } = runRules(rules, { organisation, graph, origins, data, names, targetDistance })
  const counts = countBySeverity(findings)
  const failed =
    findings.some((finding) => isAtLeast(finding.severity, failOn)) ||
    (maxWarnings !== null && counts.warn > maxWarnings)
  const checked: CheckData = {
    format: 'unsilo-check/1',
    organisation: { name: organisation.name, counts: countsOf(organisation, units) },
    today,
    rules: rules.map((chosen) => {
      const { code, title, description, act, source } = chosen.rule
      return { code, title, description, act, source, severity: chosen.severity }
    }),
    findings: findings.filter((finding) => isAtLeast(finding.severity, severity)),
    counts,
    waived: 0,
    known: 0,
    failOn,
    failed,
  }
  return { data: checked, faults }
}

function countBySeverity(findings: readonly FindingData[]): CheckData['counts'] {
  const count = (of: RuleSeverity) => findings.filter(({ severity }) => severity === of).length
  return { error: count('error'), warn: count('warn'), info: count('info') }
}

/** The ids of everything that a finding may name. */
function idsOf({ teams, roles, forums, customers, decisions, measures }: Organisation): string[] {
  return [teams, roles, forums, customers, decisions, measures].flatMap((things) => [...things.keys()])
}
