import type { BoundaryData } from '../../report/data.js'
import { listed } from '../../report/say.js'
import { carriersOf, isFree } from '../carriers.js'
import { type Context, pairKey } from '../context.js'
import { actorName, evidenceOf } from '../evidence.js'
import { linkMove } from '../link-move.js'
import { CADENCE, sharesOf } from '../need.js'
import { type Evidence, type Move, type Mover, NOTHING } from './move.js'

/** A second link beside one that hangs on one person, and a standing one in place of informal contact. */
export const spanner: Mover = {
  kind: 'spanner',
  propose: (context) =>
    context.open.flatMap((boundary) =>
      boundary.gap
        ? second(context, boundary, pairKey(boundary.units))
        : [...second(context, boundary, null), ...standing(context, boundary)],
    ),
}

/** A liaison between seats that do not carry anything here yet, where there are some. */
function second(context: Context, boundary: BoundaryData, needs: string | null): Move[] {
  const sides = boundary.units.map((unit, side) => {
    const free = carriersOf(context, boundary, unit).filter((seat) => isFree(context, seat, 'links'))
    const carrying = new Set(boundary.crossings.flatMap(({ seats }) => seats[side]!))
    const others = free.filter((seat) => !carrying.has(seat))
    return others.length > 0 ? others : free
  })
  // Across a gap the first of each side is taken by the link that closes it.
  const seats = sides.map((free) => (boundary.gap ? (free[1] ?? free[0]) : free[0]))
  if (seats.some((seat) => seat === undefined)) return []
  return [
    linkMove(context, {
      kind: 'spanner',
      units: boundary.units,
      seats: [seats[0]!, seats[1]!],
      mechanism: 'liaison',
      shares: sharesOf('liaison', boundary),
      id: `second-${boundary.units.join('-')}`,
      cadence: CADENCE.liaison,
      instead: [`second ${pairKey(boundary.units)}`],
      needs,
      place: 0,
      evidence: () => (boundary.gap ? evidenceOf(context, boundary) : hanging(context, boundary)),
    }),
  ]
}

/** An informal link that becomes a standing one; only a link with an id of its own can be said anew. */
function standing(context: Context, boundary: BoundaryData): Move[] {
  const { costs } = context.settings
  if (boundary.units.some((unit) => context.isUntouched(unit))) return []
  const informal = boundary.crossings.filter(
    ({ id, kind, mechanism }) => kind === 'link' && mechanism === 'direct-contact' && !id.includes('~'),
  )
  return boundary.informalAlone
    ? informal.slice(0, 1).map(({ id, seats, ways }): Move => {
        const link = id.slice('link:'.length)
        return {
          ...NOTHING,
          id: `spanner ${boundary.units.join('~')} standing ${link}`,
          kind: 'spanner',
          cost: Math.max(0, costs.liaison! - costs['direct-contact']!),
          changes: [{ set: { link, mechanism: 'liaison', cadence: CADENCE.liaison } }],
          units: boundary.units,
          seats: seats.flat(),
          mechanism: 'liaison',
          shares: ways,
          crossings: [{ units: boundary.units, seats, formal: true }],
          instead: [`standing ${pairKey(boundary.units)}`],
          evidence: () => hanging(context, boundary),
        }
      })
    : []
}

function hanging({ graph }: Context, { crossings, informalAlone }: BoundaryData): Evidence[] {
  const named = (seats: readonly string[]) => listed(seats.map((seat) => actorName(graph.organisation, seat)))
  return crossings.slice(0, 3).map(({ what, id, source, seats }) => ({
    text: `'${what ?? id}' joins ${named(seats[0])} and ${named(seats[1])}${informalAlone ? ', by informal contact alone' : ''}`,
    source,
  }))
}
