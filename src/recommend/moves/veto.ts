import type { Context } from '../context.js'
import { evidenceOfRight } from '../evidence.js'
import { type Move, type Mover, NOTHING } from './move.js'

/** A veto of a unit that does not decide becomes input: it is heard, and cannot stop the decision. */
export const veto: Mover = {
  kind: 'veto',
  propose: (context) =>
    context.data.decisions.decisions.flatMap(({ id, deciderUnits }) => vetoes(context, id, deciderUnits)),
}

function vetoes(context: Context, decision: string, deciderUnits: readonly string[]): Move[] {
  const { graph, settings } = context
  const { rights } = graph.organisation.decisions.get(decision)!
  if (context.isPinned(decision) || rights.decide.length === 0) return []
  return rights.agree.flatMap((actor): Move[] => {
    const seats = graph.seatsOf(actor)
    const units = [...new Set(seats.map((seat) => graph.seats.unit[seat] ?? null))]
    const isOutside = units.some((unit) => unit !== null && !deciderUnits.includes(unit))
    if (!isOutside || [...units, ...deciderUnits].some((unit) => context.isUntouched(unit))) return []
    const isHeard = rights.input.includes(actor)
    return [
      {
        ...NOTHING,
        id: `veto ${decision} ${actor}`,
        kind: 'veto',
        cost: settings.costs.veto!,
        changes: [
          { revoke: { decision, right: 'agree', from: actor } },
          ...(isHeard ? [] : [{ grant: { decision, right: 'input', to: actor } } as const]),
        ],
        units: units.filter((unit) => unit !== null),
        seats: seats.map((seat) => graph.seats.ids[seat]!),
        veto: { decision, actor },
        evidence: () => [evidenceOfRight(context, decision, 'agree')],
      },
    ]
  })
}
