import { compareText } from '../../util/order.js'
import type { Draft, DraftTeam } from '../draft.js'
import { LISTS, type Listed, nameOf, RIGHTS } from '../organisation.js'
import { plainRate, tieKindUnder, typeUnder } from './plain-words.js'
import type { Pseudonyms } from './pseudonyms.js'

type Kind = Listed | 'tie'
type Fields = { readonly [field: string]: unknown }
/** What becomes of a field; one that has no treatment is left out. */
type Treatment = (value: unknown, kind: Kind) => unknown

const KINDS = Object.entries(LISTS) as [Listed, string][]

/** The same draft with every name, id, title and other text replaced or left out. */
export function anonymiseDraft(draft: Draft, pseudonyms: Pseudonyms): Draft {
  const written = thingsOf(draft)
  for (const [kind] of KINDS)
    for (const thing of written.get(kind)!.toSorted((a, b) => compareText(a.id, b.id)))
      pseudonyms.id(kind, thing.id, nameOf(thing) === thing.id ? null : nameOf(thing))
  const treatments = treatmentsUnder(written, pseudonyms)
  const rename = (thing: Fields, kind: Kind): Fields => {
    const fields = Object.entries(thing).flatMap(([field, value]): [string, unknown][] => {
      if (value === undefined || value === null) return []
      if (field === 'teams' || field === 'roles') return [[field, each(value, field.slice(0, -1) as Kind)]]
      const treated = treatments.get(field)?.(value, kind) ?? null
      if (treated === null) return []
      const isCalled = field === 'id' && kind !== 'link' && kind !== 'need' && kind !== 'tie'
      const name: [string, unknown][] = isCalled ? [['name', pseudonyms.name(kind, value as string)]] : []
      return [[field, treated], ...name]
    })
    return Object.fromEntries(fields)
  }
  const each = (things: unknown, kind: Kind) => (things as readonly Fields[]).map((one) => rename(one, kind))
  const lists = [...KINDS, ['tie', 'ties'] as const].flatMap(([kind, list]) => {
    const things = draft[list as 'teams']
    return things === undefined ? [] : [[list, each(things, kind)] as const]
  })
  const name = draft.name === undefined ? {} : { name: pseudonyms.name('organisation', draft.name) }
  const inOrder = Object.keys(draft)
  lists.sort(([a], [b]) => inOrder.indexOf(a) - inOrder.indexOf(b))
  return { ...name, ...Object.fromEntries(lists) }
}

type Written = { readonly id: string; readonly name: string | null; readonly title?: string | null }

/** Everything with an id of its own, by kind, nested teams and roles too. */
function thingsOf(draft: Draft): ReadonlyMap<Listed, readonly Written[]> {
  const found = new Map<Listed, Written[]>(KINDS.map(([kind]) => [kind, []]))
  const add = (kind: Listed, { id, name, title }: Fields) => {
    if (typeof id !== 'string') return
    found.get(kind)!.push({ id, name: (name as string) ?? null, title: (title as string) ?? null })
  }
  const addTeam = (team: DraftTeam) => {
    add('team', team)
    for (const role of team.roles ?? []) add('role', role)
    for (const inner of team.teams ?? []) addTeam(inner)
  }
  for (const [kind, list] of KINDS)
    for (const thing of draft[list as 'teams'] ?? []) kind === 'team' ? addTeam(thing) : add(kind, thing)
  return found
}

/** What becomes of each field that is kept. */
function treatmentsUnder(
  written: ReadonlyMap<Listed, readonly Written[]>,
  pseudonyms: Pseudonyms,
): ReadonlyMap<string, Treatment> {
  const actors = new Map<string, Listed>()
  for (const kind of ['forum', 'team', 'role'] as const)
    for (const { id } of written.get(kind)!) actors.set(id, kind)
  const actor = many((id) => pseudonyms.id(actors.get(id) ?? 'role', id))
  const of = (kind: Listed | 'person') => many((id) => pseudonyms.id(kind, id))
  const holder = many((id) => pseudonyms.id(actors.get(id) === 'role' ? 'role' : 'person', id))
  const same: Treatment = (value) => value
  const own: Treatment = (value, kind) => (kind === 'tie' ? null : of(kind)(value, kind))
  const rate: Treatment = (value) => plainRate(value as string)
  const treatments: { readonly [field: string]: Treatment } = {
    ...Object.fromEntries(RIGHTS.map((right) => [right, actor])),
    ...Object.fromEntries(KEPT.map((field) => [field, same])),
    raci: (value, kind) =>
      Object.fromEntries(Object.entries(value as Fields).map(([letter, ids]) => [letter, actor(ids, kind)])),
    id: own,
    previously: own,
    parent: of('team'),
    team: of('team'),
    units: of('team'),
    spans: of('team'),
    lead: of('role'),
    reports_to: actor,
    dotted: actor,
    members: actor,
    between: actor,
    customers: of('customer'),
    serves: of('customer'),
    measures: of('measure'),
    depends_on: of('decision'),
    held_by: of('person'),
    from: holder,
    to: holder,
    type: (value, kind) => (kind === 'team' ? typeUnder(value as string, pseudonyms) : value),
    kind: (value) => tieKindUnder(value as string, pseudonyms),
    frequency: rate,
    cadence: rate,
  }
  return new Map(Object.entries(treatments))
}

/** Numbers, and words that the format gives. */
const KEPT = ['headcount', 'unit', 'key', 'shares', 'mechanism', 'builds', 'focus', 'rewarded', 'weight']

/** One text or several, each replaced. */
function many(replace: (text: string) => string): Treatment {
  return (value) => (Array.isArray(value) ? value.map(replace) : replace(value as string))
}
