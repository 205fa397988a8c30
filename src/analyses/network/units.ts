import type { BesideAnswers } from '../../network/beside.js'
import { groupingFigures } from '../../network/groups.js'
import type { NetworkData, UnitNetworkData } from '../../report/data.js'
import type { AnalysisInput } from '../analysis.js'
import type { WithinUnits } from './columns.js'

const NO_TIES = 'its roles have no ties'
const BECAUSE: { readonly [figure: string]: string } = {
  ei: NO_TIES,
  expectedEi: 'it has no other role to be tied to',
  densityInside: 'it has fewer than two roles',
  densityOutside: 'there are no roles outside it',
  conductance: 'it has no ties, or all of them',
  modularityPart: 'there are no ties',
}
const OVERALL = {
  ei: 'no ties between roles of units',
  expectedEi: 'fewer than two roles in units',
  eiP: 'no ties between roles of units',
  modularity: 'no ties between roles of units',
  assortativity: 'all ties are in one unit, or there are none',
} as const

type Figures = Pick<
  NetworkData,
  | 'internal'
  | 'external'
  | 'ei'
  | 'expectedEi'
  | 'eiP'
  | 'shuffles'
  | 'modularity'
  | 'assortativity'
  | 'units'
  | 'notAssessed'
>

/** How far ties stay within units: of the whole, and of each unit. */
export function unitFigures(
  { graph, options }: AnalysisInput,
  { ties, unit }: WithinUnits,
  beside: BesideAnswers,
): Figures {
  const ids = graph.units.ids
  const grouping = groupingFigures(ties, unit, ids.length)
  const chance = beside.permutation()
  const { groups, internal, external, ei, expectedEi, modularity, assortativity } = grouping
  const figures = { ei, expectedEi, eiP: chance?.p ?? null, modularity, assortativity }
  return {
    internal,
    external,
    ...figures,
    shuffles: chance?.shuffles ?? 0,
    units: ids
      .map((id, i): UnitNetworkData => ({ unit: id, ...groups[i]!, ...missing(groups[i]!, BECAUSE) }))
      .filter(({ unit: id }) => options.unit === null || id === options.unit),
    ...missing(figures, OVERALL),
  }
}

/** Why the figures that are `null` are so. */
export function missing(
  figures: { readonly [figure: string]: unknown },
  because: { readonly [figure: string]: string },
): { readonly notAssessed?: { readonly [figure: string]: string } } {
  const none = Object.entries(because).filter(([figure]) => figures[figure] === null)
  return none.length === 0 ? {} : { notAssessed: Object.fromEntries(none) }
}
