import { stateOf, unjoined } from '../report/boundary.js'
import { nameIn } from '../report/say.js'
import { sortedUnique } from '../util/order.js'
import { boundaryTitle } from './boundary-words.js'
import type { PictureMaker } from './picture.js'

/** Units by units: what is required, what links them and in which ways, and where the gaps are. */
export const matrix: PictureMaker = {
  id: 'matrix',
  title: 'units by units: required, linked and by which way, gaps',
  see({ data: { boundaries = [], names, organisation, options }, answerOf }) {
    const units = sortedUnique(boundaries.flatMap((boundary) => boundary.units))
    if (units.length < 2) return null
    const all = options.unit === null ? organisation.counts.units : 0
    const most = boundaries.reduce((highest, { requirement }) => Math.max(highest, requirement.total), 0)
    const at = new Map(boundaries.map((boundary) => [boundary.units.join(' '), boundary]))
    return {
      id: 'matrix',
      type: 'matrix',
      title: 'Boundaries, units by units',
      answer: answerOf('boundaries'),
      section: 'boundaries',
      units: units.map((unit) => ({ subject: `team:${unit}`, label: nameIn(names.actors, unit) })),
      leftOut: unjoined(units.length, all)[0] ?? null,
      cells: units.map((a) =>
        units.map((b) => {
          const boundary = at.get(a < b ? `${a} ${b}` : `${b} ${a}`)
          if (boundary === undefined) return null
          const { total } = boundary.requirement
          const { information, people, decisions } = boundary.ways
          return {
            state: stateOf(boundary),
            requirement: total,
            level: total === 0 ? 0 : Math.max(1, Math.ceil((total / most) * 4)),
            ways: [information, people, decisions] as const,
            title: boundaryTitle(boundary, names),
          }
        }),
      ),
    }
  },
}
