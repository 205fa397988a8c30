import type { NamesData } from '../../report/data.js'
import { listed, nameIn } from '../../report/say.js'
import { capital, formatNumber, plural } from '../../util/text.js'
import type { BoundaryBought, FormerDecider, ProposalData } from '../data.js'
import { carriersOf, named, whoOf } from './who.js'

/** The names of mechanisms within a sentence. */
const MECHANISMS: { readonly [mechanism: string]: string } = {
  'direct-contact': 'direct contact',
  liaison: 'a liaison',
  'task-force': 'a task force',
  team: 'a team',
  integrator: 'an integrator',
}

/** A number of points, costs or other amounts: whole ones as they are, others with a decimal. */
export const amount = (value: number) => formatNumber(value, 1)

const units = (names: NamesData, ids: readonly string[]) => named(ids.map((id) => nameIn(names.actors, id)))

/** What to do, in a few words: the head of a row and of a sentence. */
export function actOf(proposal: ProposalData, names: NamesData): string {
  const { kind, mechanism, decision, veto, changes } = proposal
  const of = units(names, proposal.units)
  const what = decision === null ? '' : `'${nameIn(names.decisions, decision.id)}'`
  const by = MECHANISMS[mechanism ?? ''] ?? 'a link'
  switch (kind) {
    case 'link':
      return `${proposal.closes.length === 0 ? 'Also link' : 'Link'} ${of} by ${by}`
    case 'forum':
      return `Form ${by} of ${of}`
    case 'spanner':
      return changes.some(({ set }) => set !== undefined)
        ? `Make the informal link of ${of} a standing liaison`
        : `Add a second link between ${of}`
    case 'delegate':
      return `Make ${whoOf(proposal, names)} the decider of ${what}`
    case 'veto':
      return `Turn the veto of ${nameIn(names.actors, veto!)} in ${what} into input`
    case 'measure':
      return `Measure and reward ${of} by one customer measure`
  }
}

/** The whole sentence: what to do, and what that buys. */
export function sentenceOf(proposal: ProposalData, names: NamesData): string {
  const carried = isCarried(proposal) ? ` (${carriersOf(proposal, names)})${howWords(proposal)}` : ''
  return `${actOf(proposal, names)}${carried}: ${effectWords(proposal, names)}`
}

/** The same without what to do, where that stands above: who carries it, and what it buys. */
export function sentencesBelow(proposal: ProposalData, names: NamesData): string {
  const carried = isCarried(proposal) ? `${carriersOf(proposal, names)}${howWords(proposal)}. ` : ''
  return `${carried}${capital(effectWords(proposal, names))}`
}

const isCarried = ({ kind }: ProposalData) => ['link', 'forum', 'spanner'].includes(kind)

const howWords = ({ cadence, shares }: ProposalData) =>
  `${cadence === null ? '' : `, ${cadence}`}, sharing ${listed(shares)}`

function effectWords(proposal: ProposalData, names: NamesData): string {
  const lost = proposal.decision?.loses.map((one) => lostWords(one, names)) ?? []
  const still = proposal.kind === 'delegate' ? agreeWords(proposal, names) : []
  return [listed(boughtWords(proposal, names), 8), ...lost, ...still].join('; ')
}

function boughtWords(proposal: ProposalData, names: NamesData): string[] {
  const { kind, decision, gains, closes, sturdy } = proposal
  if (kind === 'delegate') return [nearerWords(decision!, names), ...freedWords(gains.vetoes)]
  if (kind === 'veto')
    return gains.vetoes === 0
      ? ['one veto less stands against it']
      : [`${timesWords(decision!)} can no longer be stopped by a unit that does not decide`]
  if (kind === 'measure')
    return [
      `both sides of boundaries with a requirement of ${amount(gains.measures)} then share what they are rewarded for`,
    ]
  const steady = sturdy.filter((one) => !closes.some(({ units: of }) => of.join() === one.units.join()))
  const first = [
    ...closesWords(closes),
    ...(steady.length === 0 ? [] : [steadyWords(proposal, steady, names)]),
  ]
  return first.length > 0 ? first : ['it adds nothing to those before it']
}

/** Who may still stop it: a decider under vetoes is told from one without. */
function agreeWords({ decision }: ProposalData, names: NamesData): string[] {
  const actors = decision!.agree.map((actor) => nameIn(names.actors, actor))
  return actors.length === 0 ? [] : [`${named(actors)} must still agree`]
}

/** What becomes of those who decide until now. */
function lostWords({ actor, keeps, leads }: FormerDecider, names: NamesData): string {
  const left = keeps.map((right) => RIGHT_WORDS[right] ?? `the right to ${right}`)
  const kept = left.length === 0 ? '' : `keeps ${listed(left)}`
  const above = leads ? 'leads those who do' : ''
  const rest = listed([kept, above].filter((text) => text !== ''))
  return `${nameIn(names.actors, actor)} decides it no more${rest === '' ? ', and has no right in it left' : `, and ${rest}`}`
}

const RIGHT_WORDS: { readonly [right: string]: string } = { input: 'input', agree: 'a veto' }

function freedWords(vetoes: number): string[] {
  return vetoes > 0 ? ['a veto of another unit falls away with it'] : []
}

type Known = NonNullable<ProposalData['decision']>

/** How often, as a count of decisions: of rare ones in a year, so that no one reads of a tenth of a decision. */
function often({ perMonth, isStated }: Known): { readonly count: number; readonly each: string } {
  if (!isStated) return { count: 1, each: '' }
  return perMonth < 1
    ? { count: Number(amount(12 * perMonth)), each: ' a year' }
    : { count: Number(amount(perMonth)), each: ' a month' }
}

function timesWords(decision: Known): string {
  const { count, each } = often(decision)
  return decision.isStated ? `${plural(count, 'decision')}${each}` : 'the decision'
}

function nearerWords(decision: Known, names: NamesData): string {
  const levels = decision.before! - decision.after!
  const to =
    listed(
      decision.customers.map((id) => nameIn(names.customers, id)),
      3,
    ) || 'the customer'
  const where = decision.after === 0 ? ', where the customer is met' : ''
  return `${timesWords(decision)} ${often(decision).count === 1 ? 'comes' : 'come'} ${plural(levels, 'level')} nearer ${to}${where}`
}

function closesWords(closes: readonly BoundaryBought[]): string[] {
  if (closes.length === 0) return []
  const exposure = closes.reduce((sum, one) => sum + one.exposure, 0)
  if (closes.length > 1)
    return [`${closes.length} gaps close, with an exposure of ${amount(exposure)} together`]
  const { requirement, escalation } = closes[0]!
  const over =
    escalation === null
      ? 'between units that have no superior in common'
      : `whose questions go up and down ${plural(escalation, 'reporting line')} today`
  return [`closes a gap (requirement ${amount(requirement)}) ${over}`]
}

function steadyWords(
  { closes, mechanism }: ProposalData,
  sturdy: readonly BoundaryBought[],
  names: NamesData,
): string {
  const alone = closes.length === 0
  const requirement = sturdy.reduce((sum, one) => sum + one.requirement, 0)
  const what =
    sturdy.length === 1
      ? alone
        ? 'what joins them'
        : `what joins ${units(names, sturdy[0]!.units)}`
      : `what joins ${sturdy.length} pairs of units`
  return `${what} (requirement ${amount(requirement)}) no longer hangs on one person${mechanism === 'direct-contact' ? '' : ' or on informal contact'}`
}
