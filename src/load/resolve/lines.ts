import type { DraftRole, DraftTeam } from '../../model/draft.js'
import { cyclesOf, showCycle } from './cycles.js'
import type { Lead } from './leads.js'
import type { Placement } from './placement.js'
import { listOf, type Registry } from './registry.js'
import type { DraftOrigin, Written } from './written.js'

/** The line of one seat to its superior; both `null` at the top. */
export type Line = { readonly superior: string | null; readonly line: 'solid' | 'implied' | null }

const TOP: Line = { superior: null, line: null }

/** The reporting lines of all seats, and the dotted lines of roles, with stated ones first and implied ones in the gaps. */
export type Lines = {
  readonly solid: ReadonlyMap<string, Line>
  readonly dotted: ReadonlyMap<string, readonly string[]>
}

type Structure = {
  readonly registry: Registry
  readonly placement: Placement
  readonly leads: ReadonlyMap<string, Lead>
  /** How many teams each seat leads. */
  readonly led: ReadonlyMap<string, number>
}

/** Settles every line; what contradicts itself or goes round in a circle is a problem. */
export function findLines(
  { registry, placement, leads }: Omit<Structure, 'led'>,
  teams: readonly Written<DraftTeam>[],
  roles: readonly Written<DraftRole>[],
): Lines {
  const led = new Map<string, number>()
  for (const { seat } of leads.values()) led.set(seat, (led.get(seat) ?? 0) + 1)
  const structure: Structure = { registry, placement, leads, led }
  const solid = new Map<string, Line>()
  const statedByTeam = lineTeams(structure, teams, solid)
  const dotted = new Map<string, readonly string[]>()
  for (const role of roles) {
    const home = structure.placement.teams.get(role.id)
    if (!registry.isFirst(role) || home === undefined) continue
    solid.set(role.id, lineOf(structure, role, home, statedByTeam.get(role.id)))
    if (role.draft.dotted !== undefined) dotted.set(role.id, dottedOf(structure, role))
  }
  refuseCycles(registry, solid)
  return { solid, dotted }
}

/** The superior that a team states for its lead, and where. */
type Stated = { readonly superior: string; readonly origin: DraftOrigin }

/** Settles the lines of teams that stand for their leads, and gives what the others state for the seats that lead them. */
function lineTeams(
  structure: Structure,
  teams: readonly Written<DraftTeam>[],
  solid: Map<string, Line>,
): ReadonlyMap<string, Stated> {
  const { registry, leads } = structure
  const stated = new Map<string, Stated>()
  for (const team of teams) {
    if (!registry.isFirst(team)) continue
    const { id, draft, origin } = team
    const superior = seatOf(structure, draft.reports_to, team, 'team')
    const lead = leads.get(id)!
    // Whoever leads the team above too has no line to themselves.
    const sameLead = superior === lead.seat && draft.reports_to !== superior && draft.reports_to !== id
    if (lead.is === 'none')
      solid.set(id, superior === null ? impliedLine(structure, id, id) : { superior, line: 'solid' })
    else if (superior !== null && !sameLead) {
      const other = stated.get(lead.seat)
      if (other === undefined) stated.set(lead.seat, { superior, origin })
      else if (other.superior !== superior) {
        const message = `the role '${lead.seat}' reports to '${superior}' as lead of '${id}', and another team it leads says '${other.superior}'`
        refuseSecond(registry, message, origin, other)
      }
    }
  }
  return stated
}

function refuseSecond(registry: Registry, message: string, origin: DraftOrigin, byTeam: Stated): void {
  const span = byTeam.origin.span(['reports_to'])
  registry.add('model/several-solid-lines', message, origin, ['reports_to'], {
    help: 'keep one of them, and write the other under dotted:',
    ...(span === null ? {} : { related: [{ span, message: 'the team says it here' }] }),
  })
}

