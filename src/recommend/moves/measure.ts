import { measuresByUnit } from '../../graph/unit-facts.js'
import { nameOf } from '../../model/organisation.js'
import type { Change } from '../../model/reorg.js'
import { listed, sourceData } from '../../report/say.js'
import { sortedUnique } from '../../util/order.js'
import type { Context } from '../context.js'
import { sharedMeasure } from '../shared-measure.js'
import { type Move, type Mover, NOTHING } from './move.js'

/** Units that must coordinate are measured and rewarded by one and the same customer measure. */
export const measure: Mover = {
  kind: 'measure',
  propose(context) {
    const { graph, settings } = context
    // Where a model states no measures at all, what its people are measured by is not known.
    if (graph.organisation.measures.size === 0) return []
    const shared = sharedMeasure(context)
    return unitsWithout(context, shared.id).map((unit): Move => {
      const { measures } = graph.organisation.teams.get(unit)!
      const change: Change = { set: { team: unit, measures: [...measures, shared.id] } }
      return {
        ...NOTHING,
        id: `measure ${shared.id} ${unit}`,
        kind: 'measure',
        cost: settings.costs.measure!,
        changes: shared.isNew ? [newMeasure(shared.id), change] : [change],
        units: [unit],
        seats: [],
        adopts: { unit, measure: shared.id },
        evidence: () => [
          {
            text:
              measures.length === 0
                ? `${nameOf(graph.organisation.teams.get(unit)!)} states no measure`
                : `${nameOf(graph.organisation.teams.get(unit)!)} is measured by ${listed(measures.map((id) => nameOf(graph.organisation.measures.get(id)!)))}`,
            source: sourceData(context.origins.of('team', unit)?.span(['measures'])),
          },
        ],
      }
    })
  },
}

const newMeasure = (id: string): Change => ({
  add: { measure: { id, name: 'What the customer gets', focus: 'customer', rewarded: true } },
})

/** The units with a required boundary that are not rewarded by the measure yet. */
function unitsWithout(context: Context, measure: string): string[] {
  const { graph } = context
  const own = measuresByUnit(graph.organisation, graph.units)
  const units = sortedUnique([...context.required.values()].flatMap((boundary) => boundary.units))
  return units.filter(
    (unit) => !own.get(unit)!.rewardedCustomer.includes(measure) && !context.isUntouched(unit),
  )
}
