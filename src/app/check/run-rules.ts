import { sortDiagnostics } from '../../diagnostic/compare.js'
import type { Diagnostic } from '../../diagnostic/diagnostic.js'
import { fingerprint } from '../../diagnostic/fingerprint.js'
import type { FindingData } from '../../report/check-data.js'
import type { Finding, Rule, RuleInput, RuleSeverity } from '../../rules/rule.js'
import type { Json } from '../../util/json.js'
import { sortedUnique } from '../../util/order.js'

/** A rule with the severity and the options that it runs with. */
export type ChosenRule = {
  readonly rule: Rule
  readonly severity: RuleSeverity
  readonly options: { readonly [key: string]: Json }
}

/** What rules found, and which of them failed themselves: a fault of the program, told beside what the others found. */
export type RuleRun = { readonly findings: readonly FindingData[]; readonly faults: readonly Diagnostic[] }

/** Runs rules one by one; findings come by file and place, each once. */
export function runRules(chosen: readonly ChosenRule[], input: RuleInput): RuleRun {
  const found: Diagnostic[] = []
  const faults: Diagnostic[] = []
  for (const { rule, severity, options } of chosen)
    try {
      const all = [...rule.check(input, options)]
      found.push(...all.map((finding) => diagnosticOf(rule, severity, finding)))
    } catch (error) {
      faults.push(faultOf(rule, error))
    }
  const seen = new Set<string>()
  const findings = sortDiagnostics(found)
    .map(findingOf)
    .filter((finding) => !seen.has(finding.fingerprint) && seen.add(finding.fingerprint))
  return { findings, faults }
}

function diagnosticOf({ code }: Rule, severity: RuleSeverity, finding: Finding): Diagnostic {
  return { ...finding, code, severity: severity === 'warn' ? 'warning' : severity }
}

function findingOf({ code, severity, message, span, subject = [], related, help }: Diagnostic): FindingData {
  return {
    rule: code,
    severity: severity === 'warning' ? 'warn' : severity,
    message,
    subject: sortedUnique(subject),
    span,
    related: (related ?? []).map((place) => ({ message: place.message, span: place.span })),
    help: help ?? null,
    fingerprint: fingerprint(code, subject),
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
