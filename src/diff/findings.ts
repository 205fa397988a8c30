import type { FindingData } from '../report/check-data.js'
import type { FindingChange } from '../report/diff-data.js'
import { sourceData } from '../report/say.js'
import { byOrder, compareText } from '../util/order.js'
import { equalFigures } from './judge.js'

const CHANGES = ['appeared', 'worse', 'better', 'gone'] as const
const SEVERITIES = ['error', 'warn', 'info'] as const

/** What of the findings of two sides is different; `keyInHead` gives the key that a finding of base has in head. */
export function findingChanges(
  base: readonly FindingData[],
  head: readonly FindingData[],
  keyInHead: (finding: FindingData) => string,
): FindingChange[] {
  const before = new Map(base.map((finding) => [keyInHead(finding), finding]))
  const after = new Set(head.map(({ fingerprint }) => fingerprint))
  const changes = head.flatMap((finding) => {
    const was = before.get(finding.fingerprint)
    if (was === undefined) return [changeOf('appeared', finding)]
    if (equalFigures(was.extent, finding.extent) || was.extent === null || finding.extent === null) return []
    return [changeOf(finding.extent > was.extent ? 'worse' : 'better', finding)]
  })
  const gone = [...before].filter(([key]) => !after.has(key)).map(([, finding]) => changeOf('gone', finding))
  return [...changes, ...gone].sort(inOrder)
}

function changeOf(
  change: FindingChange['change'],
  { rule, severity, message, subject, span }: FindingData,
): FindingChange {
  return { change, rule, severity, message, subject, source: sourceData(span) }
}

const inOrder = byOrder<FindingChange>(
  (a, b) => CHANGES.indexOf(a.change) - CHANGES.indexOf(b.change),
  (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  (a, b) => compareText(a.rule, b.rule),
  (a, b) => compareText(a.subject.join(' '), b.subject.join(' ')),
)
