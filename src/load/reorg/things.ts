import type { LocatedDraft } from '../../model/draft.js'
import type { Changes, Renamable } from '../../model/reorg.js'
import { didYouMean } from '../../util/nearest.js'
import { fieldsOf } from '../cells.js'
import { article } from '../kinds.js'
import { listOf } from '../resolve/registry.js'
import { collect, type DraftOrigin, type Written } from '../resolve/written.js'
import type { Referred } from './references.js'
import type { Listed, State } from './state.js'

/** A new link. */
export function connect(state: State, link: Changes['connect'], where: DraftOrigin): void {
  state.all.links.push(entryOf(link, where))
}

/** A link goes: by its id, or by its two ends where it has none. */
export function disconnect(state: State, { link }: Changes['disconnect'], where: DraftOrigin): void {
  const named = state.find('link', link)
  if (named !== undefined) {
    state.drop('link', named)
    return
  }
  const unnamed = state.all.links.filter(
    (entry) => entry.id === '' && [...entry.draft.between].sort().join('~') === link,
  )
  if (unnamed.length === 1) {
    state.drop('link', unnamed[0]!)
    return
  }
  if (unnamed.length === 0) {
    state.require('link', link, where, 'link')
    return
  }
  const message = `${unnamed.length} links without an id are between '${link.replace('~', "' and '")}'`
  state.refuse('several', message, where, 'link', 'give the link an id: in the base, and name it here')
}

/** A new team with all that is nested in it, a new role, or a new forum. */
export function create(state: State, { team, role, forum }: Changes['create'], where: DraftOrigin): void {
  if (team !== undefined) {
    const made = collect([{ file: where.file, draft: { teams: [team] }, locate: nestedIn(where) }])
    state.all.teams.push(...made.teams)
    state.all.roles.push(...made.roles)
  }
  if (role !== undefined) state.all.roles.push(entryOf(role, where.below('role')))
  if (forum !== undefined) state.all.forums.push(entryOf(forum, where.below('forum')))
}

/** Places in a created team, whose path as a draft of its own starts with `teams` and 0. */
function nestedIn(where: DraftOrigin): LocatedDraft['locate'] {
  return (path, part) => where.at(['team', ...path.slice(2)], part)
}

function entryOf<D extends { readonly id?: string }>(draft: D, origin: DraftOrigin): Written<D> {
  return { id: draft.id ?? '', draft, origin, inside: null }
}

/** A new measure, program, need, customer or decision. */
export function add(state: State, things: Changes['add'], where: DraftOrigin): void {
  const { measure, program, need, customer, decision } = things
  if (measure !== undefined) state.all.measures.push(entryOf(measure, where.below('measure')))
  if (program !== undefined) state.all.programs.push(entryOf(program, where.below('program')))
  if (need !== undefined) state.all.needs.push(entryOf(need, where.below('need')))
  if (customer !== undefined) state.all.customers.push(entryOf(customer, where.below('customer')))
  if (decision !== undefined) state.all.decisions.push(entryOf(decision, where.below('decision')))
}

/** A thing goes. What still names it is then a problem of this change. */
export function remove(state: State, things: Changes['remove'], where: DraftOrigin): void {
  for (const [kind, id] of Object.entries(things) as [Listed, string][]) {
    const entry = state.require(kind, id, where, kind)
    if (entry !== undefined) state.drop(kind, entry)
  }
}

/** The kinds of things whose fields can be said anew. */
const DESCRIBED = ['team', 'role', 'decision', 'forum', 'measure', 'link', 'program'] as const

/** Fields of a thing are said anew. */
export function set(state: State, change: Changes['set'], where: DraftOrigin): void {
  const kind = DESCRIBED.find((one) => change[one] !== undefined)
  if (kind === undefined) {
    state.refuse(
      'nothing-named',
      'this names nothing that could be described',
      where,
      '',
      `start with one of ${DESCRIBED.join(', ')}`,
    )
    return
  }
  const entry = state.require(kind, String(change[kind]), where, kind)
  const { [kind]: _, ...said } = change
  const known = fieldsOf(kind)
  const foreign = Object.keys(said).filter((field) => !known.has(field))
  for (const field of foreign) {
    const help = didYouMean(field, known.keys(), `its fields: ${[...known.keys()].join(', ')}`)!
    state.refuse('unknown-field', `${article(kind)} has no '${field}'`, where, field, help)
  }
  if (entry !== undefined && foreign.length === 0) state.change(kind, entry, said, where)
}

const GROUPS: { readonly [kind in Renamable]?: Referred } = {
  team: 'actor',
  role: 'actor',
  forum: 'actor',
  customer: 'customer',
  decision: 'decision',
  measure: 'measure',
}

/** Another id; all that names the thing follows, and `previously` keeps the old one. */
export function rename(state: State, { to, ...things }: Changes['rename'], where: DraftOrigin): void {
  for (const [kind, id] of Object.entries(things) as [Renamable, string][]) {
    const entry = state.require(kind, id, where, kind)
    if (entry === undefined) continue
    const rivals: Listed[] = GROUPS[kind] === 'actor' ? ['team', 'role', 'forum'] : [kind]
    const taken = rivals.find((rival) => state.find(rival, to) !== undefined)
    if (taken !== undefined) {
      state.refuse('taken', `the id '${to}' is taken by ${article(taken)}`, where, 'to')
      continue
    }
    const previously = [...new Set([...listOf(entry.draft.previously), id])]
    state.change(kind, entry, { id: to, previously }, where, { id: to })
    const group = GROUPS[kind]
    if (group !== undefined) state.redirect(group, id, to, where)
  }
}
