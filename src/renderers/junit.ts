import { type CheckData, type FindingData, isOpen, SEVERITY_WORDS } from '../report/check-data.js'
import { plain, plural } from '../util/text.js'
import { checkOf, type Renderer } from './renderer.js'

type Outcome = 'passed' | 'failed' | 'skipped'
type Case = { readonly outcome: Outcome; readonly lines: readonly string[] }
type Suite = { readonly name: string; readonly cases: readonly Case[] }

const WEIGHTS = { error: 2, warn: 1, info: 0 } as const

const entities: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** A text in an element or an attribute: nothing is markup, and nothing is left that XML 1.0 forbids. */
function escaped(text: string): string {
  return (
    plain(text)
      .trim()
      .replace(/[\ufffe\uffff]/g, '\ufffd')
      .replace(/[&<>"']/g, (character) => entities[character]!)
      // Neither begins a command where a line is shown in the log of a workflow.
      .replaceAll('::', '&#58;:')
      .replaceAll('##[', '##&#91;')
  )
}

function placeOf({ file, start }: NonNullable<FindingData['span']>): string {
  return `${file}:${start.line}:${start.column}`
}

/** Whether a finding fails the check by its severity. */
function fails(finding: FindingData, failOn: CheckData['failOn']): boolean {
  return isOpen(finding) && WEIGHTS[finding.severity] >= WEIGHTS[failOn]
}

/** A finding as a test: its name is the message, its first line after that the place. */
function caseOf(finding: FindingData, failOn: CheckData['failOn']): Case {
  const { message, severity, span, related, help, waived, known, rule } = finding
  if (waived !== null) {
    const until = waived.until === null ? 'waived' : `waived until ${waived.until}`
    return { outcome: 'skipped', lines: [message, `${until}: ${waived.reason}`] }
  }
  if (known) return { outcome: 'skipped', lines: [message, 'known before'] }
  const lines = [
    message,
    `${SEVERITY_WORDS[severity]} ${rule}`,
    ...(span === null ? [] : [placeOf(span)]),
    ...related.map((other) => `${placeOf(other.span)}: ${other.message}`),
    ...(help === null ? [] : [`help: ${help}`]),
  ]
  return { outcome: fails(finding, failOn) ? 'failed' : 'passed', lines }
}

/** A suite for every rule that ran, and for rules that only findings name; a rule without findings has passed. */
function suitesOf({ rules, findings, failed, failOn, counts }: CheckData): Suite[] {
  const titles = new Map(rules.map(({ code, title }) => [code, title]))
  const codes = [...new Set([...titles.keys(), ...findings.map(({ rule }) => rule)])]
  const suites = codes.map((code): Suite => {
    const cases = findings.filter(({ rule }) => rule === code).map((finding) => caseOf(finding, failOn))
    const passed: Case = { outcome: 'passed', lines: [`no ${titles.get(code) ?? 'finding'}`] }
    return { name: code, cases: cases.length === 0 ? [passed] : cases }
  })
  // What fails by its number, or is not shown, would leave a failed check without a failed test.
  if (!failed || findings.some((finding) => fails(finding, failOn))) return suites
  const found = [
    plural(counts.error, 'error'),
    plural(counts.warn, 'warning'),
    plural(counts.info, 'note'),
  ].join(', ')
  const limit: Case = { outcome: 'failed', lines: ['the check fails', `more than is allowed: ${found}`] }
  return [...suites, { name: 'check', cases: [limit] }]
}

function drawCase(suite: string, { outcome, lines }: Case): string {
  const [name = '', ...rest] = lines.map(escaped)
  const start = `    <testcase name="${name}" classname="${escaped(suite)}"`
  if (rest.length === 0) return `${start}/>`
  const text = rest.join('\n')
  const inner =
    outcome === 'failed'
      ? `<failure message="${name}" type="${escaped(suite)}">${text}</failure>`
      : outcome === 'skipped'
        ? `<skipped>${text}</skipped>`
        : `<system-out>${text}</system-out>`
  return `${start}>\n      ${inner}\n    </testcase>`
}

const countOf = (cases: readonly Case[], wanted: Outcome) =>
  cases.filter(({ outcome }) => outcome === wanted).length

function drawSuite({ name, cases }: Suite): string {
  const counts = `tests="${cases.length}" failures="${countOf(cases, 'failed')}" errors="0" skipped="${countOf(cases, 'skipped')}"`
  const drawn = cases.map((one) => drawCase(name, one))
  return [`  <testsuite name="${escaped(name)}" ${counts}>`, ...drawn, '  </testsuite>'].join('\n')
}

/** JUnit's XML as Jenkins and GitLab read it: what fails the check is a failure, what is waived or known is skipped. */
const renderer: Renderer = {
  id: 'junit',
  title: 'JUnit XML, a suite for each rule, for test reports',
  extension: 'xml',
  draws: ['unsilo-check/1'],
  drawsProblems: true,
  render(report) {
    const data = checkOf(report)
    const suites = suitesOf(data)
    const cases = suites.flatMap((suite) => suite.cases)
    const name = escaped(`unsilo check: ${data.organisation.name}`)
    const counts = `tests="${cases.length}" failures="${countOf(cases, 'failed')}" errors="0"`
    const head = `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${name}" ${counts}>`
    return `${[head, ...suites.map(drawSuite), '</testsuites>'].join('\n')}\n`
  },
}

export default renderer
