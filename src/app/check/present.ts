import { textCell } from '../../report/cells.js'
import type { CheckData, FindingData } from '../../report/check-data.js'
import type { Block, Report, Row, Tone } from '../../report/document.js'
import { sourceData, sourceText } from '../../report/say.js'
import { checkSentence, openFindings } from './say.js'

const TONES: { readonly [severity in FindingData['severity']]: Tone } = {
  error: 'bad',
  warn: 'warn',
  info: 'muted',
}
const WORDS = { error: 'error', warn: 'warning', info: 'note' } as const

/** What renderers draw of a check: one sentence, and a table of the findings, the weightiest first. */
export function presentCheck(data: CheckData): Report<CheckData> {
  const answer = data.failed ? 'The check fails.' : 'The check passes.'
  const findings = (['error', 'warn', 'info'] as const).flatMap((severity) =>
    openFindings(data).filter((finding) => finding.severity === severity),
  )
  return {
    title: data.organisation.name,
    headline: [checkSentence(data)],
    sections:
      findings.length === 0 ? [] : [{ id: 'findings', title: 'Findings', answer, blocks: [table(findings)] }],
    data,
    top: 0,
  }
}

function table(findings: readonly FindingData[]): Block {
  return {
    type: 'table',
    id: 'findings',
    title: '',
    columns: [
      { key: 'severity', title: '', align: 'left', priority: 1 },
      { key: 'finding', title: 'Finding', align: 'left', priority: 1 },
      { key: 'help', title: 'What to do', align: 'left', priority: 3 },
      { key: 'rule', title: 'Rule', align: 'left', priority: 2 },
      { key: 'source', title: 'Source', align: 'left', priority: 2 },
    ],
    rows: findings.map(rowOf),
    whenEmpty: 'nothing to report',
  }
}

function rowOf({ rule, severity, message, help, span, fingerprint }: FindingData): Row {
  return {
    subject: fingerprint,
    cells: [
      textCell(WORDS[severity], TONES[severity]),
      textCell(message),
      textCell(help ?? ''),
      textCell(rule),
      textCell(sourceText(sourceData(span)) ?? ''),
    ],
  }
}
