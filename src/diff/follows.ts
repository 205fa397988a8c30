import type { Organisation } from '../model/organisation.js'
import type { StructureChange } from '../report/diff-data.js'

/** Changes of a team or role that bring others with them. */
const LEADING: ReadonlySet<string> = new Set(['created', 'removed', 'moved', 'lead'])

/**
 * The changes with what each follows from: an implied line from the move of its seat or from a team above that moved
 * or has another lead; a role from the team that was created or removed with it.
 */
export function followed(changes: readonly StructureChange[], head: Organisation): StructureChange[] {
  const leading = new Map<string, Set<string>>()
  for (const { id, change } of changes)
    if (LEADING.has(change)) leading.set(id, (leading.get(id) ?? new Set()).add(change))
  const does = (id: string, ...what: readonly string[]) => what.some((one) => leading.get(id)?.has(one))
  const cause = ({ kind, id, change, before, after }: StructureChange): string | null => {
    if (kind === 'role' && change === 'created' && does(after as string, 'created')) return after as string
    if (kind === 'role' && change === 'removed' && does(before as string, 'removed')) return before as string
    if (change !== 'superior') return null
    const seat = kind === 'role' ? head.roles.get(id)! : head.teams.get(id)!
    if (seat.line !== 'implied') return null
    if (kind === 'role' && does(id, 'moved')) return id
    const own = 'team' in seat ? seat.team : id
    for (let team: string | null = own; team !== null; team = head.teams.get(team)!.parent)
      if (does(team, 'created', 'moved', 'lead')) return team
    return null
  }
  return changes.map((change) => ({ ...change, follows: cause(change) }))
}
