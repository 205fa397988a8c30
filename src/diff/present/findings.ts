import type { DiffData, FindingChange } from '../../report/diff-data.js'
import type { Section } from '../../report/document.js'
import { listed, sourceText } from '../../report/say.js'
import { plural } from '../../util/text.js'

const WORDS = { appeared: 'New', worse: 'Worse', better: 'Less', gone: 'Gone' } as const
const SEVERITIES = { error: 'error', warn: 'warning', info: 'note' } as const

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
  return `${WORDS[change]}, ${SEVERITIES[severity]}: ${message} (${rule}${where === null ? '' : `, ${where}`})`
}

function answerOf(findings: readonly FindingChange[]): string {
  const count = (of: FindingChange['change']) => findings.filter(({ change }) => change === of).length
  const some = (n: number, one: string, many: string) =>
    n === 0 ? [] : [`${plural(n, 'finding')} ${n === 1 ? one : many}`]
  return `${listed([
    ...some(count('appeared'), 'of unsilo check is new', 'of unsilo check are new'),
    ...some(count('worse'), 'weighs more', 'weigh more'),
    ...some(count('better'), 'weighs less', 'weigh less'),
    ...some(count('gone'), 'is gone', 'are gone'),
  ])}.`
}
