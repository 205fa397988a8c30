import { NOT_ASSESSED, numberCell, textCell } from '../../report/cells.js'
import { type CheckData, type FindingData, SEVERITY_WORDS } from '../../report/check-data.js'
import type { Block, Column, Report, Row, Section, Tone } from '../../report/document.js'
import { counted, listed, sourceData, sourceText } from '../../report/say.js'
import { plural } from '../../util/text.js'
import { termsUsed } from '../terms-used.js'
import { checkSentence, openFindings } from './say.js'

type Severity = FindingData['severity']

const TONES: { readonly [severity in Severity]: Tone } = { error: 'bad', warn: 'warn', info: 'muted' }

/** What renderers draw of a check: one sentence, a table of what is to be done, the weightiest first, and the rest folded. */
export function presentCheck(data: CheckData): Report<CheckData> {
  const all = [problems(data), notes(data), budgets(data), setAside(data)]
  const sections = all.filter((section): section is Section => section !== null)
  return {
    title: `The check ${data.failed ? 'fails' : 'passes'}: ${data.organisation.proposal ?? data.organisation.name}`,
    headline: [checkSentence(data)],
    sections,
    data,
    top: 0,
    terms: termsUsed(sections),
    comment: true,
  }
}

const of = (findings: readonly FindingData[], ...severities: readonly Severity[]) =>
  severities.flatMap((wanted) => findings.filter(({ severity }) => severity === wanted))

function problems(data: CheckData): Section | null {
  const findings = of(openFindings(data), 'error', 'warn')
  if (findings.length === 0) return null
  const errors = of(findings, 'error').length
  const parts = [
    ...(errors === 0 ? [] : [plural(errors, 'error')]),
    ...(errors === findings.length ? [] : [plural(findings.length - errors, 'warning')]),
  ]
  return {
    id: 'findings',
    title: 'Findings',
    answer: `${listed(parts)}${findings.length === 1 ? '' : ', the weightiest first'}.`,
    blocks: [table('findings', '', findings, [SEVERITY, FINDING, HELP, RULE, SOURCE])],
  }
}

function notes(data: CheckData): Section | null {
  const findings = of(openFindings(data), 'info')
  if (findings.length === 0) return null
  const verb = findings.length === 1 ? 'says' : 'say'
  return {
    id: 'notes',
    title: 'Notes',
    answer: `${plural(findings.length, 'note')} ${verb} what may be worth a look.`,
    folded: true,
    blocks: [table('notes', '', findings, [SEVERITY, FINDING, HELP, RULE, SOURCE])],
  }
}

/** The limits that the policy sets, and what is measured against them. */
function budgets(data: CheckData): Section | null {
  if (data.budgets.length === 0) return null
  const count = (which: boolean | null) => data.budgets.filter(({ holds }) => holds === which).length
  const parts = [
    ...counted(count(false), 'budget', 'is missed', 'are missed'),
    ...counted(count(true), 'budget', 'holds', 'hold'),
    ...counted(count(null), 'budget', 'is not assessed', 'are not assessed'),
  ]
  const rows = data.budgets.map((budget): Row => {
    const { figure, is, value, holds, notAssessed } = budget
    const told = holds === null ? (notAssessed ?? NOT_ASSESSED) : holds ? 'holds' : 'missed'
    return {
      subject: figure,
      cells: [
        textCell(figure),
        textCell(is),
        numberCell(value, 2),
        textCell(told, holds === false ? 'bad' : undefined),
      ],
    }
  })
  const columns: readonly Column[] = [
    { key: 'figure', title: 'Figure', align: 'left', priority: 1 },
    { key: 'budget', title: 'Budget', align: 'right', priority: 1 },
    { key: 'value', title: 'Value', align: 'right', priority: 1 },
    { key: 'holds', title: 'Is', align: 'left', priority: 2 },
  ]
  return {
    id: 'budgets',
    title: 'Budgets',
    answer: `${listed(parts)}.`,
    folded: true,
    blocks: [{ type: 'table', id: 'budgets', title: '', columns, rows, whenEmpty: '' }],
  }
}

/** What was found and does not count: by whose reason, or because it was there before. */
function setAside({ findings, waived, known }: CheckData): Section | null {
  const excused = findings.filter((finding) => finding.waived !== null)
  const before = findings.filter((finding) => finding.waived === null && finding.known)
  if (excused.length + before.length === 0) return null
  const is = (n: number, how: string) => counted(n, 'finding', `is ${how}`, `are ${how}`)
  return {
    id: 'set-aside',
    title: 'Set aside',
    answer: `${listed([...is(waived, 'waived'), ...is(known, 'known from before')])}.`,
    folded: true,
    blocks: [
      ...(excused.length === 0
        ? []
        : [table('waived', 'Waived', excused, [FINDING, REASON, UNTIL, RULE, SOURCE])]),
      ...(before.length === 0
        ? []
        : [table('known', 'Known from before', before, [SEVERITY, FINDING, RULE, SOURCE])]),
    ],
  }
}

/** A column, and what it says of a finding. */
type Facet = { readonly column: Column; of(finding: FindingData): ReturnType<typeof textCell> }

const facet = (key: string, title: string, priority: number, of: Facet['of']): Facet => ({
  column: { key, title, align: 'left', priority },
  of,
})

const SEVERITY = facet('severity', 'Is', 1, ({ severity }) =>
  textCell(SEVERITY_WORDS[severity], TONES[severity]),
)
const FINDING = facet('finding', 'Finding', 1, ({ message }) => textCell(message))
const HELP = facet('help', 'What to do', 3, ({ help }) => textCell(help ?? ''))
const RULE = facet('rule', 'Rule', 2, ({ rule }) => textCell(rule))
const SOURCE = facet('source', 'Source', 2, ({ span }) => textCell(sourceText(sourceData(span)) ?? ''))
const REASON = facet('reason', 'Because', 2, ({ waived }) => textCell(waived?.reason ?? ''))
const UNTIL = facet('until', 'Until', 2, ({ waived }) => textCell(waived?.until ?? ''))

function table(id: string, title: string, findings: readonly FindingData[], facets: readonly Facet[]): Block {
  return {
    type: 'table',
    id,
    title,
    columns: facets.map(({ column }) => column),
    rows: findings.map((finding) => ({
      subject: finding.fingerprint,
      cells: facets.map((one) => one.of(finding)),
    })),
    whenEmpty: '',
  }
}
