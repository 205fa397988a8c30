import { listCell, textCell } from '../../report/cells.js'
import type { StakeData } from '../../report/data.js'
import type { Block, Row } from '../../report/document.js'
import { nameIn, unitName } from '../../report/say.js'
import type { Presentation } from '../analysis.js'

/** Who has a stake in a decision and no link to those who decide it; `null` where there is no such stake. */
export function stakesTable(stakes: readonly StakeData[], names: Presentation['names']): Block | null {
  if (stakes.length === 0) return null
  const named = (units: readonly string[]) => units.map((unit) => nameIn(names.actors, unit))
  return {
    type: 'table',
    id: 'unlinked-stakes',
    title: 'A stake in a decision, and no link to those who decide it',
    columns: [
      { key: 'decision', title: 'Decision', align: 'left', priority: 1 },
      { key: 'decided-in', title: 'Decided in', align: 'left', priority: 2 },
      { key: 'unlinked-holders', title: 'Without a link', align: 'left', priority: 1 },
    ],
    rows: stakes.map(
      ({ decision, decidedIn, unlinked }): Row => ({
        subject: decision,
        cells: [
          textCell(nameIn(names.decisions, decision)),
          decidedIn.length === 0 ? textCell(unitName(names, null)) : listCell(named(decidedIn)),
          listCell(named(unlinked), 6),
        ],
      }),
    ),
    whenEmpty: '',
  }
}
