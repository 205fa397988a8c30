import type { DraftRole } from '../model/draft.js'
import type { Organisation } from '../model/organisation.js'
import { compareText } from '../util/order.js'
import { plural } from '../util/text.js'
import type { ForeignSource, ImportContext, Importer, ImportResult } from './importer.js'
import { baseName, organisationName } from './parts/file-name.js'
import { decisionsOf } from './parts/github/decisions.js'
import { dropInherited, parentsOf } from './parts/github/hierarchy.js'
import { type Actors, actorsOfModel, actorsOfTeams, seatKey } from './parts/github/owners.js'
import { isOwnersFile, type OwnersFile, readOwners } from './parts/github/owners-file.js'
import { type GitHubOrg, type GitHubTeam, teamsIn } from './parts/github/teams.js'
import { teamsOfOwners } from './parts/github/teams-of-owners.js'
import { Ids } from './parts/naming.js'
import { Problems } from './parts/problems.js'
import { several, stated } from './parts/stated.js'
import { nestTeams, type PlacedTeam } from './parts/team-tree.js'

/**
 * The teams of an organisation on GitHub with their members, and its CODEOWNERS as rights to decide on changes. GitHub
 * knows no managers, so every line is implied; the only maintainer of a team leads it. Given CODEOWNERS alone, the owners
 * are sought in `--model`; without one, the teams and people that the lines name are all there is.
 */
const importer: Importer = {
  id: 'github',
  title: "GitHub's teams, and CODEOWNERS",
  options: ['name', 'unitLevel', 'model'],
  detect: (file, head) => isOwnersFile(file) || (/^\s*[[{]/.test(head) && looksLikeTeams(head)),
  read,
}

const looksLikeTeams = (head: string) =>
  !head.includes('urn:ietf:params:scim') &&
  ((/"slug"\s*:/.test(head) &&
    /"(?:privacy|parentTeam|parent|permission|members_url|members)"\s*:/.test(head)) ||
    (/"login"\s*:/.test(head) && /"(?:role|site_admin|node_id)"\s*:/.test(head)))

function read(sources: readonly ForeignSource[], { options, organisation }: ImportContext): ImportResult {
  const problems = new Problems()
  const owners = sources
    .filter(({ file }) => isOwnersFile(file))
    .map((source) => readOwners(source, problems))
  const exports = sources.filter(({ file }) => !isOwnersFile(file))
  const org = exports.length === 0 ? teamsOfOwners(owners) : teamsIn(exports, problems)
  if (exports.length === 0 && organisation !== null) return ofModel(owners, organisation, problems)
  if (org.teams.size === 0 && !problems.broken) {
    const help = 'give what GET /orgs/{org}/teams answers, or a file named CODEOWNERS'
    problems.tell(
      'nothing',
      'there is no team in what was read',
      { file: sources[0]?.file ?? '', span: null },
      help,
      { severity: 'error' },
    )
  }
  if (problems.broken) return problems.result({}, [])
  const parents = parentsOf(org.teams, problems)
  const inherited = dropInherited(org.teams, parents)
  const name = options.name ?? org.name ?? org.login ?? organisationName(sources.map(({ file }) => file))
  const source = several([...new Set(sources.map(({ file }) => baseName(file)))].sort())

  const ids = new Ids()
  const root = ids.give([{ key: '', wants: [name, 'organisation'] }]).get('')!
  const below = [...org.teams].filter(([key]) => key !== '')
  const given = ids.give(below.map(([key, { slug }]) => ({ key, wants: [slug, `${slug}-team`] })))
  const teamIds = new Map([['', root], ...given])
  const seats = [...org.teams].flatMap(([team, { members }]) =>
    [...members].map(([login, member]) => ({ key: seatKey(team, login), team, member })),
  )
  const roleIds = ids.give(
    seats.map(({ key, team, member }) => ({ key, wants: [`${teamIds.get(team)}-${member.login}`] })),
  )
  const roles = seats.map(({ key, team, member }) =>
    stated<DraftRole>({
      id: roleIds.get(key)!,
      title: member.maintainer === null ? null : member.maintainer ? 'Maintainer' : 'Member',
      name: member.name,
      team: teamIds.get(team)!,
      held_by: member.login,
      source: member.source,
    }),
  )
  const teams: PlacedTeam[] = below.map(([key, team]) => ({
    id: teamIds.get(key)!,
    parent: teamIds.get(parents.get(key) ?? '')!,
    draft: stated({
      name: team.name,
      lead: leadOf(key, team, roleIds),
      headcount: org.listed.has(key) && team.members.size === 0 ? 0 : null,
      note: team.description,
      source: team.source,
    }),
  }))
  // Whose members are listed and none there stands for no one; so does the organisation around the teams.
  const headcount = org.listed.size === 0 || org.teams.has('') ? null : 0
  teams.push({ id: root, parent: null, draft: stated({ name, headcount, source }) })
  const actors = actorsOfTeams(org, teamIds, roleIds)
  const { decisions, summary } = decided(owners, actors, problems)
  const draft = {
    name,
    source,
    teams: nestTeams(teams, options.unitLevel),
    roles: roles.sort((a, b) => compareText(a.id!, b.id!)),
    decisions,
  }
  return problems.result(stated(draft), [...summaryOf(org, inherited), ...summary])
}

const decided = (owners: readonly OwnersFile[], actors: Actors, problems: Problems) => {
  if (owners.length === 0) return { decisions: null, summary: [] }
  const { decisions, summary } = decisionsOf(owners, actors.find, actors.names, problems)
  return { decisions: decisions.length === 0 ? null : decisions, summary }
}

/** Decisions alone, of the teams and roles of a model that exists. */
function ofModel(
  owners: readonly OwnersFile[],
  organisation: Organisation,
  problems: Problems,
): ImportResult {
  const { decisions, summary } = decided(owners, actorsOfModel(organisation), problems)
  if (decisions === null && !problems.broken) {
    const { file } = owners[0]!
    const message = `no owner in ${file} is a team, a role or a person of the model`
    problems.tell('nothing', message, { file, span: null }, 'nothing was written; is it the right model?', {
      severity: 'error',
    })
  }
  const source = several(owners.map(({ file }) => baseName(file)))
  return problems.result(stated({ source, decisions }), summary)
}

function leadOf(key: string, { members }: GitHubTeam, roleIds: ReadonlyMap<string, string>): string | null {
  const maintainers = [...members].filter(([, { maintainer }]) => maintainer === true)
  return maintainers.length === 1 ? roleIds.get(seatKey(key, maintainers[0]![0]))! : null
}

function summaryOf({ teams }: GitHubOrg, inherited: number): string[] {
  const count = teams.size - (teams.has('') ? 1 : 0)
  const seats = [...teams.values()].flatMap(({ members }) => [...members.keys()])
  const secret = [...teams.values()].filter(({ privacy }) => privacy === 'secret').length
  return [
    `read: ${plural(count, 'team')}${secret === 0 ? '' : `, ${secret} of them secret`}, ${plural(new Set(seats).size, 'person', 'people')} in ${plural(seats.length, 'seat')}`,
    ...(inherited === 0
      ? []
      : [
          `left out: ${plural(inherited, 'membership')} of people who are in a team below, whom GitHub lists above too`,
        ]),
  ]
}

export default importer
