import { nameOf } from '../../model/organisation.js'
import type { BoundaryData, SiloData, Verdict } from '../../report/data.js'
import { formatNumber } from '../../util/text.js'
import type { Attributes, Look, ViewGroup, ViewInput } from '../view.js'
import { known } from './values.js'

const LOOKS: { readonly [verdict in Verdict]: Look } = {
  sealed: 'bad',
  inward: 'bad',
  'customer silo': 'warn',
  open: 'good',
  'not assessed': 'plain',
}

/** How a picture shows a unit by its verdict. */
export const lookOfUnit = (silo: SiloData | undefined): Look =>
  silo === undefined ? 'plain' : LOOKS[silo.verdict]

/** `sealed, silo index 100`, or nothing where it is not assessed. */
export function detailOfUnit(silo: SiloData | undefined): string | null {
  if (silo === undefined || silo.verdict === 'not assessed') return null
  return silo.index === null ? silo.verdict : `${silo.verdict}, silo index ${formatNumber(silo.index, 0)}`
}

/** What was measured of a unit. */
export function unitFacts(silo: SiloData | undefined): Attributes {
  if (silo === undefined) return {}
  const { index, verdict, because, components, eiIndex, expectedEi, decisionClosure, customerUnit } = silo
  const { reach, inwardness, fragility, measureFocus } = components
  const figures = { siloIndex: index, reach, inwardness, fragility, measureFocus, eiIndex, expectedEi }
  const { headcount } = silo
  return known({ headcount, verdict, because, ...figures, decisionClosure, customerUnit })
}

/** What was measured of each unit, by its id. */
export function silosOf({ data }: ViewInput): ReadonlyMap<string, SiloData> {
  return new Map(data.silos.silos.map((silo) => [silo.unit, silo]))
}

/** The areas of all units, which a view keeps where it has nodes in them. */
export function unitGroups(input: ViewInput): ViewGroup[] {
  const silos = silosOf(input)
  return input.graph.units.ids.map((id) => ({
    id,
    label: nameOf(input.organisation.teams.get(id)!),
    detail: detailOfUnit(silos.get(id)),
    look: lookOfUnit(silos.get(id)),
  }))
}

/** Finds what was measured of the boundary between two units. */
export function boundaryFinder({
  data,
}: ViewInput): (a: string | null, b: string | null) => BoundaryData | undefined {
  // No id holds a blank.
  const byPair = new Map(data.boundaries.boundaries.map((one) => [one.units.join(' '), one]))
  return (a, b) => (a === null || b === null ? undefined : byPair.get(a < b ? `${a} ${b}` : `${b} ${a}`))
}
