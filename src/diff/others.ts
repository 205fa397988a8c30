import { type Link, type Named, nameOf, type Organisation, type Ties } from '../model/organisation.js'
import { tieAt } from '../model/tie-columns.js'
import type { OtherChange } from '../report/diff-data.js'
import { byOrder, compareText } from '../util/order.js'
import type { Match } from './match.js'
import type { Pairs } from './pairs.js'

/** A value as a text that is the same whatever the order of a list. */
const text = (value: string | boolean | null | readonly string[]) =>
  Array.isArray(value) ? [...value].sort(compareText).join(' ') : String(value)

type Joint = Pick<Link, 'shares' | 'mechanism' | 'cadence'>
const joint = ({ shares, mechanism, cadence }: Joint) => ({
  shares: text(shares),
  mechanism: text(mechanism),
  cadence: text(cadence),
})

/** What is different about customers, forums, links, needs, measures, programs and ties, by kind and id. */
export function otherChanges(base: Organisation, head: Organisation, match: Match): OtherChange[] {
  const { actor } = match
  const changes = [
    ...of('customer', base.customers, head.customers, match.customers, actor, () => ({})),
    ...of('forum', base.forums, head.forums, match.forums, actor, (forum, to) => ({
      members: text(forum.members.map(to)),
      ...joint(forum),
    })),
    ...of('link', base.links, head.links, match.links, actor, (link, to) => ({
      between: text(link.between.map(to)),
      ...joint(link),
    })),
    ...of('need', base.needs, head.needs, match.needs, actor, (need, to) => ({
      between: text(need.between.map(to)),
      type: need.type,
    })),
    ...of('measure', base.measures, head.measures, match.measures, actor, ({ focus, rewarded }) => ({
      focus,
      rewarded: text(rewarded),
    })),
    ...of('program', base.programs, head.programs, match.programs, actor, (program, to) => ({
      builds: text(program.builds),
      units: text(program.units.map(to)),
      cadence: text(program.cadence),
    })),
    ...tieChange(base.ties, head.ties, match),
  ]
  return changes.sort(
    byOrder(
      (a, b) => compareText(a.kind, b.kind),
      (a, b) => compareText(a.change, b.change),
      (a, b) => compareText(a.id, b.id),
    ),
  )
}

/** The things of one kind that are new, gone, or have other fields; those of base are read with the ids of head. */
function of<T extends Named>(
  kind: OtherChange['kind'],
  before: ReadonlyMap<string, T> | readonly T[],
  after: ReadonlyMap<string, T> | readonly T[],
  pairs: Pairs,
  actor: (id: string) => string,
  fieldsOf: (thing: T, to: (id: string) => string) => { readonly [field: string]: string },
): OtherChange[] {
  const known = new Map([...before.values()].map((thing) => [thing.id, thing]))
  const here = [...after.values()].flatMap((thing): OtherChange[] => {
    const old = known.get(pairs.toBase.get(thing.id) ?? '')
    if (old === undefined) return [{ ...named(kind, thing), change: 'added', fields: [] }]
    const [was, is] = [fieldsOf(old, actor), fieldsOf(thing, (id) => id)]
    const fields = Object.keys(is).filter((field) => was[field] !== is[field])
    return fields.length === 0 ? [] : [{ ...named(kind, thing), change: 'changed', fields }]
  })
  const gone = [...known.values()].filter(({ id }) => !pairs.toHead.has(id))
  return [
    ...here,
    ...gone.map((thing): OtherChange => ({ ...named(kind, thing), change: 'removed', fields: [] })),
  ]
}

function named(
  kind: OtherChange['kind'],
  thing: Named & { readonly what?: string | null; readonly why?: string | null },
) {
  return { kind, id: thing.id, name: thing.name ?? thing.what ?? thing.why ?? nameOf(thing) }
}

/** Ties are many and have no ids: whether they are the same, whatever their order. */
function tieChange(base: Ties, head: Ties, match: Match): OtherChange[] {
  const lines = (ties: Ties, seat: (id: string) => string) =>
    Array.from({ length: ties.count }, (_, i) => {
      const { from, to, kind, weight } = tieAt(ties, i)
      return [seat(from), seat(to), kind, weight].join(' ')
    })
      .sort(compareText)
      .join('\n')
  if (base.count === head.count && lines(base, match.actor) === lines(head, (id) => id)) return []
  const change = base.count === 0 ? 'added' : head.count === 0 ? 'removed' : 'changed'
  const name = `${base.count} → ${head.count}`
  return [{ kind: 'tie', id: 'ties', name, change, fields: [] }]
}
