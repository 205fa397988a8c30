import { type CheckData, type FindingData, isOpen } from '../../report/check-data.js'
import { listed } from '../../report/say.js'
import { plural } from '../../util/text.js'

/** `2 errors, 1 warning and 3 notes`; `nothing to report` where there is none. */
function countsText({ error, warn, info }: CheckData['counts']): string {
  const parts = [
    ...(error > 0 ? [plural(error, 'error')] : []),
    ...(warn > 0 ? [plural(warn, 'warning')] : []),
    ...(info > 0 ? [plural(info, 'note')] : []),
  ]
  return listed(parts) || 'nothing to report'
}

/** What was looked at: `26 rules, 11 teams in 3 units, 7 decisions`. */
function checkedText({ rules, organisation: { counts } }: CheckData): string {
  if (counts === undefined) return plural(rules.length, 'rule')
  const teams = `${plural(counts.teams, 'team')} in ${plural(counts.units, 'unit')}`
  return [plural(rules.length, 'rule'), teams, plural(counts.decisions, 'decision')].join(', ')
}

/** The findings that count: neither waived nor known already. */
export function openFindings({ findings }: CheckData): readonly FindingData[] {
  return findings.filter(isOpen)
}

/** The whole check in one line; what was left out is counted, also where nothing else is to say. */
export function checkSentence(data: CheckData): string {
  const { counts, waived, known, organisation, budgets } = data
  const open = budgets
    .filter(({ figure, holds }) => holds === null && figure.startsWith('max-'))
    .map((one) => one.figure)
  const hidden = counts.error + counts.warn + counts.info - openFindings(data).length
  const left = [
    ...(hidden > 0 ? [`${hidden} of them not shown`] : []),
    ...(waived > 0 ? [`${waived} waived`] : []),
    ...(known > 0 ? [`${known} known before`] : []),
    ...(open.length > 0 ? [`${open.join(' and ')} not assessed (no base)`] : []),
  ]
  return `${[`${organisation.proposal ?? organisation.name}: ${countsText(counts)}`, ...left].join(', ')} (${checkedText(data)})`
}
