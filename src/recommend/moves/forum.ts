import { MECHANISMS, type Mechanism } from '../../model/organisation.js'
import type { BoundaryData } from '../../report/data.js'
import { carriersOf, isFree, peopleIn } from '../carriers.js'
import { cliquesIn } from '../cliques.js'
import { type Context, pairKey, requiredAmong } from '../context.js'
import { forumMove } from '../forum-move.js'
import { LADDER, needBetween } from '../need.js'
import { roundDecisions, withDeciders } from '../round-decisions.js'
import type { Move, Mover } from './move.js'

/** Mechanisms that are a forum's. */
const OF_FORUMS: readonly Mechanism[] = ['task-force', 'team']

/** A forum across a gap whose need asks for one, and forums of several units over some gaps at once: of those that all must coordinate, and of those around a decision. */
export const forum: Mover = {
  kind: 'forum',
  propose(context) {
    const gaps = context.open.filter(({ gap }) => gap)
    return [
      ...gaps.flatMap((gap) => ofTwo(context, gap)),
      ...groupsOf(context, gaps).flatMap((units) => ofSeveral(context, units)),
    ]
  },
}

/** Groups of units for a forum, each once. */
function groupsOf(context: Context, gaps: readonly BoundaryData[]): readonly (readonly string[])[] {
  const groups = [
    ...cliquesIn(context, gaps).map((group) => withDeciders(context, group)),
    ...roundDecisions(context),
  ]
  return [...new Map(groups.map((units) => [units.join(' '), units])).values()]
}

/** Two seats of each side, where both have them, so that it hangs on no one. */
function ofTwo(context: Context, gap: BoundaryData): Move[] {
  const mechanism = LADDER[needBetween(gap)].find((one) => OF_FORUMS.includes(one))
  const both = gap.units.map((unit) => membersOf(context, [gap], unit, 2))
  if (mechanism === undefined || both.some((seats) => seats.length === 0)) return []
  // Where one side hangs on one person, a second on the other buys nothing.
  const hangs = both.some((seats) => seats.length === 1 && peopleIn(context, seats[0]!) === 1)
  const sides = hangs ? both.map((seats) => seats.slice(0, 1)) : both
  return [forumMove(context, gap.units, sides, mechanism, [`across ${pairKey(gap.units)}`])]
}

/** One seat of each unit. */
function ofSeveral(context: Context, units: readonly string[]): Move[] {
  const pairs = requiredAmong(context, units)
  const needs = pairs.filter(({ gap }) => gap).map((gap) => LADDER[needBetween(gap)].at(-1)!)
  const highest = Math.max(...needs.map((mechanism) => MECHANISMS.indexOf(mechanism)))
  const mechanism = highest <= MECHANISMS.indexOf('task-force') ? 'task-force' : 'team'
  const sides = units.map((unit) =>
    membersOf(
      context,
      pairs.filter((pair) => pair.units.includes(unit)),
      unit,
      1,
    ),
  )
  if (sides.some((seats) => seats.length === 0)) return []
  return [forumMove(context, units, sides, mechanism, [`forum ${units.join(' ')}`])]
}

/** Those of a unit who are the nearest to all these boundaries together. */
function membersOf(context: Context, boundaries: readonly BoundaryData[], unit: string, most: number) {
  const places = new Map<string, number>()
  for (const boundary of boundaries)
    carriersOf(context, boundary, unit).forEach((seat, place) => {
      places.set(seat, (places.get(seat) ?? 0) + 1 / (1 + place))
    })
  const best = [...places].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([seat]) => seat)
  return best.filter((seat) => isFree(context, seat, 'forums')).slice(0, most)
}
