import { boundaryKey, STATE_SIGNS, stateOf, stateWords, unjoined, wayLetters } from '../../report/boundary.js'
import type { BoundaryData } from '../../report/data.js'
import type { Block } from '../../report/document.js'
import { nameIn } from '../../report/say.js'
import { sortedUnique } from '../../util/order.js'
import { formatNumber, stopped } from '../../util/text.js'
import type { Presentation } from '../analysis.js'

/** The units against each other, shaded by requirement, gaps marked; `null` for one pair. `all` counts the units. */
export function boundaryMatrix(
  boundaries: readonly BoundaryData[],
  names: Presentation['names'],
  all: number,
): Block | null {
  const units = sortedUnique(boundaries.flatMap((boundary) => boundary.units))
  if (units.length < 3) return null
  const left = unjoined(units.length, all)
  const most = boundaries.reduce((highest, { requirement }) => Math.max(highest, requirement.total), 0)
  const at = new Map(boundaries.map((boundary) => [boundary.units.join(' '), boundary]))
  return {
    type: 'matrix',
    title: 'Requirement by pair of units',
    labels: units.map((unit) => nameIn(names.actors, unit)),
    cells: units.map((a) =>
      units.map((b) => {
        const boundary = at.get(`${a} ${b}`) ?? at.get(`${b} ${a}`)
        if (boundary === undefined) return { text: '', level: 0 }
        const { total } = boundary.requirement
        const level = total === 0 ? 0 : Math.max(1, Math.ceil((total / most) * 4))
        const text = `${formatNumber(total, 1)}${boundary.gap ? '!' : ''}`
        return {
          text,
          value: total,
          level,
          more: moreOf(boundary),
          ...(boundary.gap ? { tone: 'bad' as const } : boundary.fragile ? { tone: 'warn' as const } : {}),
        }
      }),
    ),
    legend: ['! is a gap: required and not linked', ...left].join('. '),
    key: [...boundaryKey(new Set(boundaries.map(stateOf)), true), ...left.map(stopped)],
  }
}

/** The sign of its state where the text has none, its ways as letters, and both in words. */
function moreOf(boundary: BoundaryData) {
  const { information, people, decisions } = boundary.ways
  return {
    sign: boundary.gap ? '' : STATE_SIGNS[stateOf(boundary)],
    below: wayLetters([information, people, decisions]),
    words: stateWords(boundary),
  }
}
