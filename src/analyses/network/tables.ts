import { NOT_ASSESSED, numberCell, shareCell, textCell } from '../../report/cells.js'
import type { NetworkData } from '../../report/data.js'
import type { Block, Cell, Column, Row } from '../../report/document.js'
import { formatNumber } from '../../util/text.js'

type Name = (id: string) => string

const right = (key: string, title: string, priority: number): Column => ({
  key,
  title,
  align: 'right',
  priority,
})

const short = (cell: Cell): Cell => (cell.value === null ? { ...cell, text: '–' } : cell)

/** Among thousands of roles a pair in a hundred is many: a share below that keeps two digits that count. */
function densityCell(share: number | null): Cell {
  const cell = shareCell(share)
  if (share === null || share === 0 || share >= 0.01) return cell
  const digits = Math.min(20, 1 - Math.floor(Math.log10(100 * share)))
  return { ...cell, text: `${formatNumber(100 * share, digits)} %` }
}

/** How far the ties of each unit stay within it, the most inward first. */
export function unitTable({ units }: NetworkData, name: Name): Block {
  const inwardFirst = [...units].sort((a, b) => (a.ei ?? 2) - (b.ei ?? 2))
  return {
    type: 'table',
    id: 'network-units',
    title: 'Ties of each unit, the most inward first',
    columns: [
      { key: 'unit', title: 'Unit', align: 'left', priority: 1 },
      right('roles', 'Roles', 4),
      right('ties-inside', 'Inside', 2),
      right('ties-outside', 'Outside', 2),
      right('ei-index', 'E-I', 1),
      right('expected-ei', 'Expected', 1),
      right('density-inside', 'Density inside', 3),
      right('density-outside', 'Density outside', 4),
      right('conductance', 'Conductance', 3),
      right('modularity-part', 'Part of modularity', 5),
    ],
    rows: inwardFirst.map(
      (unit): Row => ({
        subject: unit.unit,
        cells: [
          textCell(name(unit.unit)),
          numberCell(unit.size),
          numberCell(unit.internal),
          numberCell(unit.external),
          short(numberCell(unit.ei, 2)),
          short(numberCell(unit.expectedEi, 2)),
          short(densityCell(unit.densityInside)),
          short(densityCell(unit.densityOutside)),
          short(numberCell(unit.conductance, 2)),
          short(numberCell(unit.modularityPart, 3)),
        ],
      }),
    ),
    whenEmpty: NOT_ASSESSED,
  }
}

/** Who joins others, by how many shortest paths run through each. */
export function seatTable({ seats }: NetworkData, name: Name): Block {
  return {
    type: 'table',
    id: 'network-seats',
    title: 'Who joins others, by the shortest paths through them',
    columns: [
      { key: 'seat', title: 'Role', align: 'left', priority: 1 },
      { key: 'unit', title: 'Unit', align: 'left', priority: 3 },
      right('degree', 'Ties', 1),
      right('degree-across', 'Across units', 2),
      right('betweenness', 'Betweenness', 1),
      right('constraint', 'Constraint', 2),
      right('effective-size', 'Effective size', 4),
      right('brokerage-coordinator', 'Coordinator A→A→A', 5),
      right('brokerage-itinerant', 'Itinerant A→B→A', 5),
      right('brokerage-gatekeeper', 'Gatekeeper A→B→B', 4),
      right('brokerage-representative', 'Representative A→A→B', 4),
      right('brokerage-liaison', 'Liaison A→B→C', 5),
    ],
    rows: seats.map(
      (seat): Row => ({
        subject: seat.seat,
        cells: [
          textCell(name(seat.seat)),
          textCell(seat.unit === null ? 'above the units' : name(seat.unit)),
          numberCell(seat.degree),
          numberCell(seat.external),
          numberCell(seat.betweenness, 1),
          short(numberCell(seat.constraint, 3)),
          short(numberCell(seat.effectiveSize, 2)),
          ...(['coordinator', 'itinerant', 'gatekeeper', 'representative', 'liaison'] as const).map((kind) =>
            short(numberCell(seat.brokerage?.[kind] ?? null)),
          ),
        ],
      }),
    ),
    whenEmpty: NOT_ASSESSED,
  }
}
