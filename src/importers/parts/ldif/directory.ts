import type { AccessGroup } from '../directory/access-groups.js'
import type { DirectoryPerson, DirectoryTeam, ManagerRef } from '../directory/person.js'
import { baseName } from '../file-name.js'
import type { Problems } from '../problems.js'
import {
  firstOf,
  isDisabled,
  isFolder,
  type Named,
  namedOnce,
  organisationOf,
  textOf,
  unitsOf,
} from './entries.js'
import { dnKey, readDn } from './names.js'
import type { LdifEntry, Value } from './records.js'

/** What the entries of a directory are, by their classes. */
export type LdifDirectory = {
  readonly people: readonly DirectoryPerson[]
  readonly teams: readonly DirectoryTeam[]
  readonly groups: readonly AccessGroup[]
  readonly left: ReadonlyMap<string, string>
  /** What the names of the people end in, where all end alike: `Example Ltd`, or `example.com`. */
  readonly organisation: string | null
  /** People whose department is not the team that the tree says. */
  readonly otherwise: number
  /** Entries of other classes. */
  readonly others: number
}

const PEOPLE: ReadonlySet<string> = new Set(['person', 'organizationalperson', 'inetorgperson', 'user'])
const GROUPS: ReadonlySet<string> = new Set([
  'group',
  'groupofnames',
  'groupofuniquenames',
  'posixgroup',
  'groupofmembers',
])
const NO_PEOPLE: ReadonlySet<string> = new Set([
  'computer',
  'msds-groupmanagedserviceaccount',
  'msds-managedserviceaccount',
])

/** Reads entries as people, units and groups. A person's team is the unit around them in the tree, else their department. */
export function readDirectory(entries: readonly LdifEntry[], problems: Problems): LdifDirectory {
  const people: DirectoryPerson[] = []
  const teams = new Map<string, DirectoryTeam>()
  const groups: AccessGroup[] = []
  const left = new Map<string, string>()
  let otherwise = 0
  let others = 0
  const named = namedOnce(entries, problems)
  for (const one of named) {
    const { entry, key, rdns } = one
    const classes = new Set((entry.values.get('objectclass') ?? []).map(({ text }) => text.toLowerCase()))
    const is = (some: ReadonlySet<string>) => [...some].some((name) => classes.has(name))
    if (is(GROUPS)) groups.push(groupOf(one))
    else if (is(NO_PEOPLE)) others += 1
    else if (is(PEOPLE) || (classes.size === 0 && !/^(?:ou|o|dc|c)$/.test(rdns[0]!.type))) {
      if (isDisabled(entry)) {
        left.set(key, 'is not active')
        continue
      }
      const { person, differs } = personOf(one, problems)
      people.push(person)
      if (differs) otherwise += 1
    } else if (classes.has('organizationalunit') || rdns[0]!.type === 'ou') {
      const team = unitOf(one)
      if (team !== null) teams.set(key, team)
    } else if (!/^(?:o|dc|c)$/.test(rdns[0]!.type)) others += 1
  }
  return {
    people,
    teams: [...teams.values()],
    groups,
    left,
    organisation: organisationOf(named),
    otherwise,
    others,
  }
}

function personOf(
  { entry, key, rdns }: Named,
  problems: Problems,
): { readonly person: DirectoryPerson; readonly differs: boolean } {
  const { place } = entry.dn
  const own = rdns[0]!.value
  const login =
    textOf(entry, 'uid', 'samaccountname') ?? textOf(entry, 'userprincipalname', 'mail', 'cn') ?? own
  const units = unitsOf(rdns.slice(1))
  const department = textOf(entry, 'department', 'ou', 'departmentnumber')
  const said = firstOf(entry, 'manager')
  const manager = said === null ? null : refOf(said)
  if (said !== null && manager === null) {
    const help = 'the seat is read as one without a manager; write the name of their entry'
    problems.tell('bad-dn', `the manager '${said.text}' is no distinguished name`, said.place, help)
  }
  const person: DirectoryPerson = {
    key,
    wants: [login, `${login}-${units.at(-1)?.name ?? own}`],
    heldBy: login,
    name: textOf(entry, 'displayname', 'cn') ?? own,
    title: textOf(entry, 'title'),
    team: units.length > 0 || department === null ? units : [{ name: department, type: null }],
    manager,
    source: `${baseName(place.file)} ${entry.dn.text}`,
    place,
  }
  const differs =
    units.length > 0 &&
    department !== null &&
    units.every(({ name }) => name.toLowerCase() !== department.toLowerCase())
  return { person, differs }
}

/** Whom a name is the name of; `null` where it is none. */
function refOf({ text, place }: Value): ManagerRef | null {
  const rdns = readDn(text)
  return rdns === null ? null : { key: dnKey(rdns), name: rdns[0]!.value || null, place }
}

function unitOf({ entry, rdns }: Named): DirectoryTeam | null {
  const path = unitsOf(rdns)
  if (path.length === 0 || isFolder(rdns[0]!.value)) return null
  const said = firstOf(entry, 'managedby', 'manager')
  return {
    path,
    note: textOf(entry, 'description'),
    lead: said === null ? null : refOf(said),
    source: `${baseName(entry.dn.place.file)} ${entry.dn.text}`,
  }
}

function groupOf({ entry, rdns }: Named): AccessGroup {
  const members = ['member', 'uniquemember'].flatMap((attribute) => entry.values.get(attribute) ?? [])
  return {
    name: textOf(entry, 'cn') ?? rdns[0]!.value,
    members: members.flatMap(({ text }) => {
      const member = readDn(text)
      return member === null ? [] : [dnKey(member)]
    }),
  }
}
