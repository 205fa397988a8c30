import type { Mechanism } from '../../model/organisation.js'
import type { BoundaryData } from '../../report/data.js'
import { carriersOf, isFree } from '../carriers.js'
import { type Context, pairKey } from '../context.js'
import { evidenceOf } from '../evidence.js'
import { linkMove } from '../link-move.js'
import { CADENCE, LADDER, needBetween, sharesOf } from '../need.js'
import type { Move, Mover } from './move.js'

/** Mechanisms that two seats carry; the others are forums. */
const BY_TWO: readonly Mechanism[] = ['direct-contact', 'liaison', 'integrator']

/** Which seats are paired: the two best, and each of them with the other's second. */
const PAIRED = [
  [0, 0],
  [0, 1],
  [1, 0],
] as const

/** A link across a gap, by the lightest mechanisms that carry the need, between seats that are near it and free. */
export const link: Mover = {
  kind: 'link',
  propose: (context) => context.open.filter(({ gap }) => gap).flatMap((gap) => across(context, gap)),
}

function across(context: Context, gap: BoundaryData): Move[] {
  const sides = gap.units.map((unit) =>
    carriersOf(context, gap, unit).filter((seat) => isFree(context, seat, 'links')),
  )
  const mechanisms = LADDER[needBetween(gap)].filter((mechanism) => BY_TWO.includes(mechanism))
  return mechanisms.flatMap((mechanism) =>
    PAIRED.flatMap(([i, j], place) => {
      const [a, b] = [sides[0]![i], sides[1]![j]]
      if (a === undefined || b === undefined) return []
      const shares = sharesOf(mechanism, gap)
      return [
        linkMove(context, {
          kind: 'link',
          units: gap.units,
          seats: [a, b],
          mechanism,
          shares,
          id: `link-${gap.units.join('-')}`,
          cadence: CADENCE[mechanism],
          instead: [`across ${pairKey(gap.units)}`],
          needs: null,
          place,
          evidence: () => evidenceOf(context, gap),
        }),
      ]
    }),
  )
}
