import type { DirectoryPerson, ManagerRef, Step } from '../directory/person.js'
import type { Entry } from '../entry.js'
import { baseName } from '../file-name.js'
import type { Place, Problems } from '../problems.js'

const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'

/** What is read of the users: people with seats, and who is left out and why. */
export type Users = {
  readonly people: readonly DirectoryPerson[]
  readonly left: ReadonlyMap<string, string>
  /** The only organisation that users are of, where there is no other. */
  readonly organisation: string | null
}

type Found = DirectoryPerson & { readonly organisation: string | null }

/** The active users with their teams from organisation, division and department, and their managers. */
export function usersOf(entries: readonly Entry[], problems: Problems): Users {
  const found = new Map<string, Found>()
  const seen = new Map<string, Place>()
  const left = new Map<string, string>()
  for (const entry of entries) {
    const person = personOf(entry, problems)
    if (person === null) continue
    const first = seen.get(person.key)
    if (first !== undefined) {
      const related = first.span === null ? [] : [{ span: first.span, message: 'first here' }]
      problems.tell(
        'duplicate',
        `the user '${person.key}' is here twice`,
        person.place,
        'the first is read; is one page given twice?',
        { related },
      )
      continue
    }
    seen.set(person.key, person.place)
    if (isInactive(entry)) left.set(person.key, 'is not active')
    else found.set(person.key, person)
  }
  const organisations = new Map(
    [...found.values()].flatMap(({ organisation }) =>
      organisation === null ? [] : [[organisation.toLowerCase(), organisation]],
    ),
  )
  const only = organisations.size === 1 ? [...organisations.values()][0]! : null
  const people = [...found.values()].map(({ organisation, ...person }) => ({
    ...person,
    // The organisation that all are of is the one at the top.
    team:
      organisation === null || only !== null
        ? person.team
        : [{ name: organisation, type: 'organization' }, ...person.team],
  }))
  return { people: withDivisions(people), left, organisation: only }
}

const isInactive = (entry: Entry) => {
  const active = entry.raw('active')
  return active === false || (typeof active === 'string' && /^false$/i.test(active.trim()))
}

function personOf(entry: Entry, problems: Problems): Found | null {
  const id = entry.said('id')
  const userName = entry.text('userName')
  const key = id?.text ?? userName
  if (key === null) {
    const help = "it is left out; a user has an 'id' and a 'userName'"
    problems.tell('no-id', 'this user has no id', entry.place(), help)
    return null
  }
  const extension = entry.entry(ENTERPRISE)
  const department = extension?.text('department') ?? null
  const division = extension?.text('division') ?? null
  const login = userName ?? key
  const name = nameOf(entry) ?? login
  const place = id?.place ?? entry.place('userName')
  return {
    key,
    wants: [login.replace(/(?<=.)@.*$/, ''), login, name],
    heldBy: login,
    name,
    title: entry.text('title'),
    team: [
      ...(division === null ? [] : [step(division, 'division')]),
      ...(department === null ? [] : [step(department, 'department')]),
    ],
    organisation: extension?.text('organization') ?? null,
    manager: extension === null ? null : managerOf(extension),
    source: `${baseName(place.file)} ${login}`,
    place,
  }
}

const step = (name: string, type: string): Step => ({ name, type })

function nameOf(entry: Entry): string | null {
  const displayName = entry.text('displayName')
  if (displayName !== null || entry.raw('name') === undefined) return displayName
  const name = entry.entry('name')
  const parts = [name?.text('givenName'), name?.text('familyName')].filter((part) => part)
  return name?.text('formatted') ?? (parts.length === 0 ? null : parts.join(' '))
}

/** The manager by their id; some providers write it as the value itself, or in the address of the resource alone. */
function managerOf(extension: Entry): ManagerRef | null {
  const raw = extension.raw('manager')
  if (typeof raw === 'string' || typeof raw === 'number') {
    const said = extension.said('manager')
    return said === null ? null : { key: said.text, name: null, place: said.place }
  }
  const manager = extension.entry('manager')
  if (manager === null) return null
  const value = manager.said('value') ?? manager.said('managerId')
  const address = value === null ? manager.said('$ref') : null
  const key = value?.text ?? address?.text.split('/').at(-1) ?? ''
  if (key === '') return null
  return { key, name: manager.text('displayName'), place: (value ?? address)!.place }
}

/** Whose department is stated without the division that it is in for others is of that division, where there is one alone. */
function withDivisions(people: readonly DirectoryPerson[]): DirectoryPerson[] {
  const lastOf = ({ team }: DirectoryPerson) => team.at(-1)!.name.toLowerCase()
  const longer = new Map<string, Map<string, readonly Step[]>>()
  for (const person of people) {
    if (person.team.length < 2 || person.team.at(-1)!.type !== 'department') continue
    const known = longer.get(lastOf(person)) ?? new Map<string, readonly Step[]>()
    known.set(person.team.map(({ name }) => name.toLowerCase()).join('\u0000'), person.team)
    longer.set(lastOf(person), known)
  }
  return people.map((person) => {
    if (person.team.length !== 1 || person.team[0]!.type !== 'department') return person
    const known = longer.get(lastOf(person))
    return known?.size === 1 ? { ...person, team: [...known.values()][0]! } : person
  })
}
