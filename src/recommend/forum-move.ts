import { type Mechanism, nameOf } from '../model/organisation.js'
import { listed } from '../report/say.js'
import { sortedUnique } from '../util/order.js'
import { type Context, requiredAmong } from './context.js'
import { evidenceOf, evidenceOfAll } from './evidence.js'
import { type Crossing, type Move, NOTHING } from './moves/move.js'
import { CADENCE } from './need.js'

/** A forum goes by the names of so many units; of more by the first, and how many more there are. */
const MOST_NAMED = 3

function idFor(units: readonly string[]): string {
  if (units.length <= MOST_NAMED) return `forum-${units.join('-')}`
  const named = units.slice(0, MOST_NAMED - 1)
  return `forum-${named.join('-')}-and-${units.length - named.length}`
}

/** `Task force of Sales and Service`. */
function nameFor({ graph }: Context, mechanism: Mechanism, units: readonly string[]): string {
  const names = units.map((unit) => nameOf(graph.organisation.teams.get(unit)!))
  return `${mechanism === 'team' ? 'Team' : 'Task force'} of ${listed(names, MOST_NAMED)}`
}

/** The move that makes a forum; `sides` are the seats of each of its units. */
export function forumMove(
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
  const id = idFor(units)
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
