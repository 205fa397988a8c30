import { numberCell, shareCell, textCell } from '../../report/cells.js'
import type { AnalysisData, DistancesData } from '../../report/data.js'
import type { Block, Row } from '../../report/document.js'
import { nameIn } from '../../report/say.js'
import { compareText } from '../../util/order.js'
import type { Presentation } from '../analysis.js'

type Groups = { readonly [id: string]: DistancesData }

/** Distances by customer, each with its own, and by the unit that decides; no table for a single one of either. */
export function groupTables(
  { byCustomer, byUnit }: AnalysisData['decisions']['distances'],
  { names }: Presentation,
): Block[] {
  return [
    ...table(
      'distances-by-customer',
      'Distance from each customer, farthest first',
      'Customer',
      byCustomer,
      (id) => nameIn(names.customers, id),
    ),
    ...table(
      'distances-by-unit',
      'Distance of what each unit decides, farthest first',
      'Unit',
      byUnit,
      (id) => nameIn(names.actors, id),
    ),
  ]
}

function table(id: string, title: string, of: string, groups: Groups, name: (id: string) => string): Block[] {
  const entries = Object.entries(groups)
  if (entries.length < 2) return []
  const farthestFirst = ([a, x]: [string, DistancesData], [b, y]: [string, DistancesData]) =>
    (y.mean ?? -1) - (x.mean ?? -1) || compareText(a, b)
  return [
    {
      type: 'table',
      id,
      title,
      columns: [
        { key: of.toLowerCase(), title: of, align: 'left', priority: 1 },
        { key: 'decisions', title: 'Decisions', align: 'right', priority: 2 },
        { key: 'mean-line-distance', title: 'Mean', align: 'right', priority: 1 },
        { key: 'weighted-mean-line-distance', title: 'By frequency', align: 'right', priority: 2 },
        { key: 'unreachable', title: 'Unreachable', align: 'right', priority: 3 },
      ],
      rows: entries.sort(farthestFirst).map(
        ([group, data]): Row => ({
          subject: group,
          cells: [
            textCell(name(group)),
            numberCell(data.decisions),
            numberCell(data.mean, 2),
            numberCell(data.weightedMean, 2),
            shareCell(data.share?.unreachable ?? null),
          ],
        }),
      ),
      whenEmpty: '',
    },
  ]
}
