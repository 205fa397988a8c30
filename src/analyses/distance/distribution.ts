import type { AnalysisData, DecisionData, DistanceShares, DistancesData } from '../../report/data.js'
import { sortedUnique } from '../../util/order.js'
import type { AnalysisInput } from '../analysis.js'
import type { Ask } from './found.js'

/** One decision as the distribution sees it; `line` is `null` where it is unreachable, `undefined` where not assessed. */
type Point = { readonly line: number | null | undefined; readonly perYear: number | null }

/**
 * Distances of all decisions and of the key ones, by the unit that decides and by customer. With only one unit asked
 * for, the others' decisions are not all here, so that they have none.
 */
export function distributions(
  { organisation, options }: AnalysisInput,
  decisions: readonly DecisionData[],
  asks: readonly Ask[],
): AnalysisData['decisions']['distances'] {
  const perYear = (id: string) => organisation.decisions.get(id)!.perYear
  const point = (d: DecisionData): Point => ({
    line: d.unreachable ? null : (d.lineDistance ?? undefined),
    perYear: perYear(d.id),
  })
  const units = sortedUnique(decisions.flatMap((d) => d.deciderUnits)).filter(
    (unit) => options.unit === null || unit === options.unit,
  )
  const customers = sortedUnique(asks.flatMap((ask) => ask.customers))
  const ofCustomer = (customer: string): Point[] =>
    asks
      .filter((ask) => ask.customers.includes(customer))
      .map((ask) => ({
        line: ask.perCustomer.find((one) => one.customer === customer)?.line,
        perYear: ask.decision.perYear,
      }))
  return {
    all: distribution(decisions.map(point)),
    key: distribution(decisions.filter((d) => d.key).map(point)),
    byUnit: Object.fromEntries(
      units.map((unit) => [
        unit,
        distribution(decisions.filter((d) => d.deciderUnits.includes(unit)).map(point)),
      ]),
    ),
    byCustomer: Object.fromEntries(
      customers.map((customer) => [customer, distribution(ofCustomer(customer))]),
    ),
  }
}

const NO_DISTANCE = 'no decision has a distance'

function distribution(points: readonly Point[]): DistancesData {
  const assessed = points.flatMap(({ line, perYear }) => (line === undefined ? [] : [{ line, perYear }]))
  const reached = assessed.flatMap(({ line, perYear }) => (line === null ? [] : [{ line, perYear }]))
  const weighted = reached.flatMap(({ line, perYear }) => (perYear === null ? [] : [{ line, perYear }]))
  const weights = weighted.reduce((sum, one) => sum + one.perYear, 0)
  const mean = reached.length === 0 ? null : reached.reduce((sum, one) => sum + one.line, 0) / reached.length
  const weightedMean =
    weights === 0 ? null : weighted.reduce((sum, one) => sum + one.line * one.perYear, 0) / weights
  const missing = {
    ...(mean === null ? { mean: NO_DISTANCE } : {}),
    ...(weightedMean === null
      ? { weightedMean: mean === null ? NO_DISTANCE : 'no decision with a distance states a frequency' }
      : {}),
    ...(assessed.length === 0 ? { share: 'no decision has a distance or is unreachable' } : {}),
  }
  return {
    assessed: assessed.length,
    decisions: points.length,
    mean,
    weightedMean,
    weighed: weighted.length,
    share: sharesOf(assessed.map(({ line }) => line)),
    ...(Object.keys(missing).length === 0 ? {} : { notAssessed: missing }),
  }
}

/** Shares at 0, 1, 2, 3, 4 and more, and unreachable; `null` for none at all. */
function sharesOf(lines: readonly (number | null)[]): DistanceShares | null {
  if (lines.length === 0) return null
  const share = (test: (line: number | null) => boolean) => lines.filter(test).length / lines.length
  return {
    '0': share((line) => line === 0),
    '1': share((line) => line === 1),
    '2': share((line) => line === 2),
    '3': share((line) => line === 3),
    '4+': share((line) => line !== null && line >= 4),
    unreachable: share((line) => line === null),
  }
}
