import { percent } from '../../report/cells.js'
import type { BoundaryData, SiloData, Verdict } from '../../report/data.js'
import { TOLERANCE } from '../../util/rounding.js'
import { formatNumber, plural } from '../../util/text.js'
import type { SiloWeights } from '../analysis.js'

/** The index from which a unit counts as inward. */
const INWARD_FROM = 60
/** The reach below which a unit built round customers counts as a silo. */
const CUSTOMER_SILO_BELOW = 0.5

/**
 * The silo index, 0 to 100: the weighted mean of the components that can be assessed. `null` without reach and
 * inwardness: what people are measured by does not make a silo of a unit that needs no one.
 */
export function siloIndex(components: SiloData['components'], weights: SiloWeights): number | null {
  if (components.reach === null && components.inwardness === null) return null
  const parts = [
    { value: components.reach === null ? null : 1 - components.reach, weight: weights.reach },
    { value: components.inwardness, weight: weights.inwardness },
    { value: components.fragility, weight: weights.fragility },
    {
      value: components.measureFocus === null ? null : 1 - components.measureFocus,
      weight: weights.measureFocus,
    },
  ].filter((part) => part.value !== null)
  const all = parts.reduce((sum, part) => sum + part.weight, 0)
  return all === 0 ? null : (100 * parts.reduce((sum, part) => sum + part.value! * part.weight, 0)) / all
}

/** Whether a figure is below a limit by more than rounding: sums taken in another order must give the same verdict. */
function isBelow(figure: number, limit: number): boolean {
  return figure < limit - TOLERANCE
}

/** What the verdict looks at. */
export type Judged = {
  readonly index: number | null
  readonly reach: number | null
  /** Reach to other units built round customers alone; `null` where none is required. */
  readonly reachToCustomerUnits: number | null
  readonly customerUnit: boolean
  readonly required: readonly BoundaryData[]
}

/** The verdict on a unit of which nothing is required: by its ties, where it has some. */
function byTies(index: number | null): { readonly verdict: Verdict; readonly because: string } {
  const nothing = 'nothing in the model requires it to coordinate with another unit'
  if (index === null) return { verdict: 'not assessed', because: nothing }
  const verdict = isBelow(index, INWARD_FROM) ? 'open' : 'inward'
  return { verdict, because: `${nothing}; by its ties, index ${formatNumber(index, 0)} of 100` }
}

/** The verdict on a unit, the first that holds of: sealed, customer silo, inward, open, not assessed; and why. */
export function verdictOf(judged: Judged): { readonly verdict: Verdict; readonly because: string } {
  const { index, reach, required, customerUnit } = judged
  const linked = required.filter((boundary) => boundary.linked).length
  const boundaries = plural(required.length, 'required boundary', 'required boundaries')
  if (required.length === 0) return byTies(index)
  if (linked === 0) return { verdict: 'sealed', because: `${boundaries}, none of them linked` }
  const counted = `${linked} of ${boundaries} linked, ${percent(reach!)} of what must be coordinated`
  const least = Math.min(reach!, judged.reachToCustomerUnits ?? 1)
  if (customerUnit && isBelow(least, CUSTOMER_SILO_BELOW)) {
    const where = least < reach! ? `; to other units built round customers ${percent(least)}` : ''
    return {
      verdict: 'customer silo',
      because: `built round its customers, with ${counted}${where}: a step forward, and not yet the end`,
    }
  }
  if (index !== null && !isBelow(index, INWARD_FROM))
    return { verdict: 'inward', because: `${counted}; index ${formatNumber(index, 0)} of 100` }
  return { verdict: 'open', because: counted }
}
