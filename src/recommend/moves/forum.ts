import { MECHANISMS, type Mechanism, nameOf } from '../../model/organisation.js'
import type { BoundaryData } from '../../report/data.js'
import { listed } from '../../report/say.js'
import { sortedUnique } from '../../util/order.js'
import { carriersOf, isFree } from '../carriers.js'
import { cliquesIn } from '../cliques.js'
import { type Context, pairKey, requiredAmong } from '../context.js'
import { evidenceOf, evidenceOfAll } from '../evidence.js'
import { CADENCE, LADDER, needBetween } from '../need.js'
import { roundDecisions, withDeciders } from '../round-decisions.js'
import { type Crossing, type Move, type Mover, NOTHING } from './move.js'

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

/** Two seats of each side, so that it hangs on no one. */
function ofTwo(context: Context, gap: BoundaryData): Move[] {
  const mechanism = LADDER[needBetween(gap)].find((one) => OF_FORUMS.includes(one))
  const sides = gap.units.map((unit) => membersOf(context, [gap], unit, 2))
  if (mechanism === undefined || sides.some((seats) => seats.length === 0)) return []
  return [made(context, gap.units, sides, mechanism, [`across ${pairKey(gap.units)}`])]
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
  return [made(context, units, sides, mechanism, [`forum ${units.join(' ')}`])]
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

/** `Task force of Sales and Service`. */
function nameFor({ graph }: Context, mechanism: Mechanism, units: readonly string[]): string {
  const names = units.map((unit) => nameOf(graph.organisation.teams.get(unit)!))
  return `${mechanism === 'team' ? 'Team' : 'Task force'} of ${listed(names, units.length)}`
}

function made(
  context: Context,
  units: readonly string[],
  sides: readonly (readonly string[])[],
  mechanism: Mechanism,
  instead: readonly string[],
): Move {
  const { costs } = context.settings
  const members = sortedUnique(sides.flat())
  const shares = ['information', 'decisions'] as const
  const crossings = units.flatMap((a, i) =>
    units.slice(i + 1).map((b, j): Crossing => {
      const [one, other] = [sides[i]!, sides[i + 1 + j]!]
      return { units: [a, b], seats: [one, other], formal: true }
    }),
  )
  const id = `forum-${units.join('-')}`
  const cadence = CADENCE[mechanism]
  return {
    ...NOTHING,
    id: `forum ${units.join('~')} ${mechanism} ${members.join('~')}`,
    kind: 'forum',
    cost: costs[mechanism]! + members.length * costs.member!,
    changes: [
      {
        create: {
          forum: { id, name: nameFor(context, mechanism, units), members, shares, mechanism, cadence },
        },
      },
    ],
    units,
    seats: members,
    mechanism,
    shares,
    crossings,
    binds: 'forums',
    instead,
    evidence: () => {
      const pairs = requiredAmong(context, units).filter(({ gap }) => gap)
      return units.length === 2 ? evidenceOf(context, pairs[0]!) : evidenceOfAll(context, units, pairs)
    },
  }
}
