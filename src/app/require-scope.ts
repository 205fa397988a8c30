import type { Organisation } from '../model/organisation.js'
import { chooseUnits } from '../model/units.js'
import { UnknownId } from './analyse.js'

/** Which part of a model is looked at, and where its boundaries are read. */
export type Scope = {
  readonly level?: string | null
  readonly customer?: string | null
  readonly unit?: string | null
  readonly tieKind?: string | null
}

/**
 * Looks a scope up in a model before anything is measured, and before its names are replaced.
 *
 * @throws UnknownLevel, UnknownId where it names nothing.
 */
export function requireScope(
  organisation: Organisation,
  { level = null, customer = null, unit = null, tieKind = null }: Scope,
): void {
  const { ids } = chooseUnits(organisation, level)
  const { customers } = organisation
  if (customer !== null && !customers.has(customer))
    throw new UnknownId('customer', customer, [...customers.keys()])
  const { kinds } = organisation.ties
  if (tieKind !== null && !kinds.includes(tieKind)) throw new UnknownId('kind of tie', tieKind, kinds)
  if (unit !== null && !ids.includes(unit)) throw new UnknownId('unit', unit, ids)
}
