import { MECHANISMS, type Mechanism } from '../model/organisation.js'
import { sortedUnique } from '../util/order.js'
import type { Context } from './context.js'
import { forumMove } from './forum-move.js'
import type { Move } from './moves/move.js'

/**
 * What a chosen set suggests beside its moves: two forums of the same people made into one, and a forum without one of
 * several from the same unit. There are too many such to think of before.
 */
export function reshaped(context: Context, chosen: readonly Move[]): readonly Move[] {
  const forums = chosen.filter(({ kind }) => kind === 'forum')
  const merged = forums.flatMap((one, i) =>
    forums.slice(i + 1).flatMap((other) => mergedOf(context, one, other)),
  )
  return [...merged, ...forums.flatMap((forum) => lighter(context, forum))]
}

/** One forum in place of two in which a unit meets twice; none where it would be too large. */
function mergedOf(context: Context, one: Move, other: Move): Move[] {
  if (!one.units.some((unit) => other.units.includes(unit))) return []
  const units = sortedUnique([...one.units, ...other.units])
  if (units.length > context.settings.capacities.units) return []
  const [seats, more] = [seatsByUnit(one), seatsByUnit(other)]
  const sides = units.map((unit) => sortedUnique([...(seats.get(unit) ?? []), ...(more.get(unit) ?? [])]))
  const mechanism = MECHANISMS[Math.max(ladderOf(one), ladderOf(other))]!
  return [forumMove(context, units, sides, mechanism, sortedUnique([...one.instead, ...other.instead]))]
}

/** A forum without each of those beside whom another of their unit sits in it. */
function lighter(context: Context, forum: Move): Move[] {
  const seats = seatsByUnit(forum)
  const units = [...seats.keys()]
  return units.flatMap((unit) => {
    const own = seats.get(unit)!
    if (own.length < 2) return []
    return own.map((left) => {
      const sides = units.map((one) => seats.get(one)!.filter((seat) => one !== unit || seat !== left))
      return forumMove(context, units, sides, forum.mechanism as Mechanism, forum.instead)
    })
  })
}

const ladderOf = ({ mechanism }: Move) => MECHANISMS.indexOf(mechanism as Mechanism)

/** The seats of each unit of a forum, the units in their order. */
function seatsByUnit({ units, crossings }: Move): ReadonlyMap<string, readonly string[]> {
  const seats = new Map<string, readonly string[]>()
  for (const { units: pair, seats: sides } of crossings)
    pair.forEach((unit, side) => {
      seats.set(unit, sides[side]!)
    })
  return new Map(units.map((unit) => [unit, seats.get(unit)!]))
}
