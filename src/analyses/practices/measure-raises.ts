import type { UnitMeasures } from '../../graph/unit-facts.js'
import { nameOf, type Organisation } from '../../model/organisation.js'
import type { BoundaryData } from '../../report/data.js'
import { listed } from '../../report/say.js'
import { sortedUnique } from '../../util/order.js'
import type { Scope } from './scope.js'
import type { Raise } from './score.js'
import { actorName, pairKey, pairName } from './words.js'

/** What the measures of a scope are read from. */
export type Measured = {
  readonly organisation: Organisation
  readonly scope: Scope
  /** Whether the unit's own people and measures are in the scope. */
  counts(unit: string): boolean
  peopleOf(unit: string): number
  measuresOf(unit: string): UnitMeasures
}

/** Points for one person's whole credit, and for one boundary. */
export type Worth = { readonly person: number; readonly boundary: number }

/**
 * Changes that would raise the measures: reward a customer measure that is not; give a unit the rewarded one of a unit
 * that it must coordinate with; give one to both where neither has any, or to a unit that needs no one. `unshared`
 * are the required boundaries whose sides share none.
 */
export function measureRaises(known: Measured, worth: Worth, unshared: readonly BoundaryData[]): Raise[] {
  return [
    ...rewarding(known, worth, unshared),
    ...founding(known, worth, unshared),
    ...following(known, worth, unshared),
    ...alone(known, worth),
  ]
}

/** Points that a unit gains by a rewarded customer measure; none for a unit outside the scope. */
function ownPoints({ counts, peopleOf, measuresOf }: Measured, worth: Worth, unit: string): number {
  if (!counts(unit)) return 0
  const { customer, rewardedCustomer } = measuresOf(unit)
  const missing = (customer.length === 0 ? 0.5 : 0) + (rewardedCustomer.length === 0 ? 0.5 : 0)
  return worth.person * peopleOf(unit) * missing
}

const ownKey = (unit: string) => `own ${unit}`

function rewarding(known: Measured, worth: Worth, unshared: readonly BoundaryData[]): Raise[] {
  const { organisation, scope, measuresOf } = known
  const unrewarded = (unit: string) =>
    measuresOf(unit).customer.filter((id) => !organisation.measures.get(id)!.rewarded)
  const holders = new Map<string, string[]>()
  for (const unit of sortedUnique([...scope.units, ...unshared.flatMap(({ units }) => units)]))
    for (const id of unrewarded(unit)) holders.set(id, [...(holders.get(id) ?? []), unit])
  return [...holders].map(([id, units]): Raise => {
    const shared = unshared.filter((boundary) => boundary.units.every((unit) => units.includes(unit)))
    const rewarded = units.filter((unit) => ownPoints(known, worth, unit) > 0)
    return {
      act: `Reward '${nameOf(organisation.measures.get(id)!)}'`,
      why: `${listed(units.map((unit) => actorName(organisation, unit)))} ${units.length === 1 ? 'is' : 'are'} measured by it and not rewarded for it`,
      points:
        rewarded.reduce((sum, unit) => sum + ownPoints(known, worth, unit), 0) +
        worth.boundary * shared.length,
      weight: requirementOf(shared),
      settles: [...rewarded.map(ownKey), ...shared.map(pairKey)],
    }
  })
}

/** One measure for both sides of a boundary of which neither is rewarded for any. */
function founding(known: Measured, worth: Worth, unshared: readonly BoundaryData[]): Raise[] {
  const of = (unit: string) => known.measuresOf(unit)
  return (
    unshared
      .filter(({ units }) => units.every((unit) => of(unit).rewardedCustomer.length === 0))
      // Where they share one that is not rewarded, rewarding it is the smaller change.
      .filter(({ units: [a, b] }) => !of(a).customer.some((id) => of(b).customer.includes(id)))
      .map((boundary): Raise => {
        const own = boundary.units.filter((unit) => ownPoints(known, worth, unit) > 0)
        return {
          act: `Measure and reward ${pairName(known.organisation, boundary.units)} by one customer measure`,
          why: 'neither is rewarded by any',
          points: worth.boundary + own.reduce((sum, unit) => sum + ownPoints(known, worth, unit), 0),
          weight: boundary.requirement.total,
          requirement: boundary.requirement.total,
          settles: [pairKey(boundary), ...own.map(ownKey)],
        }
      })
  )
}

type Following = { readonly unit: string; readonly id: string; readonly boundaries: BoundaryData[] }

/** The rewarded customer measure of one side for the other side too, over all boundaries where that helps. */
function following(known: Measured, worth: Worth, unshared: readonly BoundaryData[]): Raise[] {
  const found = new Map<string, Following>()
  const add = (boundary: BoundaryData, unit: string, other: string) => {
    for (const id of known.measuresOf(other).rewardedCustomer) {
      const key = `${unit} ${id}`
      const one = found.get(key) ?? { unit, id, boundaries: [] }
      one.boundaries.push(boundary)
      found.set(key, one)
    }
  }
  for (const boundary of unshared) {
    const [a, b] = boundary.units
    add(boundary, a, b)
    add(boundary, b, a)
  }
  return [...found.values()].map((one) => follow(known, worth, one))
}

function follow(known: Measured, worth: Worth, { unit, id, boundaries }: Following): Raise {
  const { organisation } = known
  const others = sortedUnique(boundaries.flatMap(({ units }) => units.filter((other) => other !== unit)))
  const own = ownPoints(known, worth, unit)
  return {
    act: `Measure ${actorName(organisation, unit)} by '${nameOf(organisation.measures.get(id)!)}' too`,
    why: `${listed(others.map((other) => actorName(organisation, other)))} ${others.length === 1 ? 'is' : 'are'} rewarded by it`,
    points: worth.boundary * boundaries.length + own,
    weight: requirementOf(boundaries),
    ...(boundaries.length === 1 ? { requirement: requirementOf(boundaries) } : {}),
    settles: [...boundaries.map(pairKey), ...(own > 0 ? [ownKey(unit)] : [])],
  }
}

/** Units that must coordinate with no one can still be measured by what customers get. */
function alone(known: Measured, worth: Worth): Raise[] {
  const needed = new Set(known.scope.required.flatMap(({ units }) => units))
  return known.scope.units
    .filter((unit) => !needed.has(unit) && known.measuresOf(unit).customer.length === 0)
    .map(
      (unit): Raise => ({
        act: `Give ${actorName(known.organisation, unit)} a rewarded customer measure`,
        why: 'it has no customer measure',
        points: ownPoints(known, worth, unit),
        weight: 0,
        settles: [ownKey(unit)],
      }),
    )
}

function requirementOf(boundaries: readonly BoundaryData[]): number {
  return boundaries.reduce((sum, boundary) => sum + boundary.requirement.total, 0)
}
