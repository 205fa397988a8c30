import { sortDiagnostics } from '../../diagnostic/compare.js'
import type { Diagnostic } from '../../diagnostic/diagnostic.js'
import { fingerprint } from '../../diagnostic/fingerprint.js'
import type { FindingData } from '../../report/check-data.js'
import type { Finding, Rule, RuleInput, RuleSeverity } from '../../rules/rule.js'
import type { Json } from '../../util/json.js'
import { sortedUnique } from '../../util/order.js'
import { teamsFinder } from './teams-of.js'

type Setting = {
  readonly severity: RuleSeverity | 'off'
  readonly options: { readonly [key: string]: Json }
}

/** How a rule is set for some teams and all that is in them. */
export type Override = Setting & { readonly teams: readonly string[] }

/** A rule with the severity and the options that it runs with; of its overrides the last one that fits counts. */
export type ChosenRule = Setting & { readonly rule: Rule; readonly overrides: readonly Override[] }

/** What rules found, and which of them failed themselves: a fault of the program, told beside what the others found. */
export type RuleRun = { readonly findings: readonly FindingData[]; readonly faults: readonly Diagnostic[] }

/** Runs rules one by one; findings come by file and place, each once. */
export function runRules(chosen: readonly ChosenRule[], input: RuleInput): RuleRun {
  const found: Found[] = []
  const faults: Diagnostic[] = []
  for (const one of chosen)
    try {
      found.push(...runWithOverrides(one, input))
    } catch (error) {
      faults.push(faultOf(one.rule, error))
    }
  const seen = new Set<string>()
  const findings = (sortDiagnostics(found) as Found[])
    .map(findingOf)
    .filter((finding) => !seen.has(finding.fingerprint) && seen.add(finding.fingerprint))
  return { findings, faults }
}

type Found = Diagnostic & Pick<Finding, 'extent'>

/** Each way in which the rule is set judges all, and what it finds counts where that way holds for what was found. */
function* runWithOverrides({ rule, overrides, ...base }: ChosenRule, input: RuleInput): Iterable<Found> {
  const settings: readonly Setting[] = [base, ...overrides]
  const find = overrides.length === 0 ? null : teamsFinder(input)
  for (const ways of byOptions(settings)) {
    if (ways.every(({ severity }) => severity === 'off')) continue
    for (const finding of rule.check(input, ways[0]!.options)) {
      const holding = find === null ? base : (settingFor(overrides, find(finding.subject ?? [])) ?? base)
      const { severity } = holding
      if (severity === 'off' || !ways.includes(holding)) continue
      yield { ...finding, code: rule.code, severity: severity === 'warn' ? 'warning' : severity }
    }
  }
}

/** The settings with the same options together: what they find is the same. */
function byOptions(settings: readonly Setting[]): Iterable<readonly Setting[]> {
  const groups = new Map<string, Setting[]>()
  for (const setting of settings) {
    const key = JSON.stringify(setting.options)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [setting])
    else group.push(setting)
  }
  return groups.values()
}

/** The last override in whose teams all the things are; of things in no team there is none. */
function settingFor(
  overrides: readonly Override[],
  places: readonly (readonly string[])[],
): Override | undefined {
  if (places.length === 0) return undefined
  return overrides.findLast(({ teams }) => places.every((above) => above.some((id) => teams.includes(id))))
}

/** A problem as the published result has it, before it is known whether it is waived or known. */
export function findingOf({
  code,
  severity,
  message,
  span,
  subject = [],
  related,
  help,
  extent,
}: Found): FindingData {
  return {
    rule: code,
    severity: severity === 'warning' ? 'warn' : severity,
    message,
    subject: sortedUnique(subject),
    span,
    related: (related ?? []).map((place) => ({ message: place.message, span: place.span })),
    help: help ?? null,
    fingerprint: fingerprint(code, subject),
    extent: extent === undefined || !Number.isFinite(extent) ? null : extent,
    waived: null,
    known: false,
  }
}

function faultOf({ code }: Rule, error: unknown): Diagnostic {
  const said = error instanceof Error ? error.message : String(error)
  return {
    code: 'fault/rule',
    severity: 'error',
    message: `the rule ${code} failed, which is a fault of the program and not of your input: ${said}`,
    span: null,
    help: `the other rules have run; please report it, with the model if you can`,
  }
}
