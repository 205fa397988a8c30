import type { NamesData } from '../report/data.js'
import type { FactValue, Thing } from '../report/picture.js'
import { nameIn } from '../report/say.js'
import type { Tone } from '../report/tone.js'

export type Fact = Thing['facts'][number]

/** Finds what an actor's id is the id of: a team, a role or a forum; `null` for what cannot be looked up. */
export type Kinds = (id: string) => 'team' | 'role' | 'forum' | null

/** A fact in plain words; nothing where there is nothing to say. */
export const said = (label: string, text: string | null | undefined, tone?: Tone): Fact[] =>
  text === null || text === undefined || text === ''
    ? []
    : [{ label, values: [{ text, ...(tone === undefined ? {} : { tone }) }] }]

/** A fact that names other things, each of which can be looked up in turn. */
export const leads = (label: string, values: readonly FactValue[]): Fact[] =>
  values.length === 0 ? [] : [{ label, values }]

/** A team, role or forum by its name, with the way to it. */
export function actor(id: string, names: NamesData, kinds: Kinds): FactValue {
  const kind = kinds(id)
  const text = nameIn(names.actors, id)
  return kind === null ? { text } : { text, subject: `${kind}:${id}` }
}

/** Customers by their names, with the way to each. */
export const customersIn = (ids: readonly string[], names: NamesData): FactValue[] =>
  ids.map((id) => ({ text: nameIn(names.customers, id), subject: `customer:${id}` }))

/** Measures by their names. */
export const measuresIn = (ids: readonly string[], names: NamesData): FactValue[] =>
  ids.map((id) => ({ text: nameIn(names.measures, id) }))
