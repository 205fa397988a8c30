import type { Organisation } from '../../model/organisation.js'
import type { DecisionData } from '../../report/data.js'
import { listed } from '../../report/say.js'
import { plural } from '../../util/text.js'
import { creditOf, type Judged, vetoersOf } from './judged.js'
import type { Raise } from './score.js'
import { actorName } from './words.js'

/** Changes that would raise cooperation: delegate a decision within the target, or turn vetoes of other units into input. */
export function cooperationRaises(
  organisation: Organisation,
  judged: readonly Judged[],
  target: number,
): Raise[] {
  return judged.flatMap((one) => [
    ...(one.near ? [] : [bringNearer(organisation, one, target)]),
    ...(one.vetoers.length === 0 ? [] : [turnVetoes(organisation, one)]),
  ])
}

const distanceKey = (decision: DecisionData) => `distance ${decision.id}`
const vetoKey = (decision: DecisionData) => `veto ${decision.id}`
const quoted = (decision: DecisionData) => `'${decision.name}'`

/** Delegation to the best candidate within the target; where there is none, or it would gain nothing, only the aim. */
function bringNearer(organisation: Organisation, one: Judged, target: number): Raise {
  const { decision, share } = one
  const where = decision.unreachable
    ? 'no chain of reporting lines leads from the customer to those who decide it'
    : `it is decided ${plural(decision.lineDistance!, 'line')} from the customer`
  const best = bestCandidate(one, target)
  if (best !== null && best.gain > 0)
    return {
      act: `Delegate ${quoted(decision)} to ${actorName(organisation, best.seat)}`,
      why: where,
      points: 100 * share * best.gain,
      weight: share,
      settles: [distanceKey(decision), ...(best.free ? [vetoKey(decision)] : [])],
    }
  return {
    act: `Bring ${quoted(decision)} within ${plural(target, 'line')} of the customer`,
    why: where,
    points: 50 * share,
    weight: share,
    settles: [distanceKey(decision)],
  }
}

/** The delegation candidate within the target that gains most, the nearest of equals: the new decider's unit decides whose veto is another's. */
function bestCandidate(
  { decision, near, vetoers }: Judged,
  target: number,
): { readonly seat: string; readonly gain: number; readonly free: boolean } | null {
  let best: { seat: string; gain: number; free: boolean } | null = null
  for (const { seat, lineDistance } of decision.candidates) {
    if (lineDistance > target) continue
    const step = decision.path.find((one) => one.seat === seat)!
    const left = vetoersOf(decision, step.unit === null ? [] : [step.unit])
    const gain = creditOf(true, left) - creditOf(near, vetoers)
    if (best === null || gain > best.gain) best = { seat, gain, free: left.length === 0 }
  }
  return best
}

function turnVetoes(organisation: Organisation, { decision, share, vetoers }: Judged): Raise {
  const names = listed(vetoers.map((unit) => actorName(organisation, unit)))
  return {
    act: `Turn ${vetoers.length === 1 ? 'the veto' : 'the vetoes'} of ${names} in ${quoted(decision)} into input`,
    why: `${vetoers.length === 1 ? 'a unit that does' : 'units that do'} not decide can stop it`,
    points: 50 * share,
    weight: share,
    settles: [vetoKey(decision)],
  }
}
