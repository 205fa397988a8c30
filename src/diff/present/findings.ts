import { SEVERITY_WORDS } from '../../report/check-data.js'
import type { DiffData, FindingChange } from '../../report/diff-data.js'
import type { Section } from '../../report/document.js'
import { counted, listed, sourceText } from '../../report/say.js'

const WORDS = { appeared: 'New', worse: 'Worse', better: 'Less', gone: 'Gone' } as const

/** Says the findings of `unsilo check` that appear and disappear; `null` where all are the same. */
export function presentFindingChanges({ findings }: DiffData): Section | null {
  if (findings.length === 0) return null
  return {
    id: 'findings',
    title: 'Findings',
    answer: answerOf(findings),
    folded: true,
    blocks: [{ type: 'list', title: '', items: findings.map(said) }],
  }
}

function said({ change, severity, message, rule, source }: FindingChange): string {
  const where = sourceText(source)
  return `${WORDS[change]}, ${SEVERITY_WORDS[severity]}: ${message} (${rule}${where === null ? '' : `, ${where}`})`
}

function answerOf(findings: readonly FindingChange[]): string {
  const count = (of: FindingChange['change']) => findings.filter(({ change }) => change === of).length
  return `${listed([
    ...counted(count('appeared'), 'finding', 'of unsilo check is new', 'of unsilo check are new'),
    ...counted(count('worse'), 'finding', 'weighs more', 'weigh more'),
    ...counted(count('better'), 'finding', 'weighs less', 'weigh less'),
    ...counted(count('gone'), 'finding', 'is gone', 'are gone'),
  ])}.`
}
