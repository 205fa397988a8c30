import { compareText } from '../util/order.js'
import type { Organisation, Team } from './organisation.js'

/** A partition of the organisation at which boundaries are read. */
export type Units = {
  /** Unit ids (team ids), sorted. */
  readonly ids: readonly string[]
  /** The unit of a team; `null` for teams above the units. */
  readonly ofTeam: ReadonlyMap<string, string | null>
  /** How the partition was chosen, in words. */
  readonly basis: string
}

/** Thrown by `chooseUnits` when a level names nothing in the organisation. */
export class UnknownLevel extends Error {
  readonly level: string
  readonly known: readonly string[]
  constructor(level: string, known: readonly string[]) {
    super(`no team is at level '${level}'`)
    this.name = 'UnknownLevel'
    this.level = level
    this.known = known
  }
}

/**
 * Chooses the units.
 *
 * @param level `null`: the teams marked `unit: true`, else the children of the root (with several roots, the roots).
 *   A whole number: teams at that depth below the root (root 0); a branch that ends above it is represented by its
 *   last team. `leaf`: teams without sub-teams. Anything else: the nearest team of that `type`.
 * @throws UnknownLevel when no team is at that level.
 */
export function chooseUnits(organisation: Organisation, level: string | null): Units {
  const teams = [...organisation.teams.values()]
  const depths = depthOf(organisation)
  const { isUnit, basis } = chooser(teams, depths, level)
  const ofTeam = new Map<string, string | null>()
  for (const team of [...teams].sort((a, b) => depths.get(a.id)! - depths.get(b.id)!)) {
    const above = team.parent === null ? null : (ofTeam.get(team.parent) ?? null)
    ofTeam.set(team.id, isUnit(team) ? team.id : above)
  }
  const ids = teams
    .filter(isUnit)
    .map((t) => t.id)
    .sort(compareText)
  if (ids.length === 0) throw new UnknownLevel(level ?? '', knownLevels(teams, depths))
  return { ids, ofTeam, basis }
}

function chooser(
  teams: readonly Team[],
  depths: ReadonlyMap<string, number>,
  level: string | null,
): { isUnit: (team: Team) => boolean; basis: string } {
  if (level === null) return defaultChooser(teams)
  if (level === 'leaf') return { isUnit: (t) => t.teams.length === 0, basis: 'teams without sub-teams' }
  if (/^\d+$/.test(level)) {
    const depth = Number(level)
    if (![...depths.values()].some((d) => d === depth))
      throw new UnknownLevel(level, knownLevels(teams, depths))
    const isUnit = (t: Team) =>
      depths.get(t.id) === depth || (depths.get(t.id)! < depth && t.teams.length === 0)
    return { isUnit, basis: `teams at depth ${depth}` }
  }
  if (!teams.some((t) => t.type === level)) throw new UnknownLevel(level, knownLevels(teams, depths))
  return { isUnit: (t) => t.type === level, basis: `teams of type ${level}` }
}

function defaultChooser(teams: readonly Team[]): { isUnit: (team: Team) => boolean; basis: string } {
  if (teams.some((t) => t.unit)) return { isUnit: (t) => t.unit, basis: 'teams marked unit' }
  const roots = teams.filter((t) => t.parent === null)
  const root = roots[0]!
  if (roots.length > 1) return { isUnit: (t) => t.parent === null, basis: 'the top teams' }
  if (root.teams.length === 0) return { isUnit: (t) => t === root, basis: 'the only team' }
  return { isUnit: (t) => t.parent === root.id, basis: `the teams directly below ${root.id}` }
}

/** Depth of every team below its root, which is 0. */
function depthOf(organisation: Organisation): Map<string, number> {
  const depths = new Map<string, number>()
  const roots = [...organisation.teams.values()].filter((t) => t.parent === null)
  const open = roots.map((t): [string, number] => [t.id, 0])
  for (let next = open.pop(); next; next = open.pop()) {
    const [id, depth] = next
    depths.set(id, depth)
    for (const child of organisation.teams.get(id)!.teams) open.push([child, depth + 1])
  }
  return depths
}

function knownLevels(teams: readonly Team[], depths: ReadonlyMap<string, number>): string[] {
  const deepest = [...depths.values()].reduce<number>((a, b) => Math.max(a, b), 0)
  const types = [...new Set(teams.flatMap((t) => (t.type === null ? [] : [t.type])))].sort(compareText)
  return [...Array.from({ length: deepest + 1 }, (_, i) => String(i)), 'leaf', ...types]
}
