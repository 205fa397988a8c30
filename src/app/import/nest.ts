import type { Draft, DraftRole, DraftTeam } from '../../model/draft.js'

/** The same draft with each flat role written below its team, where the draft has that team. */
export function nestRoles(draft: Draft): Draft {
  const { roles, teams } = draft
  if (roles === undefined || teams === undefined) return draft
  const known = new Set<string>()
  const note = (list: readonly DraftTeam[]) => {
    for (const team of list) {
      if (team.id !== undefined) known.add(team.id)
      note(team.teams ?? [])
    }
  }
  note(teams)
  const byTeam = new Map<string, DraftRole[]>()
  const flat: DraftRole[] = []
  for (const role of roles) {
    const { team, ...alone } = role
    if (team === undefined || !known.has(team)) flat.push(role)
    else {
      const there = byTeam.get(team) ?? []
      byTeam.set(team, there)
      there.push(alone)
    }
  }
  const filled = ({ roles: own = [], teams: below, ...team }: DraftTeam): DraftTeam => {
    const all = [...own, ...(byTeam.get(team.id ?? '') ?? [])]
    return {
      ...team,
      ...(all.length === 0 ? {} : { roles: all }),
      ...(below === undefined ? {} : { teams: below.map(filled) }),
    }
  }
  const { roles: _, ...rest } = draft
  return { ...rest, teams: teams.map(filled), ...(flat.length === 0 ? {} : { roles: flat }) }
}
