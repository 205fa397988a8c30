import { splitSubject } from '../app/explore/facts.js'
import type { Findable } from '../app/explore/findable.js'
import { MECHANISMS, RIGHTS, type Right, type Way } from '../model/organisation.js'
import type { Change } from '../model/reorg.js'
import { capital, plural } from '../util/text.js'
import { gapsBy, gapsFirst } from './gaps.js'
import type { Intent } from './intent.js'
import { isAmong, seatsOf, standsFor } from './seats.js'
import type { State } from './state.js'
import { holders, toFind } from './to-find.js'

/** What to ask next, and where the answer goes. */
export type Ask = {
  readonly title: string
  readonly items: readonly Findable[]
  readonly hints: { readonly [subject: string]: string }
  readonly field: string
}

const NONE = ''

/** A few words to choose from, as things that can be found. */
const choices = (entries: readonly (readonly [value: string, label: string])[]): readonly Findable[] =>
  entries.map(([value, label]) => ({
    subject: value,
    kind: '',
    id: value,
    label,
    text: `${label} ${value}`.toLowerCase(),
  }))

const WAYS = choices([
  ['information,decisions', 'information and decisions'],
  ['information', 'information'],
  ['decisions', 'decisions'],
  ['people', 'people'],
  ['information,people,decisions', 'information, people and decisions'],
])

const LADDER = choices(
  ['liaison', ...MECHANISMS.filter((one) => one !== 'liaison')].map(
    (one) => [one, one.replaceAll('-', ' ')] as const,
  ),
)

const of = ({ look }: State, ...kinds: readonly string[]) =>
  toFind(look).filter(({ kind }) => kinds.includes(kind))

const nameFor = ({ look }: State, id: string): string => {
  const { decisions, actors } = look.report.names
  return decisions[id] ?? actors[id] ?? id
}

const seatsWith = ({ organisation }: State['look'], decision: string, right: Right) =>
  seatsOf(organisation, organisation.decisions.get(decision)?.rights[right] ?? [])

/** Other actors for a decision: those who could decide it first, with how far each is from the customer. */
function deciders(state: State, decision: string): Pick<Ask, 'items' | 'hints'> {
  const { look } = state
  const data = look.report.decisions.find(({ id }) => id === decision)
  const now = seatsWith(look, decision, 'decide')
  const actors = of(state, 'role', 'team', 'forum').filter(({ id }) => !standsFor(look.organisation, id, now))
  const near = new Map(data?.candidates.map(({ seat, lineDistance }) => [seat, lineDistance]))
  const first = [...near.keys()].flatMap((id) => actors.find((one) => one.id === id) ?? [])
  const hints = first.map(({ subject, id }) => [
    subject,
    `${plural(near.get(id)!, 'line')} from the customer`,
  ])
  const items = [...first, ...actors.filter(({ id }) => !near.has(id))]
  return { items, hints: { ...holders(look), ...Object.fromEntries(hints) } }
}

const asking = (field: string, title: string, items: readonly Findable[], hints: Ask['hints'] = {}): Ask => ({
  field,
  title,
  items,
  hints,
})

