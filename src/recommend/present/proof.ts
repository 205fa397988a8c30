import { percent } from '../../report/cells.js'
import { listed } from '../../report/say.js'
import { formatNumber, plural } from '../../util/text.js'
import type { RecommendationData } from '../data.js'
import { actOf, amount } from './words.js'

type Said = Omit<RecommendationData, 'summary'>

/** The answer in sentences: what first, what the set buys, and how good it is. */
export function summaryOf(data: Said): string[] {
  const { proposals, names } = data
  if (proposals.length === 0) return [...targetWords(data), nothingWords(data)]
  const first = `First: ${lowered(actOf(proposals[0]!, names))}.`
  return [first, ...targetWords(data), setWords(data), proofWords(data), ...leftOutWords(data)]
}

/** Only the verb at the start is written small: what follows may be a name. */
const lowered = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`

function nothingWords({ considered, options, proof }: Said): string {
  if (considered === 0)
    return 'There is nothing to propose: no gap, no decision and no veto that these moves could mend.'
  if (options.budget !== null && proof.benefit === 0)
    return `None of the ${plural(considered, 'move')} considered helps within a budget of ${amount(options.budget)}.`
  return 'Nothing has to be done for it.'
}

function setWords({ proposals, proof, options, gains, totals }: Said): string {
  const within = options.budget === null ? '' : ` of a budget of ${amount(options.budget)}`
  const share = (gain: 'exposure' | 'distance') => (totals[gain] > 0 ? gains[gain] / totals[gain] : 0)
  const parts = [
    ...(share('exposure') > 0 ? [`${partWords(share('exposure'))} the exposure of all gaps`] : []),
    ...(share('distance') > 0
      ? [`${partWords(share('distance'))} the levels that decisions climb in a month`]
      : []),
  ]
  const take = parts.length === 0 ? '' : `, and take away ${listed(parts)}`
  return `${plural(proposals.length, 'proposal')} for ${amount(proof.cost)}${within} ${proposals.length === 1 ? 'buys' : 'buy'} ${amount(proof.benefit)} of 100 points${take}.`
}

const partWords = (share: number) => (share > 0.9999 ? 'all of' : `${percent(share)} of`)

function proofWords({ proof, options, considered }: Said): string {
  const of = plural(considered, 'move')
  const isReached = options.budget === null && options.targets.every(({ reached }) => reached)
  const within = options.budget === null ? '' : ' within this budget'
  if (proof.proven)
    return isReached
      ? `Proven: no other choice among the ${of} considered reaches this for less.`
      : `Proven: no other choice among the ${of} considered buys more${within}.`
  const left = proof.gap === null ? 'is not known' : `is at most ${formatNumber(proof.gap * 100, 2)} %`
  const could = isReached ? 'save' : 'add'
  return options.timeLimit === 0
    ? `Not proven: this is the greedy answer, and what a better choice among the ${of} considered could still ${could} ${left}.`
    : `Not proven within ${plural(options.timeLimit, 'second')}: what a better choice among the ${of} considered could still ${could} ${left}.`
}

/** What was not looked at, where there is too much of it. */
function leftOutWords({ leftOut }: Said): string[] {
  if (leftOut === 0) return []
  const what = plural(leftOut, 'boundary', 'boundaries')
  return [`Left out of the choice: ${what} with less at stake than all that were considered.`]
}

function targetWords({ options: { targets }, impossible }: Said): string[] {
  if (targets.length === 0) return []
  const missed = targets.filter(({ reached }) => !reached)
  const said = (list: typeof targets) =>
    listed(
      list.map(({ figure, is, before, after }) => `${figure} ${is} (${number(before)} → ${number(after)})`),
      8,
    )
  if (missed.length === 0) return [`Reaches ${said(targets)}.`]
  const why = impossible ? 'Proven out of reach of these moves' : 'Not reached by any choice that was found'
  return [`${why}: ${said(missed)}. Below is what buys the most.`]
}

const number = (value: number | null) => (value === null ? 'not assessed' : formatNumber(value, 2))
