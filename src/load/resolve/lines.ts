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
}

export function findLines(
  structure: Structure,
  teams: readonly Written<DraftTeam>[],
  roles: readonly Written<DraftRole>[],
): Lines {
  const { registry, leads } = structure
  const solid = new Map<string, Line>()
  const statedByTeam = new Map<string, { superior: string; origin: DraftOrigin }>()
  for (const team of teams) {
    if (!registry.isFirst('team', team)) continue
    const superior = seatOf(structure, team.draft.reports_to, team.origin, `reports_to of team '${team.id}'`)
    const lead = leads.get(team.id)!
    if (superior === null) {
      if (lead.is === 'none') solid.set(team.id, impliedLine(structure, team.id, team.id))
    } else if (lead.is === 'none') solid.set(team.id, { superior, line: 'solid' })
    else statedByTeam.set(lead.seat, { superior, origin: team.origin })
  }
  const dotted = new Map<string, readonly string[]>()
  for (const role of roles) {
    const home = structure.placement.teams.get(role.id)
    if (!registry.isFirst('role', role) || home === undefined) continue
    solid.set(role.id, lineOf(structure, role, home, statedByTeam.get(role.id)))
    if (role.draft.dotted !== undefined) dotted.set(role.id, dottedOf(structure, role))
  }
  refuseCycles(registry, solid)
  return { solid, dotted }
}

function lineOf(
  structure: Structure,
  role: Written<DraftRole>,
  home: string,
  byTeam: { superior: string; origin: DraftOrigin } | undefined,
): Line {
  const superior = seatOf(structure, role.draft.reports_to, role.origin, `reports_to of role '${role.id}'`)
  if (superior !== null && byTeam && byTeam.superior !== superior) {
    const span = byTeam.origin.span(['reports_to'])
    const message = `the role '${role.id}' reports to '${superior}', and the team it leads says '${byTeam.superior}'`
    structure.registry.add('model/several-solid-lines', message, role.origin, ['reports_to'], {
      help: 'keep one of them, and write the other under dotted:',
      ...(span === null ? {} : { related: [{ span, message: 'the team says it here' }] }),
    })
  }
  if (superior !== null) return { superior, line: 'solid' }
  if (byTeam) return { superior: byTeam.superior, line: 'solid' }
  return role.draft.reports_to === undefined ? impliedLine(structure, role.id, home) : TOP
}

/** A role reports to the lead of its team, a lead to the lead of the nearest team above that it does not lead itself. */
function impliedLine({ placement, leads }: Structure, seat: string, home: string): Line {
  let from = home
  for (let team: string | null = home; team !== null; team = placement.parents.get(team) ?? null) {
    if (leads.get(team)?.seat === seat) from = team
  }
  const leadsHere = leads.get(from)?.seat === seat
  const above = leadsHere ? (placement.parents.get(from) ?? null) : from
  const superior = above === null ? undefined : leads.get(above)?.seat
  return superior === undefined || superior === seat ? TOP : { superior, line: 'implied' }
}

function seatOf(
  structure: Structure,
  id: string | undefined,
  origin: DraftOrigin,
  owner: string,
): string | null {
  const actor = structure.registry.ref(['role', 'team'], id, origin, ['reports_to'], owner)
  return actor === null ? null : (structure.leads.get(actor)?.seat ?? actor)
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
  const seats = ids.map((id) => leads.get(id)?.seat ?? id)
  if (seats.includes(role.id)) {
    const path = listOf(role.draft.dotted).length > 1 ? ['dotted', seats.indexOf(role.id)] : ['dotted']
    registry.add('model/self-line', `the role '${role.id}' has a dotted line to itself`, role.origin, path)
  }
  return [...new Set(seats.filter((seat) => seat !== role.id))].sort()
}

function refuseCycles(registry: Registry, solid: ReadonlyMap<string, Line>): void {
  const next = new Map(
    [...solid].flatMap(([seat, { superior }]) => (superior === null ? [] : [[seat, superior] as const])),
  )
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
