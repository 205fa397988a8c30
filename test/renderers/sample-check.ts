import type { Renderer } from '../../src/renderers/renderer.js'
import type { CheckData, FindingData } from '../../src/report/check-data.js'
import type { Report } from '../../src/report/document.js'
import type { Json } from '../../src/util/json.js'
import { inProcess } from '../cli/run.js'

/** Markup, commands, links, placeholders, terminal escapes, line breaks, bidi and halves of characters. */
export const HOSTILE =
  '::error::x\n::stop-commands::y\r\n##[error]z ]]> <b a="1">&amp;\' --> {0} [click](javascript:alert(1)) %0A, file=a:b \u001b[31m\u0000\u202eabc\u2066 \ud800 \uffff @everyone'

export const finding = (change: Partial<FindingData> = {}): FindingData => ({
  rule: 'boundary/unlinked',
  severity: 'error',
  message: 'Sales and Works have no link',
  subject: ['sales', 'works'],
  span: spanIn('org/team a.yaml', 3),
  related: [{ message: 'the need', span: spanIn('org/needs.yaml', 7) }],
  help: 'name who meets whom',
  fingerprint: '0123456789abcdef0123456789abcdef',
  extent: null,
  waived: null,
  known: false,
  ...change,
})

export const spanIn = (file: string, line: number): NonNullable<FindingData['span']> => ({
  file,
  start: { line, column: 5, offset: 40 },
  end: { line, column: 9, offset: 44 },
})

const rule = (code: string, severity: 'error' | 'warn' | 'info', text: string) => ({
  code,
  severity,
  title: text,
  description: `${text}: it matters.`,
  act: 'Arrange one.',
  source: 'A & B 2006',
})

/** A check with these findings; its counts follow from them. */
export function checkWith(findings: readonly FindingData[], change: Partial<CheckData> = {}): CheckData {
  const open = findings.filter(({ waived, known }) => waived === null && !known)
  const count = (severity: string) => open.filter((one) => one.severity === severity).length
  return {
    format: 'unsilo-check/1',
    organisation: { name: 'Northwind', proposal: null },
    today: '2026-01-01',
    policy: null,
    base: null,
    baseline: null,
    budgets: [],
    rules: [
      rule('boundary/unlinked', 'error', 'required boundary without a link'),
      rule('decision/too-far', 'warn', 'decision too far'),
    ],
    findings,
    counts: { error: count('error'), warn: count('warn'), info: count('info') },
    waived: findings.filter(({ waived }) => waived !== null).length,
    known: findings.filter(({ known }) => known).length,
    failOn: 'error',
    failed: count('error') > 0,
    ...change,
  }
}

/** One finding of each kind: that fails, that does not, without a place, waived, known. */
export const SAMPLE = checkWith([
  finding(),
  finding({ rule: 'decision/too-far', severity: 'warn', message: 'Price is far', fingerprint: 'b' }),
  finding({ severity: 'info', message: 'No place', span: null, related: [], help: null, fingerprint: 'c' }),
  finding({
    waived: { by: 'policy', reason: 'moves in May', until: '2026-05-31', source: null },
    fingerprint: 'd',
  }),
  finding({ known: true, fingerprint: 'e' }),
])

/** A check in which every text that a model gives is hostile. */
export const HOSTILE_CHECK = checkWith(
  [
    finding({
      message: HOSTILE,
      help: HOSTILE,
      span: spanIn(HOSTILE, 3),
      related: [{ message: HOSTILE, span: spanIn(HOSTILE, 4) }],
    }),
    finding({ waived: { by: 'comment', reason: HOSTILE, until: null, source: null }, fingerprint: 'd' }),
  ],
  { organisation: { name: HOSTILE, proposal: null } },
)

const reportOf = (data: CheckData): Report<Json> => ({
  title: data.organisation.name,
  headline: [`${data.organisation.name}: as found`],
  sections: [],
  data,
  top: 0,
})

export const DISPLAY = { colour: false, width: 80 }

/** Draws checks in this format. */
export const drawerOf =
  ({ render }: Renderer) =>
  (data: CheckData): string =>
    render(reportOf(data), DISPLAY) as string

/** What `unsilo check` writes of GE Medical in 2005. */
export async function checkedGe(format: string): Promise<string> {
  return (await inProcess(['check', 'examples/ge-medical/2005.yaml', '-f', format])).stdout
}
