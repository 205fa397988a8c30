import type { Managed } from './managers.js'
import { type DirectoryPerson, teamKey } from './person.js'
import { type TeamSeed, TOP } from './teams.js'

/** The team of every seat, by the key of the person or of the vacant manager. */
export type Places = { readonly teamOf: ReadonlyMap<string, string>; readonly withManager: number }

/** The teams around a team from itself to the top. */
export function* upwards(team: string, teams: ReadonlyMap<string, TeamSeed>): Generator<string> {
  for (let here = team; here !== TOP; here = teams.get(here)!.parent) yield here
  yield TOP
}

/**
 * Where everyone sits: a person of no team sits with their manager, or at the top where they have none; a vacant manager
 * in the narrowest team around all of their reports.
 */
export function placeSeats(
  people: readonly DirectoryPerson[],
  { managerOf, vacancies }: Managed,
  reports: ReadonlyMap<string, readonly string[]>,
  teams: ReadonlyMap<string, TeamSeed>,
): Places {
  const teamOf = new Map<string, string>()
  for (const { key, team } of people) if (team.length > 0) teamOf.set(key, teamKey(team))
  for (const { key } of vacancies) {
    const around = (reports.get(key) ?? []).flatMap((report) => teamOf.get(report) ?? [])
    teamOf.set(key, around.length === 0 ? TOP : around.reduce((a, b) => common(a, b, teams)))
  }
  let withManager = 0
  for (const { key } of people) {
    const walk: string[] = []
    let here: string | undefined = key
    while (here !== undefined && !teamOf.has(here)) {
      walk.push(here)
      here = managerOf.get(here)
    }
    const team = here === undefined ? TOP : teamOf.get(here)!
    for (const one of walk) teamOf.set(one, team)
    if (here !== undefined) withManager += walk.length
  }
  return { teamOf, withManager }
}

function common(a: string, b: string, teams: ReadonlyMap<string, TeamSeed>): string {
  if (a === b) return a
  const around = new Set(upwards(a, teams))
  for (const team of upwards(b, teams)) if (around.has(team)) return team
  return TOP
}
