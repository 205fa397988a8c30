import { measuresByUnit } from '../graph/unit-facts.js'
import type { BoundaryData } from '../report/data.js'
import type { Context } from './context.js'
import { sharedMeasure } from './shared-measure.js'

type Sharing = {
  /** Required boundaries whose units share no rewarded customer measure. */
  readonly unshared: readonly BoundaryData[]
  /** Units that have the measure already that others are to adopt. */
  readonly adopted: ReadonlySet<string>
}

const known = new WeakMap<Context, Sharing>()

/** Which units share a rewarded customer measure; worked out once. */
export function boundariesSharing(context: Context): Sharing {
  const found = known.get(context) ?? work(context)
  known.set(context, found)
  return found
}

function work(context: Context): Sharing {
  const { graph } = context
  const own = measuresByUnit(graph.organisation, graph.units)
  const { id } = sharedMeasure(context)
  const rewarded = (unit: string) => own.get(unit)!.rewardedCustomer
  return {
    unshared: [...context.required.values()].filter(
      ({ units: [a, b] }) => !rewarded(a).some((measure) => rewarded(b).includes(measure)),
    ),
    adopted: new Set(graph.units.ids.filter((unit) => rewarded(unit).includes(id))),
  }
}
