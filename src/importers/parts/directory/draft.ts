import type { Draft, DraftRole } from '../../../model/draft.js'
import { compareText } from '../../../util/order.js'
import { plural } from '../../../util/text.js'
import type { ImportOptions } from '../../options.js'
import { baseName } from '../file-name.js'
import { Ids } from '../naming.js'
import type { Problems } from '../problems.js'
import { stated } from '../stated.js'
import { nestTeams, type PlacedTeam } from '../team-tree.js'
import { findLeads, inCircles } from './leads.js'
import { reportsOf, settleManagers } from './managers.js'
import { type DirectoryPerson, type DirectoryTeam, teamKey } from './person.js'
import { placeSeats } from './places.js'
import { TOP, teamsOf, teamWants } from './teams.js'

/** What a directory says, in whatever format it is written. */
export type Directory = {
  /** Of the organisation and of its top team. */
  readonly name: string
  readonly source: string
  readonly people: readonly DirectoryPerson[]
  readonly teams: readonly DirectoryTeam[]
  /** People who are in the data and left out, with why: `is not active`. */
  readonly left: ReadonlyMap<string, string>
}

/** A directory as a model: its teams, a seat for each person with their manager, and who leads which team. */
export function draftOf(
  directory: Directory,
  options: Pick<ImportOptions, 'onDangling' | 'unitLevel'>,
  problems: Problems,
): { readonly draft: Draft; readonly summary: readonly string[] } {
  const managed = settleManagers(directory.people, directory.left, options.onDangling, problems)
  const { managerOf, vacancies, atTop, dropped } = managed
  const people = directory.people.filter(({ key }) => !dropped.has(key))
  const teams = teamsOf(people, directory.teams)
  const reports = reportsOf(managerOf)
  for (const key of dropped) reports.delete(key)
  const { teamOf, withManager } = placeSeats(people, managed, reports, teams)
  const vacant = new Set(vacancies.map(({ key }) => key))
  const seats = { teamOf, managerOf, reports, teams, vacant }
  const statedTeams = new Map(directory.teams.map((team) => [teamKey(team.path), team]))
  const leads = findLeads(seats, leadsStated(directory, teamOf, problems), atTop)
  const toTop = new Set([...atTop, ...inCircles(seats, leads, atTop)])
  toTop.delete(leads.get(TOP) ?? '')

  const ids = new Ids()
  const rootId = ids.give([{ key: TOP, wants: [directory.name, 'organisation'] }]).get(TOP)!
  const teamIds = new Map([[TOP, rootId], ...ids.give([...teams.values()].map(teamWants))])
  const roleIds = ids.give([
    ...people,
    ...vacancies.map(({ key, name }) => ({ key, wants: [`vacant-${name ?? key}`] })),
  ])
  // A directory names everyone: a team in which nobody is stands for no one, unless it names no person at all.
  const seated = new Set(teamOf.values())
  const headcountOf = (team: string) => (seated.has(team) || people.length === 0 ? null : 0)
  const leadOf = (team: string) => roleIds.get(leads.get(team) ?? '')
  const placed: PlacedTeam[] = [...teams.values()].map(({ key, parent, name, type, source }) => ({
    id: teamIds.get(key)!,
    parent: teamIds.get(parent)!,
    draft: stated({
      name,
      type,
      lead: leadOf(key),
      headcount: headcountOf(key),
      note: statedTeams.get(key)?.note,
      source: statedTeams.get(key)?.source ?? source,
    }),
  }))
  const { name, source } = directory
  placed.push({
    id: rootId,
    parent: null,
    draft: stated({ name, lead: leadOf(TOP), headcount: headcountOf(TOP), source }),
  })
  const lineOf = (key: string) => (toTop.has(key) ? rootId : roleIds.get(managerOf.get(key) ?? ''))
  const roles: DraftRole[] = people.map((person) =>
    stated<DraftRole>({
      id: roleIds.get(person.key)!,
      title: person.title,
      name: person.name,
      team: teamIds.get(teamOf.get(person.key)!)!,
      reports_to: lineOf(person.key),
      held_by: person.heldBy,
      source: person.source,
    }),
  )
  for (const vacancy of vacancies)
    roles.push(
      stated<DraftRole>({
        id: roleIds.get(vacancy.key)!,
        name: vacancy.name,
        team: teamIds.get(teamOf.get(vacancy.key)!)!,
        headcount: 0,
        tags: ['vacant', 'not-in-extract'],
        reports_to: toTop.has(vacancy.key) ? rootId : null,
        note: `named as a manager, and in no entry that was read: ${vacancy.key}`,
        source: baseName(vacancy.place.file),
      }),
    )
  roles.sort((a, b) => compareText(a.id!, b.id!))
  const summary = [
    `read: ${plural(people.length, 'person', 'people')} in ${plural(teams.size + 1, 'team')}, ${managerOf.size === 0 ? 'none with a manager' : `${[...managerOf.keys()].filter((key) => roleIds.has(key)).length} with a manager`}; ${plural(leads.size, 'team has', 'teams have')} a lead`,
    ...(withManager === 0
      ? []
      : [`placed: ${plural(withManager, 'person', 'people')} of no team with their manager`]),
    ...(dropped.size === 0
      ? []
      : [`left out: ${plural(dropped.size, 'person', 'people')} below managers who are not in the data`]),
  ]
  return {
    draft: stated<Draft>({ name, source, teams: nestTeams(placed, options.unitLevel), roles }),
    summary,
  }
}

/** Who leads which team by the word of the data; a lead who has no seat is told. */
function leadsStated(
  { teams, left }: Directory,
  teamOf: ReadonlyMap<string, string>,
  problems: Problems,
): Map<string, string> {
  const leads = new Map<string, string>()
  for (const { path, lead } of teams) {
    if (lead === null) continue
    if (teamOf.has(lead.key)) {
      leads.set(teamKey(path), lead.key)
      continue
    }
    const why = left.get(lead.key) ?? 'is not in the data'
    const help = 'the team is read without them; add their entry, or correct the name'
    problems.tell(
      'lead-unknown',
      `'${lead.name ?? lead.key}', who leads '${path.at(-1)!.name}', ${why}`,
      lead.place,
      help,
    )
  }
  return leads
}
