import { RIGHTS, type Right } from '../model/organisation.js'
import { compareText, sortedUnique } from '../util/order.js'
import { exposureTo } from './cliques.js'
import { type Context, requiredAmong } from './context.js'

/**
 * Groups of units around a decision in which they hold rights, those who decide it among them: grown by the unit of the
 * most exposure to the group; every size that closes gaps is one.
 */
export function roundDecisions(context: Context): readonly (readonly string[])[] {
  const found = new Map<string, readonly string[]>()
  for (const decision of context.graph.organisation.decisions.keys()) {
    let group = unitsWith(context, decision, ['decide'])
    if (group.length === 0) continue
    let open = unitsWith(context, decision, RIGHTS).filter((unit) => !group.includes(unit))
    while (group.length < context.settings.capacities.units && open.length > 0) {
      const [next] = [...open].sort(
        (a, b) => exposureTo(context, b, group) - exposureTo(context, a, group) || compareText(a, b),
      )
      group = sortedUnique([...group, next!])
      open = open.filter((unit) => unit !== next)
      const closed = group.filter((unit) => exposureTo(context, unit, group) > 0)
      if (group.length > 2 && closed.length > 2) found.set(group.join(' '), group)
    }
  }
  return [...found.values()].sort((a, b) => compareText(a.join(' '), b.join(' ')))
}

/**
 * A group with those who decide what most requires it to meet, where all of it have a say in that: without them a forum
 * can talk, and not decide.
 */
export function withDeciders(context: Context, group: readonly string[]): readonly string[] {
  const coupled = new Map<string, number>()
  for (const { because } of requiredAmong(context, group).filter(({ gap }) => gap))
    for (const { id, coupling } of because.decisions) coupled.set(id, (coupled.get(id) ?? 0) + coupling)
  const [most] = [...coupled]
    .filter(([id]) => {
      const concerned = unitsWith(context, id, RIGHTS)
      return group.every((unit) => concerned.includes(unit))
    })
    .sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
  if (most === undefined) return group
  const whole = sortedUnique([...group, ...unitsWith(context, most[0], ['decide'])])
  return whole.length > context.settings.capacities.units ? group : whole
}

/** The units of those who hold one of these rights in a decision. */
function unitsWith({ graph }: Context, decision: string, rights: readonly Right[]): readonly string[] {
  const held = graph.organisation.decisions.get(decision)!.rights
  const seats = rights.flatMap((right) => held[right].flatMap((actor) => [...graph.seatsOf(actor)]))
  return sortedUnique(seats.flatMap((seat) => graph.seats.unit[seat] ?? []))
}
