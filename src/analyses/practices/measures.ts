import { headcounts, measuresByUnit, type UnitMeasures } from '../../graph/unit-facts.js'
import { plural } from '../../util/text.js'
import type { AnalysisInput } from '../analysis.js'
import { type Measured, measureRaises } from './measure-raises.js'
import type { Scope, Scorer } from './scope.js'
import { scored, unscored } from './score.js'
import { REQUIRED } from './words.js'

/**
 * Measures: the mean of two parts. Of the units' people, half a credit where their unit has a customer measure and half
 * where one is rewarded; and of the required boundaries, the share whose sides share a rewarded customer measure.
 * A part that has nothing to count is left out.
 */
export function measures(input: AnalysisInput): Scorer {
  const { organisation, graph } = input
  const people = headcounts(organisation, graph.units)
  const byUnit = measuresByUnit(organisation, graph.units)
  const ofUnit = (unit: string) => byUnit.get(unit)!
  return (scope) => {
    if (organisation.measures.size === 0) return unscored('the model states no measures')
    const own = new Set(scope.units)
    const known: Measured = {
      organisation,
      scope,
      counts: (unit) => own.has(unit),
      peopleOf: (unit) => people.get(unit)!,
      measuresOf: ofUnit,
    }
    const unshared = scope.required.filter(({ units: [a, b] }) => !shareOne(ofUnit(a), ofUnit(b)))
    const count = countOf(known, scope.required.length - unshared.length)
    const parts = [
      ...(count.people === 0 ? [] : [(count.measured + count.rewarded) / (2 * count.people)]),
      ...(scope.required.length === 0 ? [] : [count.sharing / scope.required.length]),
    ]
    if (parts.length === 0)
      return unscored('there are no people to measure, and nothing requires units to coordinate')
    const score = (100 * parts.reduce((sum, part) => sum + part, 0)) / parts.length
    const worth = {
      person: count.people === 0 ? 0 : 100 / parts.length / count.people,
      boundary: scope.required.length === 0 ? 0 : 100 / parts.length / scope.required.length,
    }
    return scored(score, inWords(count, scope), measureRaises(known, worth, unshared))
  }
}

type Count = {
  readonly people: number
  readonly measured: number
  readonly rewarded: number
  readonly sharing: number
}

function countOf({ scope, peopleOf, measuresOf }: Measured, sharing: number): Count {
  const peopleWhere = (test: (measures: UnitMeasures) => boolean) =>
    scope.units.reduce((sum, unit) => sum + (test(measuresOf(unit)) ? peopleOf(unit) : 0), 0)
  return {
    people: peopleWhere(() => true),
    measured: peopleWhere(({ customer }) => customer.length > 0),
    rewarded: peopleWhere(({ rewardedCustomer }) => rewardedCustomer.length > 0),
    sharing,
  }
}

/** Whether two units share a rewarded customer measure. */
function shareOne(a: UnitMeasures, b: UnitMeasures): boolean {
  return a.rewardedCustomer.some((id) => b.rewardedCustomer.includes(id))
}

function inWords({ people, measured, rewarded, sharing }: Count, { required }: Scope): string {
  const own =
    people === 0
      ? 'no people'
      : `${measured} of ${plural(people, 'person', 'people')} in units with a customer measure, ${rewarded} where it is rewarded`
  const between =
    required.length === 0
      ? 'no required boundaries'
      : `${sharing} of ${plural(required.length, ...REQUIRED)} with a rewarded customer measure on both sides`
  return `${own}; ${between}`
}
