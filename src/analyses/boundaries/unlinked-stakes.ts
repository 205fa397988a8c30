import { textCell } from '../../report/cells.js'
import type { BoundaryData } from '../../report/data.js'
import type { Block, Row } from '../../report/document.js'
import { listed, nameIn } from '../../report/say.js'
import { byOrder, compareText, sortedUnique } from '../../util/order.js'
import type { Presentation } from '../analysis.js'

/** Who has a stake in a decision and no link to a unit that decides it; `null` where there is no such stake. */
export function unlinkedStakes(gaps: readonly BoundaryData[], names: Presentation['names']): Block | null {
  const found = new Map<string, { readonly deciders: string[]; readonly holders: string[] }>()
  for (const { units, because } of gaps)
    for (const { id, decidedIn, heldIn } of because.decisions)
      for (const [decider, holder] of [units, [units[1], units[0]] as const]) {
        if (!decidedIn.includes(decider) || !heldIn.includes(holder)) continue
        const stake = found.get(id) ?? { deciders: [], holders: [] }
        stake.deciders.push(decider)
        stake.holders.push(holder)
        found.set(id, stake)
      }
  if (found.size === 0) return null
  const named = (units: readonly string[]) => sortedUnique(units).map((unit) => nameIn(names.actors, unit))
  return {
    type: 'table',
    id: 'unlinked-stakes',
    title: 'A stake in a decision, and no link to those who decide it',
    columns: [
      { key: 'decision', title: 'Decision', align: 'left', priority: 1 },
      { key: 'decided-in', title: 'Decided in', align: 'left', priority: 2 },
      { key: 'unlinked-holders', title: 'Without a link', align: 'left', priority: 1 },
    ],
    rows: [...found].sort(mostFirst).map(
      ([id, { deciders, holders }]): Row => ({
        subject: id,
        cells: [
          textCell(nameIn(names.decisions, id)),
          textCell(listed(named(deciders))),
          textCell(listed(named(holders), 6)),
        ],
      }),
    ),
    whenEmpty: '',
  }
}

const mostFirst = byOrder<[string, { readonly holders: readonly string[] }]>(
  ([, a], [, b]) => new Set(b.holders).size - new Set(a.holders).size,
  ([a], [b]) => compareText(a, b),
)
