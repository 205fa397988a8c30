import type { NamesData } from '../../report/data.js'
import { listed, nameIn } from '../../report/say.js'
import { formatNumber, plural } from '../../util/text.js'
import type { BoundaryBought, ProposalData } from '../data.js'

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

const units = (names: NamesData, ids: readonly string[]) =>
  listed(
    ids.map((id) => nameIn(names.actors, id)),
    8,
  )

/** What to do, in a few words: the head of a row and of a sentence. */
export function actOf(proposal: ProposalData, names: NamesData): string {
  const { kind, mechanism, decision, veto, seats, changes } = proposal
  const of = units(names, proposal.units)
  const who = (ids: readonly string[]) =>
    listed(
      ids.map((id) => nameIn(names.actors, id)),
      8,
    )
  const what = decision === null ? '' : `'${nameIn(names.decisions, decision.id)}'`
  const by = MECHANISMS[mechanism ?? ''] ?? 'a link'
  switch (kind) {
    case 'link':
      return `Link ${of} by ${by}`
    case 'forum':
      return `Form ${by} of ${of}`
    case 'spanner':
      return changes.some(({ set }) => set !== undefined)
        ? `Make the informal link of ${of} a standing liaison`
        : `Add a second link between ${of}`
    case 'delegate':
      return `Make ${who(seats)} the decider of ${what}`
    case 'veto':
      return `Turn the veto of ${who([veto!])} in ${what} into input`
    case 'measure':
      return `Measure and reward ${of} by one customer measure`
  }
}

/** Who carries it. */
function carriedBy({ kind, seats }: ProposalData, names: NamesData): string {
  const who = listed(
    seats.map((seat) => nameIn(names.actors, seat)),
    8,
  )
  return kind === 'forum' ? `members: ${who}` : `carried by ${who}`
}

/** The whole sentence: what to do, and what that buys. */
export function sentenceOf(proposal: ProposalData, names: NamesData): string {
  const { kind, shares } = proposal
  const carried = ['link', 'forum', 'spanner'].includes(kind)
    ? ` (${carriedBy(proposal, names)}), sharing ${listed(shares)}`
    : ''
  return `${actOf(proposal, names)}${carried}: ${listed(boughtWords(proposal, names), 8)}`
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
    ...(steady.length === 0 ? [] : [steadyWords(steady, names, closes.length === 0)]),
  ]
  return first.length > 0 ? first : ['it adds nothing to those before it']
}

function freedWords(vetoes: number): string[] {
  return vetoes > 0 ? ['a veto of another unit falls away with it'] : []
}

const timesWords = ({ perMonth, isStated }: NonNullable<ProposalData['decision']>) =>
  isStated ? `${plural(Number(amount(perMonth)), 'decision')} a month` : 'the decision'

function nearerWords(decision: NonNullable<ProposalData['decision']>, names: NamesData): string {
  const levels = decision.before! - decision.after!
  const to =
    listed(
      decision.customers.map((id) => nameIn(names.customers, id)),
      3,
    ) || 'the customer'
  const one = decision.isStated && Number(amount(decision.perMonth)) !== 1
  const where = decision.after === 0 ? ', where the customer is met' : ''
  return `${timesWords(decision)} ${one ? 'come' : 'comes'} ${plural(levels, 'level')} nearer ${to}${where}`
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

function steadyWords(sturdy: readonly BoundaryBought[], names: NamesData, alone: boolean): string {
  const requirement = sturdy.reduce((sum, one) => sum + one.requirement, 0)
  const what =
    sturdy.length === 1
      ? alone
        ? 'what joins them'
        : `what joins ${units(names, sturdy[0]!.units)}`
      : `what joins ${sturdy.length} pairs of units`
  return `${what} (requirement ${amount(requirement)}) no longer hangs on one person or on informal contact`
}
