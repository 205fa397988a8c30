import type { Organisation } from '../model/organisation.js'
import type { Change } from '../model/reorg.js'

/** The seats that actors stand for: a role itself, a team its lead, a forum its members. */
export function seatsOf({ teams, forums }: Organisation, actors: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  const seen = new Set<string>()
  const open = [...actors]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const forum = forums.get(id)
    if (forum === undefined) found.add(teams.get(id)?.lead ?? id)
    else if (!seen.has(id)) open.push(...forum.members)
    seen.add(id)
  }
  return found
}

/** Whether an actor stands for seats that are all among others. */
export function isAmong(organisation: Organisation, actor: string, seats: ReadonlySet<string>): boolean {
  const own = seatsOf(organisation, [actor])
  return own.size > 0 && [...own].every((seat) => seats.has(seat))
}

/** Whether an actor stands for these seats and no others. */
export function standsFor(organisation: Organisation, actor: string, seats: ReadonlySet<string>): boolean {
  return isAmong(organisation, actor, seats) && seatsOf(organisation, [actor]).size === seats.size
}

/** Why a change would leave each right with the seats that hold it; `null` where it would not. */
export function sameRights(organisation: Organisation, { delegate, grant }: Change): string | null {
  const holding = (decision: string, right: 'decide' | NonNullable<typeof grant>['right']) =>
    seatsOf(organisation, organisation.decisions.get(decision)?.rights[right] ?? [])
  if (delegate !== undefined && standsFor(organisation, delegate.to, holding(delegate.decision, 'decide')))
    return 'the same seats decide already'
  if (grant !== undefined && isAmong(organisation, grant.to, holding(grant.decision, grant.right)))
    return 'the same seats hold that right already'
  return null
}
