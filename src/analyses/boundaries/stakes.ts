import { RIGHTS, type Right } from '../../model/organisation.js'
import { sortedUnique } from '../../util/order.js'
import type { AnalysisInput } from '../analysis.js'

/** In which units a decision is decided, and in which any right is held that asks to be heard (all but inform). */
export type Stakes = { readonly decidedIn: readonly string[]; readonly heldIn: readonly string[] }

/** The stakes of a decision's units, worked out once for each decision. */
export function stakesOf({ organisation, graph }: AnalysisInput): (decision: string) => Stakes {
  const known = new Map<string, Stakes>()
  const unitsOf = (actors: readonly string[]) =>
    sortedUnique(
      actors.flatMap((actor) => graph.seatsOf(actor)).flatMap((seat) => graph.seats.unit[seat] ?? []),
    )
  return (id) => {
    const found = known.get(id)
    if (found !== undefined) return found
    const { rights } = organisation.decisions.get(id)!
    const heard = RIGHTS.filter((right: Right) => right !== 'inform').flatMap((right) => rights[right])
    const stakes = { decidedIn: unitsOf(rights.decide), heldIn: unitsOf(heard) }
    known.set(id, stakes)
    return stakes
  }
}
