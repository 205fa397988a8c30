import { compareText } from '../util/order.js'
import { peopleIn } from './carriers.js'
import { acrossOf } from './conditions.js'
import type { Context } from './context.js'
import { goodsOf, valued } from './goods.js'
import { MOVERS } from './moves/index.js'
import type { Move } from './moves/move.js'
import type { Problem } from './problem.js'
import { excludedBy, requiredBy } from './selectors.js'

/** All moves that may be proposed, and the choice among them. */
export type Choice = { readonly moves: readonly Move[]; readonly problem: Problem }

/** Finds the moves, and what each combination of them buys and takes. */
export function choiceOf(context: Context, keep: (move: Move) => boolean = () => true): Choice {
  return choiceAmong(context, MOVERS.flatMap(({ propose }) => propose(context)).filter(keep))
}

/** What each combination of some moves buys and takes. */
export function choiceAmong(context: Context, among: readonly Move[]): Choice {
  const moves = [...among].sort((a, b) => a.place - b.place || compareText(a.id, b.id))
  const room = new Rooms(context)
  const problem: Problem = {
    moves: moves.map((move) => ({ id: move.id, cost: move.cost, loads: room.loadsOf(move) })),
    capacities: room.capacities,
    exclusions: [...groupsOf(moves), ...excludedBy(context.settings, moves)],
    needs: [...needsOf(moves), ...requiredBy(context.settings, moves)],
    goods: valued(context, goodsOf(context, moves)),
  }
  return { moves, problem }
}

/** The room of seats for links, and of people for forums: one who holds several seats is one person. */
class Rooms {
  readonly capacities: { readonly id: string; readonly room: number }[] = []
  readonly #context: Context
  readonly #numbers = new Map<string, number>()
  readonly #person = new Map<string, readonly string[]>()

  constructor(context: Context) {
    this.#context = context
    for (const { id, heldBy, headcount } of context.graph.organisation.roles.values())
      if (headcount === heldBy.length && heldBy.length === 1) {
        const known = this.#person.get(heldBy[0]!) ?? []
        this.#person.set(heldBy[0]!, [...known, id])
      }
  }

  loadsOf({ binds, seats }: Move): { readonly capacity: number; readonly amount: number }[] {
    if (binds === null) return []
    const loads = new Map<number, number>()
    for (const seat of seats) {
      const capacity = this.#numberOf(binds, seat)
      loads.set(capacity, (loads.get(capacity) ?? 0) + 1)
    }
    return [...loads].map(([capacity, amount]) => ({ capacity, amount }))
  }

  #numberOf(binds: 'links' | 'forums', seat: string): number {
    const { carried, settings, graph } = this.#context
    const holder = graph.organisation.roles.get(seat)?.heldBy[0]
    const own = binds === 'forums' && holder !== undefined ? this.#person.get(holder) : undefined
    const seats = own?.includes(seat) ? own : [seat]
    const id = `${binds} ${seats[0]}`
    const known = this.#numbers.get(id)
    if (known !== undefined) return known
    const used = seats.reduce((sum, one) => sum + (carried[binds].get(one) ?? 0), 0)
    const people = seats.length > 1 ? 1 : peopleIn(this.#context, seat)
    this.#numbers.set(id, this.capacities.length)
    this.capacities.push({ id, room: Math.max(0, settings.capacities[binds] * people - used) })
    return this.capacities.length - 1
  }
}

function groupsOf(moves: readonly Move[]): number[][] {
  const groups = new Map<string, number[]>()
  moves.forEach(({ instead }, move) => {
    for (const group of instead) groups.set(group, [...(groups.get(group) ?? []), move])
  })
  return [...groups.values()].filter((group) => group.length > 1)
}

/** A second spanner needs something else that crosses the same boundary. */
function needsOf(moves: readonly Move[]): Problem['needs'] {
  const across = acrossOf(moves)
  return moves.flatMap(({ needs }, move) => {
    if (needs === null) return []
    const others = across.get(needs) ?? []
    return [{ move, anyOf: others.map((one) => one.move).filter((one) => moves[one]!.needs === null) }]
  })
}
