import { sortDiagnostics } from '../../diagnostic/compare.js'
import type { Diagnostic } from '../../diagnostic/diagnostic.js'
import { fingerprint } from '../../diagnostic/fingerprint.js'
import type { CheckData, FindingData, RuleData } from '../../report/check-data.js'
import type { Block, Report } from '../../report/document.js'
import { plural } from '../../util/text.js'
import { countBySeverity } from './judge.js'
import { findingOf } from './run-rules.js'

/**
 * The problems of a model or policy that cannot be used, as findings: what reads the results of a check (annotations,
 * code scanning, test reports) shows them at their lines too.
 */
export function presentUnusable(
  diagnostics: readonly Diagnostic[],
  done: 'checked' | 'compared' = 'checked',
): Report<CheckData> {
  const findings = sortDiagnostics(diagnostics).map(problemOf)
  const counts = countBySeverity(findings)
  const title = `Nothing was ${done}`
  const said = `${title}: what was given cannot be used (${plural(counts.error, 'error')}).`
  const data: CheckData = {
    format: 'unsilo-check/1',
    organisation: { name: title, proposal: null },
    today: '',
    policy: null,
    base: null,
    baseline: null,
    budgets: [],
    rules: [...new Map(findings.map((finding) => [finding.rule, ruleOf(finding)])).values()],
    findings,
    counts,
    waived: 0,
    known: 0,
    unusable: true,
    failOn: 'error',
    failed: true,
  }
  const blocks: Block[] = [{ type: 'list', title: '', items: findings.map(itemOf) }]
  const answer = 'Each is at the place that has to be mended.'
  const sections = [{ id: 'problems', title: 'Problems', answer, blocks }]
  return { title, headline: [said], sections, data, top: 0, comment: true }
}

/** `org.yaml:3:7: what is wrong (what to do)`. */
function itemOf({ span, message, help }: FindingData): string {
  const place = span === null ? '' : `${span.file}:${span.start.line}:${span.start.column}: `
  return `${place}${message}${help === null ? '' : ` (${help})`}`
}

/** Nothing but the wording tells two problems of one kind apart. */
function problemOf(diagnostic: Diagnostic): FindingData {
  const { code, file, span, message } = diagnostic
  return { ...findingOf(diagnostic), fingerprint: fingerprint(code, [file ?? span?.file ?? '', message]) }
}

function ruleOf({ rule, severity }: FindingData): RuleData {
  return {
    code: rule,
    title: `Cannot be used: ${rule}`,
    description: 'A model, a proposal or a policy has a mistake; until it is mended, nothing is checked.',
    act: 'Mend what the message names.',
    source: 'The format of the file',
    severity,
  }
}
