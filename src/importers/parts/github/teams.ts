import type { ForeignSource } from '../../importer.js'
import { openDocuments } from '../documents.js'
import { type Entry, entriesOf, type Said } from '../entry.js'
import { baseName } from '../file-name.js'
import type { Place, Problems } from '../problems.js'

/** Someone in a team; `maintainer` where the export says their role. */
export type GitHubMember = {
  readonly login: string
  readonly name: string | null
  readonly email: string | null
  readonly maintainer: boolean | null
  readonly source: string
}

/** A team by its slug, with its members by their logins in small letters. */
export type GitHubTeam = {
  readonly slug: string
  readonly name: string
  readonly description: string | null
  readonly privacy: string | null
  readonly parent: Said | null
  readonly members: Map<string, GitHubMember>
  readonly source: string
  readonly place: Place
}

/** What exports of GitHub say: the organisation where they name it, and its teams by their slugs in small letters. */
export type GitHubOrg = {
  login: string | null
  name: string | null
  readonly teams: Map<string, GitHubTeam>
  /** The keys of teams whose members are listed, be it that there are none; of others these are unknown. */
  readonly listed: Set<string>
}

/** Pages are lists in lists (`--slurp`), and the answer of GraphQL lies in `data`; more than this is nothing known. */
const DEEPEST = 4
const AROUND = ['data', 'organization'] as const

/** Reads lists of teams as REST and GraphQL answer, in one piece or in pages, and members by the slug of their team. */
export function teamsIn(sources: readonly ForeignSource[], problems: Problems): GitHubOrg {
  const org: GitHubOrg = { login: null, name: null, teams: new Map(), listed: new Set() }
  const memberLists: Entry[] = []
  for (const source of sources)
    for (const document of openDocuments(source, problems)) {
      const { value, locate } = document
      const pages =
        Array.isArray(value) && value.length > 0 && value.every(Array.isArray)
          ? value.map((page, i) => ({ ...document, value: page, locate: at(locate, i) }))
          : [document]
      for (const entry of pages.flatMap((page) => entriesOf(page, problems)))
        readEntry(entry, org, memberLists, problems, 0)
    }
  for (const entry of memberLists) readMemberLists(entry, org, problems)
  return org
}

type Locate = ReturnType<typeof openDocuments>[number]['locate']
const at =
  (locate: Locate, i: number): Locate =>
  (path, part) =>
    locate([i, ...path], part)

function readEntry(entry: Entry, org: GitHubOrg, lists: Entry[], problems: Problems, depth: number): void {
  const around = depth > DEEPEST ? undefined : AROUND.find((key) => entry.raw(key) !== undefined)
  const inner = around === undefined ? null : entry.entry(around)
  if (inner !== null) readEntry(inner, org, lists, problems, depth + 1)
  else if (entry.raw('slug') !== undefined) readTeam(entry, org, problems)
  else if (entry.raw('teams') === undefined) lists.push(entry)
  else {
    org.login ??= entry.text('login')
    org.name ??= entry.text('name')
    const isList = Array.isArray(entry.raw('teams'))
    const list = isList ? entry.entries('teams') : nodesOf(entry.entry('teams'))
    for (const team of list) readTeam(team, org, problems)
    const members = entry.entry('members')
    if (members !== null) lists.push(members)
  }
}

/** The things of a connection of GraphQL, which lie in `nodes`, or each in an edge. */
function nodesOf(connection: Entry | null): Entry[] {
  if (connection === null) return []
  if (connection.raw('nodes') !== undefined) return connection.entries('nodes')
  return connection.entries('edges').flatMap((edge) => edge.entry('node') ?? [])
}

function readTeam(entry: Entry, org: GitHubOrg, problems: Problems): void {
  const slug = entry.said('slug')
  if (slug === null) {
    problems.tell(
      'no-team',
      "this team has no 'slug'",
      entry.place(),
      'it is left out; export the teams with their slugs',
    )
    return
  }
  org.login ??=
    /\/orgs\/([^/]+)\/teams\//.exec(entry.text('html_url') ?? entry.text('url') ?? '')?.[1] ?? null
  const key = slug.text.toLowerCase()
  const parent = entry.entry('parent') ?? entry.entry('parentTeam')
  const team: GitHubTeam = org.teams.get(key) ?? {
    slug: slug.text,
    name: entry.text('name') ?? slug.text,
    description: entry.text('description'),
    privacy: entry.text('privacy')?.toLowerCase() ?? null,
    parent: parent?.said('slug') ?? null,
    members: new Map(),
    source: `${baseName(slug.place.file)} ${slug.text}`,
    place: slug.place,
  }
  // The members of a large team come in pages, on each of which the team stands again.
  if (org.teams.has(key) && entry.raw('members') === undefined) {
    const help = 'the first is read; is one file given twice?'
    problems.tell('duplicate', `the team '${slug.text}' is here twice`, slug.place, help)
  }
  org.teams.set(key, team)
  const members = entry.raw('members')
  if (members === undefined || members === null) return
  org.listed.add(key)
  readMembers(entry, 'members', team, problems)
}

function readMembers(entry: Entry, key: string, team: GitHubTeam, problems: Problems): void {
  const value = entry.raw(key)
  if (Array.isArray(value)) {
    const texts = ({ text, place }: Said) => addMember(team, text, null, null, null, place)
    for (const member of entry.entries(key, texts)) readMember(member, member, team, problems)
    return
  }
  const connection = entry.entry(key)
  if (connection?.raw('edges') === undefined) {
    for (const member of nodesOf(connection)) readMember(member, member, team, problems)
    return
  }
  for (const edge of connection.entries('edges')) {
    const node = edge.entry('node')
    if (node !== null) readMember(node, edge, team, problems)
  }
}

/** A member's role stands beside them in REST, and on the edge to them in GraphQL. */
function readMember(member: Entry, edge: Entry, team: GitHubTeam, problems: Problems): void {
  const login = member.said('login')
  if (login === null) {
    const help = "they are left out; a member has a 'login'"
    problems.tell('no-login', `a member of '${team.slug}' has no login`, member.place(), help)
    return
  }
  const role = edge.text('role')?.toLowerCase() ?? null
  const maintainer = role === null ? null : role === 'maintainer'
  addMember(team, login.text, member.text('name'), member.text('email'), maintainer, login.place)
}

function addMember(
  team: GitHubTeam,
  login: string,
  name: string | null,
  email: string | null,
  maintainer: boolean | null,
  place: Place,
): void {
  const key = login.toLowerCase()
  const known = team.members.get(key)
  team.members.set(key, {
    login: known?.login ?? login,
    name: known?.name ?? name,
    email: known?.email ?? email,
    maintainer: known?.maintainer === true ? true : (maintainer ?? known?.maintainer ?? null),
    source: known?.source ?? `${baseName(place.file)} ${team.slug}`,
  })
}

function readMemberLists(entry: Entry, org: GitHubOrg, problems: Problems): void {
  for (const slug of entry.keys) {
    const team = org.teams.get(slug.toLowerCase())
    if (team !== undefined) {
      org.listed.add(slug.toLowerCase())
      readMembers(entry, slug, team, problems)
    } else {
      const help = problems.near(
        slug.toLowerCase(),
        org.teams.keys(),
        'they are left out; give the list of teams, too',
      )
      problems.tell(
        'unknown-team',
        `'${slug}' has members here, and there is no such team`,
        entry.place(slug),
        help,
      )
    }
  }
}
