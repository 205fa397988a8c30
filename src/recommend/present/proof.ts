import { percent } from '../../report/cells.js'
import { listed } from '../../report/say.js'
import { formatNumber, plural } from '../../util/text.js'
import type { RecommendationData } from '../data.js'
import { actOf, amount } from './words.js'

type Said = Omit<RecommendationData, 'summary'>

/** The answer in sentences: what the set buys, how good it is, and, last as in every result, the answer: what first. */
export function summaryOf(data: Said): string[] {
  const { proposals, names } = data
  if (proposals.length === 0)
    return [...targetWords(data), ...notTargetWords(data), ...leftOutWords(data), nothingWords(data)]
  return [
    setWords(data),
    ...targetWords(data),
    ...notTargetWords(data),
    proofWords(data),
    ...timedOutWords(data),
    ...leftOutWords(data),
    `First: ${lowered(actOf(proposals[0]!, names))}.`,
  ]
}

/** Only the verb at the start is written small: what follows may be a name. */
const lowered = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`

/** Why nothing is proposed. */
function nothingWords({ considered, options }: Said): string {
  if (options.targets.length > 0 && options.targets.every(({ reached }) => reached))
    return 'Nothing has to be done for that.'
  if (considered === 0)
    return 'There is nothing to propose: no gap, no decision and no veto that these moves could mend.'
  if (options.targets.length > 0)
    return `None of the ${plural(considered, 'move')} considered helps with that.`
  return `None of the ${plural(considered, 'move')} considered helps within a budget of ${amount(options.budget ?? 0)}.`
}

/** What the numbers of proposals stand for. */
export const UNITS =
  "A cost of 1 is about a day of managers' time in a month. 100 points are for mending everything, were everything wrong: what is right today cannot be bought."

function setWords({ proposals, proof, options, gains, totals, gapExposure, frontier }: Said): string {
  const within = options.budget === null ? '' : ` of a budget of ${amount(options.budget)}`
  const closed = gapExposure > 0 ? gains.exposure / gapExposure : 0
  const nearer = totals.distance > 0 ? gains.distance / totals.distance : 0
  const parts = [
    ...(closed > 0
      ? [closed > 0.9999 ? 'all the exposure of gaps' : `${percent(closed)} of the exposure of all gaps`]
      : []),
    ...(nearer > 0
      ? [
          nearer > 0.9999
            ? 'all levels that decisions climb in a month'
            : `${percent(nearer)} of the levels that decisions climb in a month`,
        ]
      : []),
  ]
  const [buys, takes] = proposals.length === 1 ? ['buys', 'takes'] : ['buy', 'take']
  const take = parts.length === 0 ? '' : `, and ${takes} away ${listed(parts)}`
  return `${plural(proposals.length, 'proposal')} for ${amount(proof.cost)}${within} ${buys} ${amount(proof.benefit)} of 100 points${shareOfAll(proof, frontier)}${take}.`
}

/** The benefit beside that of all moves together: the moves, and not the 100 points, are what there is to choose from. */
function shareOfAll({ benefit }: Said['proof'], frontier: Said['frontier']): string {
  const all = frontier.at(-1)
  if (all === undefined || all.bound <= 0) return ''
  const share = benefit / all.bound
  if (share > 0.9999) return ', all that these moves can buy'
  return `, ${all.proven ? '' : 'at least '}${percent(share)} of all that these moves can buy`
}

function proofWords({ proof, options, considered, timedOut }: Said): string {
  const of = plural(considered, 'move')
  const isReached = options.budget === null && options.targets.every(({ reached }) => reached)
  const within = options.budget === null ? '' : ' within this budget'
  if (proof.proven)
    return isReached
      ? `Proven: no other choice among the ${of} considered reaches this for less.`
      : options.budget === null
        ? `Proven: no other choice among the ${of} considered goes as far towards each target for less.`
        : `Proven: no other choice among the ${of} considered buys more${within}.`
  const left = proof.gap === null ? 'is not known' : `is at most ${formatNumber(proof.gap * 100, 2)} %`
  const could = options.budget === null ? 'save' : 'add'
  return options.timeLimit === 0
    ? `Not proven: this is the greedy answer, and what a better choice among the ${of} considered could still ${could} ${left}.`
    : `Not proven ${timedOut ? 'within' : 'with the work of'} ${secondsWords(options.timeLimit)}: what a better choice among the ${of} considered could still ${could} ${left}.`
}

/** The one case in which the answer hangs on the machine. */
function timedOutWords({ timedOut, proof, options: { timeLimit } }: Said): string[] {
  if (!timedOut) return []
  return [
    proof.proven
      ? `The time limit of ${secondsWords(timeLimit)} ended the search for what other budgets buy: another run, or a longer --time-limit, may find more for those.`
      : `The time limit of ${secondsWords(timeLimit)} ended the search before its work was done: another run, or a longer --time-limit, may find more.`,
  ]
}

/** A short time is told as it was asked for. */
const secondsWords = (seconds: number) => `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`

/** What was not looked at, where there is too much of it. */
function leftOutWords({ leftOut }: Said): string[] {
  if (leftOut === 0) return []
  const what = plural(leftOut, 'boundary', 'boundaries')
  return [`Left out of the choice: ${what} with less at stake than all that were considered.`]
}

function targetWords({ options: { targets }, impossible, proposals }: Said): string[] {
  if (targets.length === 0) return []
  const missed = targets.filter(({ reached }) => !reached)
  const said = (list: typeof targets) =>
    listed(
      list.map(({ figure, is, before, after }) =>
        before === after
          ? `${figure} ${is} (it is ${number(before)})`
          : `${figure} ${is} (${number(before)} → ${number(after)})`,
      ),
      8,
    )
  if (missed.length === 0)
    return [`${proposals.length === 0 ? 'Kept already' : 'Reaches'}: ${said(targets)}.`]
  const why = impossible ? 'Proven out of reach of these moves' : 'Not reached by any choice that was found'
  const below =
    proposals.length === 0
      ? ''
      : ' Below is what comes nearest to all of them together, for the least cost that was found.'
  return [`${why}: ${said(missed)}.${below}`]
}

/** The budgets of the policy that no move of these kinds changes. */
function notTargetWords({ options: { notTargets } }: Said): string[] {
  if (notTargets.length === 0) return []
  const said = notTargets.map(({ figure, is, before }) => `${figure} ${is} (it is ${number(before)})`)
  return [`Not considered, as these moves are not made to change it: ${listed(said, 8)}.`]
}

const number = (value: number | null) => (value === null ? 'not assessed' : formatNumber(value, 2))
