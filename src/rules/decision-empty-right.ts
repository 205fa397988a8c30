import type { Organisation, Right } from '../model/organisation.js'
import { sortedUnique } from '../util/order.js'
import { NO_OPTIONS } from './parts/options.js'
import { actorPlace, placeOf, related } from './parts/places.js'
import { wordsOf } from './parts/words.js'
import type { Rule } from './rule.js'

/** A decision right of someone who is not there. */
export const decisionEmptyRight: Rule = {
  code: 'decision/empty-right',
  title: 'decision right that no person holds',
  description:
    'A right is held by a forum without members, a team without people, or a vacant role. The decision waits for someone who is not there.',
  source: "Our rule, after Rogers & Blenko 2006, 'Who Has the D?' (Harvard Business Review)",
  act: 'Fill the seat, or give the right to someone who is there until it is filled.',
  presets: { recommended: 'warn', strict: 'error' },
  ...NO_OPTIONS,
  *check(input) {
    const words = wordsOf(input)
    for (const { id, rights } of input.organisation.decisions.values())
      for (const actor of sortedUnique(Object.values(rights).flat())) {
        const why = absence(input.organisation, actor)
        if (why === null) continue
        const right = BY_WEIGHT.find((one) => rights[one].includes(actor))!
        yield {
          message: `${words.actor(actor)} ${DOES[right]} ${words.decision(id)}, and ${why}`,
          span: placeOf(input, 'decision', id, [right]),
          subject: [id, actor],
          ...related(['stated here', actorPlace(input, actor)]),
          help: `state who is in it, or give the right to ${right} to someone else`,
        }
      }
  },
}

const BY_WEIGHT: readonly Right[] = ['decide', 'agree', 'recommend', 'perform', 'input', 'inform']

const DOES: { readonly [R in Right]: string } = {
  decide: 'decides',
  agree: 'must agree to',
  recommend: 'recommends',
  perform: 'carries out',
  input: 'gives input to',
  inform: 'is informed of',
}

/** Why an actor is no one; `null` where someone is there. */
function absence({ forums, roles, teams }: Organisation, actor: string): string | null {
  const members = forums.get(actor)?.members
  if (members?.length === 0) return 'has no members'
  if (members !== undefined) return members.every(isEmpty) ? 'none of its members is there' : null
  if (roles.has(actor)) return isEmpty(actor) ? 'no one fills that role' : null
  return isEmpty(actor) ? 'no one is in that team' : null

  /** A vacant role, or a team that states neither people nor parts. */
  function isEmpty(id: string): boolean {
    if (roles.has(id)) return roles.get(id)!.headcount === 0
    const team = teams.get(id)
    const parts = team === undefined ? 1 : team.roles.length + team.teams.length
    return parts === 0 && team?.leadIs === 'none' && team.headcount === 0
  }
}
