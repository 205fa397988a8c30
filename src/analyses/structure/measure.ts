import type { Reporting, Seat } from '../../graph/graph.js'
import { krackhardtDimensions } from '../../network/hierarchy.js'
import type { StructureData } from '../../report/data.js'
import type { AnalysisInput } from '../analysis.js'
import { crossingLines, skippingLines } from './lines.js'
import { spansOf } from './spans.js'

/** Measures the reporting forest; of one unit only where the options name one: lines that leave it end there. */
export function measureStructure(input: AnalysisInput): StructureData {
  const { graph, options } = input
  const { ids, unit } = graph.seats
  const kept = (seat: Seat) => options.unit === null || unit[seat] === options.unit
  const superior = (seat: Seat) => {
    const above = graph.reporting.superior[seat]!
    return above !== -1 && kept(above) ? above : -1
  }
  const seats = Array.from(ids, (_, seat) => seat).filter(kept)
  const lines = seats.filter((seat) => superior(seat) !== -1)
  const managers = new Set(lines.map(superior))
  const tops = seats.filter((seat) => superior(seat) === -1)
  const roots = tops.filter((seat) => managers.has(seat) || seats.length === 1)
  const implied = lines.filter((seat) => graph.reporting.implied[seat] === 1).length
  const spans = spansOf(input, [...managers], kept)
  return {
    layers: layersOf(seats, superior),
    roots: roots.map((seat) => ids[seat]!),
    spans,
    meanSpan: spans.length === 0 ? null : lines.length / spans.length,
    orphans: tops
      .filter((seat) => seats.length > 1 && standsAlone(graph.reporting, seat))
      .map((seat) => ids[seat]!),
    skipping: skippingLines(input, lines),
    crossing: crossingLines(input),
    impliedLines: implied,
    statedLines: lines.length - implied,
    krackhardt: krackhardt(seats, lines, superior),
    ...(spans.length === 0 ? { notAssessed: { meanSpan: 'no one reports to anyone' } } : {}),
  }
}

/** Whether no line leads to or from a seat in the whole organisation, whatever part of it is looked at. */
function standsAlone({ superior, starts }: Reporting, seat: Seat): boolean {
  return superior[seat] === -1 && starts[seat] === starts[seat + 1]
}

/** Seats on the longest way from a root down. */
function layersOf(seats: readonly Seat[], superior: (seat: Seat) => Seat): number {
  const layer = new Map<Seat, number>()
  let deepest = 0
  for (const seat of seats) {
    const way: Seat[] = []
    let at = seat
    while (at !== -1 && !layer.has(at)) {
      way.push(at)
      at = superior(at)
    }
    let depth = at === -1 ? 0 : layer.get(at)!
    for (const below of way.reverse()) layer.set(below, ++depth)
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

const UNDEFINED_BECAUSE = {
  connectedness: 'fewer than two seats',
  hierarchy: 'no reporting lines',
  efficiency: 'no reporting lines',
  leastUpperBound: 'no three seats hang together',
}

function krackhardt(
  seats: readonly Seat[],
  lines: readonly Seat[],
  superior: (seat: Seat) => Seat,
): StructureData['krackhardt'] {
  const number = new Map(seats.map((seat, i) => [seat, i]))
  const from = Int32Array.from(lines, (seat) => number.get(superior(seat))!)
  const to = Int32Array.from(lines, (seat) => number.get(seat)!)
  const dimensions = krackhardtDimensions(seats.length, from, to)
  const missing = Object.entries(UNDEFINED_BECAUSE).filter(
    ([key]) => dimensions[key as keyof typeof dimensions] === null,
  )
  return missing.length === 0 ? dimensions : { ...dimensions, notAssessed: Object.fromEntries(missing) }
}
