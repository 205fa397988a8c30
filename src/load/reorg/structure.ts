import type { DraftTeam } from '../../model/draft.js'
import type { Changes } from '../../model/reorg.js'
import { listOf } from '../resolve/registry.js'
import type { DraftOrigin, Written } from '../resolve/written.js'
import { homeOf, type State } from './state.js'

/** A team goes below another one or to the top, with all that is in it; a role into another team. */
export function move(state: State, { team, role, to }: Changes['move'], where: DraftOrigin): void {
  if (to === null) {
    moveToTop(state, team, where)
    return
  }
  const target = state.require('team', to, where, 'to')
  if (role !== undefined) {
    const moved = state.require('role', role, where, 'role')
    if (moved && target) state.change('role', moved, { team: to }, where, { inside: null })
    return
  }
  const moved = state.require('team', team ?? '', where, 'team')
  if (!moved || !target) return
  if (isBelow(state, to, moved.id)) {
    const what = to === moved.id ? 'itself' : `'${to}', which is in it`
    state.refuse('circle', `the team '${moved.id}' cannot move below ${what}`, where, 'to')
    return
  }
  state.change('team', moved, { parent: to }, where, { inside: null })
}

/** A team goes to the top; a role cannot. */
function moveToTop(state: State, team: string | undefined, where: DraftOrigin): void {
  if (team === undefined) {
    state.refuse('no-team', 'a role is always in a team', where, 'to', 'name the team that it goes to')
    return
  }
  const moved = state.require('team', team, where, 'team')
  if (moved) state.change('team', moved, { parent: undefined }, where, { inside: null })
}

/** A role, or a team by its lead, gets another superior, or the one that its place implies. */
export function report(state: State, { role, team, to }: Changes['report'], where: DraftOrigin): void {
  if (to !== null && !state.find('role', to) && !state.find('team', to)) {
    state.require('role', to, where, 'to')
    return
  }
  if (role !== undefined) {
    const lower = state.require('role', role, where, 'role')
    if (lower) state.change('role', lower, { reports_to: to ?? undefined }, where)
    return
  }
  const lower = state.require('team', team ?? '', where, 'team')
  if (lower) state.change('team', lower, { reports_to: to ?? undefined }, where)
}

/** A team goes; its roles and teams, what it served and what it held go to another team. */
export function dissolve(state: State, { team, into }: Changes['dissolve'], where: DraftOrigin): void {
  const gone = state.require('team', team, where, 'team')
  const heir = state.require('team', into, where, 'into')
  if (!gone || !heir) return
  if (isBelow(state, into, team)) {
    const what = into === team ? 'itself' : `'${into}', which is in it`
    state.refuse('circle', `the team '${team}' cannot dissolve into ${what}`, where, 'into')
    return
  }
  for (const role of state.all.roles.filter((entry) => homeOf(entry) === team))
    state.change('role', role, { team: into }, where, { inside: null })
  for (const child of state.all.teams.filter((entry) => homeOf(entry) === team))
    state.change('team', child, { parent: into }, where, { inside: null })
  const inherited = inheritedBy(heir.draft, gone.draft)
  if (Object.keys(inherited).length > 0) state.change('team', heir, inherited, where)
  state.drop('team', state.find('team', team)!)
  state.redirect('actor', team, into, where)
  // What linked the two, or was needed between them, is now inside one team.
  for (const kind of ['link', 'need'] as const)
    for (const entry of [...state.all[`${kind}s`]])
      if (entry.draft.between.length < 2) state.drop(kind, entry)
}

/** What a team takes over besides the roles: customers, measures, people that no role stands for. */
function inheritedBy(heir: DraftTeam, gone: DraftTeam): Partial<DraftTeam> {
  const both = (field: 'serves' | 'measures') => [
    ...new Set([...listOf(heir[field]), ...listOf(gone[field])]),
  ]
  const headcount = (heir.headcount ?? 0) + (gone.headcount ?? 0)
  return {
    ...(listOf(gone.serves).length > 0 ? { serves: both('serves') } : {}),
    ...(listOf(gone.measures).length > 0 ? { measures: both('measures') } : {}),
    ...(gone.headcount === undefined ? {} : { headcount }),
  }
}

/** Whether a team is another one or somewhere below it. */
function isBelow(state: State, team: string, above: string): boolean {
  const parents = new Map(state.all.teams.map((entry: Written<DraftTeam>) => [entry.id, homeOf(entry)]))
  const seen = new Set<string>()
  for (let at: string | null | undefined = team; at != null && !seen.has(at); at = parents.get(at)) {
    if (at === above) return true
    seen.add(at)
  }
  return false
}