/** The question that is still open, or the change when none is. */
export function nextStep(state: State, intent: Intent): Ask | Change | null {
  switch (intent.do) {
    case 'find':
      return null
    case 'delegate': {
      const { decision, to } = intent
      const whom = to === undefined ? '' : ` to '${nameFor(state, to)}'`
      if (decision === undefined)
        return asking('decision', `Delegate which decision${whom}?`, of(state, 'decision'))
      if (to !== undefined) return { delegate: { decision, to } }
      return { field: 'to', title: `Delegate '${nameFor(state, decision)}' to`, ...deciders(state, decision) }
    }
    case 'grant': {
      const { decision, right, to } = intent
      const whom = to === undefined ? '' : ` '${nameFor(state, to)}'`
      if (decision === undefined)
        return asking('decision', `Grant${whom} a right in which decision?`, of(state, 'decision'))
      if (right === undefined)
        return asking(
          'right',
          `Grant${whom} which right in '${nameFor(state, decision)}'?`,
          choices(RIGHTS.map((one) => [one, one])),
        )
      if (to !== undefined) return { grant: { decision, right: right as Right, to } }
      const held = seatsWith(state.look, decision, right as Right)
      const others = of(state, 'role', 'team', 'forum').filter(
        (one) => !isAmong(state.look.organisation, one.id, held),
      )
      return asking('to', `Grant ${right} to`, others, holders(state.look))
    }
    case 'revoke':
      return revoking(state, intent)
    case 'connect':
      return connecting(state, intent)
    case 'move': {
      const { what, to } = intent
      if (what === undefined) return asking('what', 'Move which team or role?', of(state, 'team', 'role'))
      const [kind, id] = splitSubject(what)
      if (to === undefined)
        return asking(
          'to',
          `Move '${nameFor(state, id)}' into the team`,
          of(state, 'team').filter((one) => one.id !== id),
        )
      return { move: { [kind]: id, to } }
    }
    case 'report': {
      const { what, to } = intent
      if (what === undefined) return asking('what', 'Change whose line?', of(state, 'role', 'team'))
      const [kind, id] = splitSubject(what)
      const place = choices([[NONE, 'whoever its place implies']])
      if (to === undefined)
        return asking('to', `'${nameFor(state, id)}' reports to`, [
          ...of(state, 'role', 'team').filter((one) => one.id !== id),
          ...place,
        ])
      return { report: { [kind]: id, to: to === NONE ? null : to } }
    }
  }
}

/** The ends of the widest gaps come first. */
function connecting(
  state: State,
  { a, b, shares, mechanism }: Extract<Intent, { do: 'connect' }>,
): Ask | Change {
  const { look } = state
  const actors = of(state, 'team', 'role')
  if (a === undefined) return { field: 'a', title: 'Connect whom?', ...gapsFirst(actors, gapsBy(look)) }
  if (b === undefined) {
    const others = gapsFirst(
      actors.filter(({ id }) => id !== a),
      gapsBy(look, a),
    )
    return { field: 'b', title: `Connect '${nameFor(state, a)}' with`, ...others }
  }
  if (shares === undefined)
    return asking('shares', `'${nameFor(state, a)}' and '${nameFor(state, b)}' share`, WAYS)
  if (mechanism === undefined) return asking('mechanism', 'By which mechanism?', LADDER)
  return { connect: { between: [a, b], shares: shares.split(',') as Way[], mechanism } }
}

function revoking(state: State, { decision, right, from }: Extract<Intent, { do: 'revoke' }>): Ask | Change {
  if (decision === undefined)
    return asking('decision', 'Revoke a right in which decision?', of(state, 'decision'))
  const rights = state.look.organisation.decisions.get(decision)?.rights
  if (right === undefined || from === undefined) {
    const held = RIGHTS.flatMap((one) => (rights?.[one] ?? []).map((actor) => [one, actor] as const))
    const entries = held.map(
      ([one, actor]) => [`${one} ${actor}`, `${capital(one)}: ${nameFor(state, actor)}`] as const,
    )
    return asking('held', `Revoke which right in '${nameFor(state, decision)}'?`, choices(entries))
  }
  return { revoke: { decision, right: right as Right, from } }
}

/** An intent with the answer to what was asked. */
export function answered(intent: Intent, field: string, { subject, id }: Findable): Intent {
  if (field === 'held') {
    const [right, from] = subject.split(' ') as [string, string]
    return { ...intent, right, from } as Intent
  }
  return { ...intent, [field]: field === 'what' ? subject : id } as Intent
}

/** A change that begins where the cursor stands. */
export function intentAt(word: Exclude<Intent['do'], 'find'>, subject: string | null): Intent {
  const [kind, id] = subject === null ? ['', ''] : splitSubject(subject)
  const isActor = kind === 'team' || kind === 'role'
  switch (word) {
    case 'delegate':
    case 'grant':
      if (kind === 'decision') return { do: word, decision: id }
      return isActor ? { do: word, to: id } : { do: word }
    case 'revoke':
      return kind === 'decision' ? { do: word, decision: id } : { do: word }
    case 'connect': {
      if (kind === 'boundary') {
        const [a, b] = id.split('~') as [string, string]
        return { do: word, a, b }
      }
      return isActor ? { do: word, a: id } : { do: word }
    }
    case 'move':
    case 'report':
      return isActor ? { do: word, what: subject! } : { do: word }
  }
}
