import type { DraftRole, DraftTeam } from '../../model/draft.js'
import { cyclesOf, showCycle } from './cycles.js'
import type { Registry } from './registry.js'
import type { Written } from './written.js'

/** Where everything belongs: the parent of each team (`null` at the top) and the team of each role. */
export type Placement = {
  readonly parents: ReadonlyMap<string, string | null>
  readonly teams: ReadonlyMap<string, string>
}

/** Settles nesting and references into one place for each team and role; contradictions and cycles are problems. */
export function place(
  registry: Registry,
  teams: readonly Written<DraftTeam>[],
  roles: readonly Written<DraftRole>[],
): Placement {
  const parents = new Map<string, string | null>()
  for (const team of teams) {
    if (!registry.isFirst(team)) continue
    parents.set(team.id, placeOf(registry, team, 'parent', team.draft.parent))
  }
  breakCycles(registry, parents)
  const homes = new Map<string, string>()
  for (const role of roles) {
    if (!registry.isFirst(role)) continue
    const home = placeOf(registry, role, 'team', role.draft.team)
    if (home !== null) homes.set(role.id, home)
    else if (role.draft.team === undefined && role.inside === null) {
      const message = `the role '${role.id}' is in no team`
      registry.add('model/missing-key', message, role.origin, [], {
        help: 'write it below a team, or give its team: here',
      })
    }
  }
  return { parents, teams: homes }
}

function placeOf(
  registry: Registry,
  thing: Written<object>,
  field: 'parent' | 'team',
  stated: string | undefined,
): string | null {
  const kind = field === 'parent' ? 'team' : 'role'
  const nested = thing.inside?.id
  if (nested !== undefined && nested !== '' && stated !== undefined && stated !== nested) {
    const span = thing.inside?.origin.span(['id'])
    const message = `the ${kind} '${thing.id}' is written below the team '${nested}', and says ${field}: ${stated}`
    registry.add('model/contradicting-place', message, thing.origin, [field], {
      subject: [thing.id],
      help: `remove ${field}:, or move it to the top level of the file`,
      ...(span ? { related: [{ span, message: 'the team it is written below' }] } : {}),
    })
    return nested
  }
  if (nested !== undefined && nested !== '') return nested
  // Said before the owner is put into words: there may be a million roles.
  if (stated !== undefined && registry.find('team', stated) !== null) return stated
  return registry.ref(['team'], stated, thing.origin, [field], `${field} of ${kind} '${thing.id}'`)
}

function breakCycles(registry: Registry, parents: Map<string, string | null>): void {
  const next = new Map(
    [...parents].flatMap(([id, parent]) => (parent === null ? [] : [[id, parent] as const])),
  )
  for (const cycle of cyclesOf(next)) {
    const [first, ...others] = cycle.map(
      (id) => registry.find('team', id)!.written.origin as Written<object>['origin'],
    )
    registry.add(
      'model/containment-cycle',
      `teams contain each other in a circle: ${showCycle(cycle)}`,
      first!,
      ['parent'],
      {
        subject: cycle,
        help: 'one of them needs another parent, or none',
        related: others.slice(0, 10).flatMap((origin, i) => {
          const span = origin.span(['parent'])
          return span === null ? [] : [{ span, message: `'${cycle[i + 1]}' states its parent here` }]
        }),
      },
    )
    for (const id of cycle) parents.set(id, null)
  }
}
