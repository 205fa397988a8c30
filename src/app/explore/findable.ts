import { nameIn } from '../../report/say.js'
import type { Look } from './look.js'

/** A thing that can be found by its id, name or tags. */
export type Findable = {
  readonly subject: string
  readonly kind: string
  readonly id: string
  readonly label: string
  /** All that is searched, in small letters. */
  readonly text: string
}

const known = new WeakMap<Look, readonly Findable[]>()

/** Everything in an organisation that can be found; worked out once for each look. */
export function findables(look: Look): readonly Findable[] {
  const found = known.get(look) ?? gathered(look)
  known.set(look, found)
  return found
}

type Thing = { readonly id: string; readonly name: string | null; readonly tags: readonly string[] }

function gathered({ organisation, report: { names } }: Look): Findable[] {
  const { teams, roles, decisions, customers, forums, links, needs, measures, programs } = organisation
  const of = (kind: string, things: Iterable<Thing>, called: { readonly [id: string]: string } = {}) =>
    Array.from(things, ({ id, name, tags }): Findable => {
      const label = name ?? nameIn(called, id)
      const words = [label, id, ...tags].join(' ')
      return { subject: `${kind}:${id}`, kind, id, label: nameIn(called, id), text: words.toLowerCase() }
    })
  return [
    ...of('decision', decisions.values(), names.decisions),
    ...of('team', teams.values(), names.actors),
    ...of('role', roles.values(), names.actors),
    ...of('customer', customers.values(), names.customers),
    ...of('forum', forums.values(), names.actors),
    ...of('measure', measures.values(), names.measures),
    ...of('program', programs.values(), names.programs),
    ...of('link', links),
    ...of('need', needs),
  ]
}
