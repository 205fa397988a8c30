import { vetoesOfOtherUnits } from '../figures/decision.js'
import { sortedUnique } from '../util/order.js'
import { judgedDecisions } from './parts/decisions.js'
import { KEY_ONLY, optionsOf } from './parts/options.js'
import { actorPlace, placeOf, related } from './parts/places.js'
import { wordsOf } from './parts/words.js'
import type { Rule, RuleInput } from './rule.js'

/** A decision that another unit than the decider's can stop. */
export const decisionOutsideVeto: Rule<{ 'key-only': boolean }> = {
  code: 'decision/outside-veto',
  title: 'veto from another unit',
  description:
    "A unit other than the decider's own can stop the decision, so it has to be negotiated across a boundary every time.",
  source: "Rogers & Blenko 2006, 'Who Has the D?' (Harvard Business Review); Gulati 2007 on cooperation",
  act: 'Turn the veto into input, or let a forum of both units decide.',
  presets: { recommended: 'warn', strict: 'error' },
  defaults: { 'key-only': true },
  optionsSchema: optionsOf({ 'key-only': KEY_ONLY }),
  *check(input, { 'key-only': keyOnly }) {
    const words = wordsOf(input)
    for (const decision of judgedDecisions(input, keyOnly)) {
      const { id, deciders, deciderUnits } = decision
      const outside = vetoesOfOtherUnits(decision)
      if (deciders.length === 0 || outside.length === 0) continue
      const vetoers = sortedUnique(input.organisation.decisions.get(id)!.rights.agree).filter((actor) =>
        unitsOf(input, actor).some((unit) => outside.includes(unit)),
      )
      const where = deciderUnits.length === 0 ? 'above the units' : `in ${words.actors(deciderUnits)}`
      yield {
        message: `${words.actors(outside)} can stop ${words.decision(id)}, which is decided ${where}: ${words.actors(vetoers)} must agree`,
        span: placeOf(input, 'decision', id, ['agree']),
        subject: [id, ...outside],
        ...related(
          ...vetoers.map((actor) => ['the seat that must agree', actorPlace(input, actor)] as const),
        ),
        help: 'move the veto from agree: to input:, or let a forum of both units decide',
      }
    }
  },
}

function unitsOf({ graph }: RuleInput, actor: string): string[] {
  return graph.seatsOf(actor).flatMap((seat) => graph.seats.unit[seat] ?? [])
}
