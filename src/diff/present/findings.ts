import { SEVERITY_WORDS } from '../../report/check-data.js'
import type { DiffData, FindingChange } from '../../report/diff-data.js'
import type { Block, Section } from '../../report/document.js'
import { counted, listed, sourceText } from '../../report/say.js'
import { capital } from '../../util/text.js'

const LISTS = [
  { change: 'appeared', title: 'New', tone: 'bad' },
  { change: 'worse', title: 'Weigh more', tone: 'bad' },
  { change: 'better', title: 'Weigh less', tone: 'good' },
  { change: 'gone', title: 'Gone', tone: 'good' },
] as const

/** Says the findings of `unsilo check` that appear and disappear; `null` where all are the same. */
export function presentFindingChanges({ findings }: DiffData): Section | null {
  if (findings.length === 0) return null
  return {
    id: 'findings',
    title: 'Findings',
    answer: answerOf(findings),
    folded: 'in-comment',
    blocks: listsOf(findings),
  }
}

/** A list of each kind of change that there is; notes alone are no bad news. */
function listsOf(findings: readonly FindingChange[]): Block[] {
  return LISTS.flatMap(({ change, title, tone }): Block[] => {
    const those = findings.filter((finding) => finding.change === change)
    if (those.length === 0) return []
    const isNews = those.some(({ severity }) => severity !== 'info')
    return [{ type: 'list', title, items: those.map(said), ...(isNews ? { tone } : {}) }]
  })
}

function said({ severity, message, rule, source }: FindingChange): string {
  const where = sourceText(source)
  return `${capital(SEVERITY_WORDS[severity])}: ${message} (${rule}${where === null ? '' : `, ${where}`})`
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