function lineOf(
  structure: Structure,
  role: Written<DraftRole>,
  home: string,
  byTeam: Stated | undefined,
): Line {
  const superior = seatOf(structure, role.draft.reports_to, role, 'role')
  if (superior !== null && byTeam && byTeam.superior !== superior)
    refuseSecond(
      structure.registry,
      `the role '${role.id}' reports to '${superior}', and the team it leads says '${byTeam.superior}'`,
      role.origin,
      byTeam,
    )
  if (superior !== null) return { superior, line: 'solid' }
  if (byTeam) return { superior: byTeam.superior, line: 'solid' }
  return role.draft.reports_to === undefined ? impliedLine(structure, role.id, home) : TOP
}

/** A role reports to the lead of its team, a lead to the lead of the nearest team above that it does not lead itself. */
function impliedLine({ placement, leads, led }: Structure, seat: string, home: string): Line {
  let from = home
  // Most seats lead their own team or none, and then no walk to the top is needed.
  let left = led.get(seat) ?? 0
  for (
    let team: string | null = home;
    team !== null && left > 0;
    team = placement.parents.get(team) ?? null
  ) {
    if (leads.get(team)?.seat !== seat) continue
    from = team
    left -= 1
  }
  const leadsHere = leads.get(from)?.seat === seat
  const above = leadsHere ? (placement.parents.get(from) ?? null) : from
  const superior = above === null ? undefined : leads.get(above)?.seat
  return superior === undefined || superior === seat ? TOP : { superior, line: 'implied' }
}

function seatOf(
  { registry, leads }: Structure,
  superior: string | undefined,
  { id, origin }: Written<object>,
  kind: 'role' | 'team',
): string | null {
  if (superior === undefined) return null
  // The owner is put into words only where they are needed: there may be a million roles.
  if (registry.find('role', superior) !== null) return superior
  const owner = `reports_to of ${kind} '${id}'`
  const actor = registry.ref(['role', 'team'], superior, origin, ['reports_to'], owner)
  return actor === null ? null : (leads.get(actor)?.seat ?? actor)
}

function dottedOf(structure: Structure, role: Written<DraftRole>): readonly string[] {
  const { registry, leads } = structure
  const ids = registry.refs(
    ['role', 'team'],
    role.draft.dotted,
    role.origin,
    ['dotted'],
    `dotted of role '${role.id}'`,
  )
  const toSeat = (id: string) => leads.get(id)?.seat ?? id
  const seats = ids.map(toSeat)
  if (seats.includes(role.id)) {
    const written = listOf(role.draft.dotted).findIndex((id) => toSeat(id) === role.id)
    const path = Array.isArray(role.draft.dotted) ? ['dotted', written] : ['dotted']
    registry.add('model/self-line', `the role '${role.id}' has a dotted line to itself`, role.origin, path)
  }
  return [...new Set(seats.filter((seat) => seat !== role.id))].sort()
}

function refuseCycles(registry: Registry, solid: ReadonlyMap<string, Line>): void {
  const next = new Map<string, string>()
  for (const [seat, { superior }] of solid) if (superior !== null) next.set(seat, superior)
  for (const cycle of cyclesOf(next)) {
    const origins = cycle.map(
      (id) => (registry.find('role', id) ?? registry.find('team', id))!.written.origin,
    )
    const implied = cycle.filter((id) => solid.get(id)!.line === 'implied')
    const message =
      cycle.length === 1
        ? `'${cycle[0]}' reports to itself`
        : `these report to each other in a circle: ${showCycle(cycle)}`
    registry.add('model/reporting-cycle', message, origins[0]!, ['reports_to'], {
      subject: cycle,
      help:
        implied.length === 0
          ? 'one of them reports to someone else, or to no one'
          : `the line of ${implied.map((id) => `'${id}'`).join(', ')} is implied (a role reports to its team's lead); state another with reports_to:`,
      related: origins.slice(1, 11).flatMap((origin, i) => {
        const span = origin.span(['reports_to'])
        return span === null
          ? []
          : [{ span, message: `'${cycle[i + 1]}' reports to '${solid.get(cycle[i + 1]!)!.superior}'` }]
      }),
    })
  }
}
