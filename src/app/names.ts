import { nameOf, type Organisation } from '../model/organisation.js'
import type { NamesData } from '../report/data.js'
import type { Json } from '../util/json.js'
import { compareText } from '../util/order.js'

/** The display names of all that a result mentions, where a name is not the id itself. */
export function namesIn(organisation: Organisation, data: object): NamesData {
  const mentioned = new Set<string>()
  collectTexts(data as Json, mentioned)
  return namesOfAll(organisation, mentioned)
}

/** The display names of everything in an organisation, where a name is not the id itself. */
export function allNames(organisation: Organisation): NamesData {
  const { teams, roles, forums, customers, decisions, measures, programs } = organisation
  const things = [teams, roles, forums, customers, decisions, measures, programs]
  return namesOfAll(organisation, new Set(things.flatMap((of) => [...of.keys()])))
}

function namesOfAll(organisation: Organisation, mentioned: ReadonlySet<string>): NamesData {
  const namesOf = (things: ReadonlyMap<string, Parameters<typeof nameOf>[0]>) =>
    entries(mentioned, [...things.values()], nameOf)
  return {
    actors: actorNames(organisation, mentioned),
    customers: namesOf(organisation.customers),
    decisions: namesOf(organisation.decisions),
    measures: namesOf(organisation.measures),
    programs: namesOf(organisation.programs),
  }
}

/** Every text in the data, keys too: ids are among them. Ids of lateral connections hold the ids of actors. */
function collectTexts(value: Json, texts: Set<string>): void {
  if (typeof value === 'string') {
    texts.add(value)
    if (value.length < 1000) for (const part of value.split(/[:~]/)) texts.add(part)
  } else if (Array.isArray(value)) for (const item of value) collectTexts(item, texts)
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) {
      texts.add(key)
      collectTexts(item, texts)
    }
}

/** Names of teams, roles and forums; where several have the same, the team or at last the id tells them apart. */
function actorNames(organisation: Organisation, mentioned: ReadonlySet<string>): NamesData['actors'] {
  const { teams, roles, forums } = organisation
  const actors = [...teams.values(), ...roles.values(), ...forums.values()].filter(({ id }) =>
    mentioned.has(id),
  )
  const times = count(actors.map(nameOf))
  const placed = (actor: (typeof actors)[number]) => {
    const name = nameOf(actor)
    const home = 'parent' in actor ? actor.parent : 'team' in actor ? actor.team : null
    return times.get(name) === 1 || home === null ? name : `${name}, ${nameOf(teams.get(home)!)}`
  }
  const again = count(actors.map(placed))
  return entries(mentioned, actors, (actor) => {
    const name = placed(actor)
    return again.get(name) === 1 || name === actor.id ? name : `${name} (${actor.id})`
  })
}

function count(names: readonly string[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1)
  return times
}

function entries<T extends { readonly id: string }>(
  mentioned: ReadonlySet<string>,
  things: readonly T[],
  name: (thing: T) => string,
): { readonly [id: string]: string } {
  const named = things
    .filter(({ id }) => mentioned.has(id))
    .map((thing) => [thing.id, name(thing)] as const)
    .filter(([id, shown]) => shown !== id)
  return Object.fromEntries(named.sort((a, b) => compareText(a[0], b[0])))
}
