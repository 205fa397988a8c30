import type { Mechanism, Way } from '../model/organisation.js'
import type { Context } from './context.js'
import { type Evidence, type Move, NOTHING } from './moves/move.js'

/** A new link between two seats. */
export type LinkMove = {
  readonly kind: 'link' | 'spanner'
  readonly units: readonly [string, string]
  readonly seats: readonly [string, string]
  readonly mechanism: Mechanism
  readonly shares: readonly Way[]
  /** The id that the link is to have. */
  readonly id: string
  readonly cadence: string
  readonly instead: readonly string[]
  readonly needs: string | null
  readonly place: number
  evidence(): readonly Evidence[]
}

/** The move that makes a link. */
export function linkMove({ settings: { costs } }: Context, made: LinkMove): Move {
  const { kind, units, seats, mechanism, shares, id, cadence, instead, needs, place, evidence } = made
  return {
    ...NOTHING,
    id: `${kind} ${units.join('~')} ${mechanism} ${seats.join('~')}`,
    kind,
    cost: costs[mechanism]! + 2 * costs.seat!,
    changes: [{ connect: { id, between: seats, shares, mechanism, cadence } }],
    units,
    seats,
    mechanism,
    shares,
    crossings: [{ units, seats: [[seats[0]], [seats[1]]], formal: mechanism !== 'direct-contact' }],
    binds: 'links',
    instead,
    needs,
    place,
    evidence,
  }
}
