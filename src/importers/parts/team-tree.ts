import type { DraftTeam } from '../../model/draft.js'
import { compareText } from '../../util/order.js'

/** A team with its id and its place; `null` for the one at the top. */
export type PlacedTeam = {
  readonly id: string
  readonly parent: string | null
  readonly draft: Omit<DraftTeam, 'id' | 'teams' | 'unit'>
}

/** Teams below each other that are nested; deeper ones start anew with `parent:`, as no reader takes any nesting. */
const DEEPEST = 60

/** The teams nested below the top one, each level in the order of ids; those of the unit level are marked. */
export function nestTeams(teams: readonly PlacedTeam[], unitLevel: number | null): DraftTeam[] {
  const below = new Map<string | null, PlacedTeam[]>()
  for (const team of [...teams].sort((a, b) => compareText(a.id, b.id))) {
    const siblings = below.get(team.parent)
    if (siblings) siblings.push(team)
    else below.set(team.parent, [team])
  }
  const tops: DraftTeam[] = []
  const anew: { readonly team: PlacedTeam; readonly level: number }[] = []
  const nested = ({ id, draft }: PlacedTeam, level: number, depth: number): DraftTeam => {
    const { name, type, ...others } = draft
    const inside = below.get(id) ?? []
    if (depth === DEEPEST) for (const team of inside) anew.push({ team, level: level + 1 })
    const children = depth === DEEPEST ? [] : inside.map((team) => nested(team, level + 1, depth + 1))
    return {
      id,
      ...(name === undefined ? {} : { name }),
      ...(type === undefined ? {} : { type }),
      ...(level === unitLevel ? { unit: true } : {}),
      ...others,
      ...(children.length === 0 ? {} : { teams: children }),
    }
  }
  for (const team of below.get(null) ?? []) tops.push(nested(team, 0, 0))
  for (const { team, level } of anew) tops.push({ ...nested(team, level, 0), parent: team.parent! })
  return tops
}
