import type { DraftRole, LocatedDraft } from '../../model/draft.js'
import type { Listed } from '../../model/organisation.js'
import type { Changes } from '../../model/reorg.js'
import { didYouMean } from '../../util/nearest.js'
import { fieldsOf } from '../cells.js'
import { article } from '../kinds.js'
import { listOf } from '../resolve/registry.js'
import { collect, type DraftOrigin, type Written } from '../resolve/written.js'
import { required } from '../validators.generated.js'
import { requireJoint } from './joints.js'
import type { Referred } from './references.js'
import type { State } from './state.js'

/** A new link. */
export function connect(state: State, link: Changes['connect'], where: DraftOrigin): void {
  state.all.links.push(entryOf(link, where))
}

/** A link goes: by its id, or by its two ends where it has none. */
export function disconnect(state: State, { link }: Changes['disconnect'], where: DraftOrigin): void {
  const entry = requireJoint(state, 'link', link, where)
  if (entry !== undefined) state.drop('link', entry)
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

/** A thing goes. What still names it is then a problem of this change, ties apart: they go with their seat. */
export function remove(state: State, things: Changes['remove'], where: DraftOrigin): void {
  for (const [kind, id] of Object.entries(things) as [Listed, string][]) {
    const entry =
      kind === 'need' ? requireJoint(state, kind, id, where) : state.require(kind, id, where, kind)
    if (entry === undefined) continue
    state.drop(kind, entry)
    if (kind === 'role') state.forget([id, ...listOf((entry.draft as DraftRole).held_by)])
  }
}

/** The kinds of things whose fields can be said anew. */
const DESCRIBED = ['team', 'role', 'decision', 'forum', 'measure', 'link', 'program'] as const

/** Fields of a thing are said anew, or no longer. */
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
  if (entry === undefined || foreign.length > 0) return
  const needed = Object.keys(said).filter((field) => said[field] === null && required[kind].includes(field))
  for (const field of needed) {
    const help = 'say it anew, or remove the whole'
    state.refuse('needed', `${article(kind)} cannot do without '${field}'`, where, field, help)
  }
  if (needed.length > 0) return
  const fields = Object.entries(said).map(([field, value]) => [field, value ?? undefined])
  state.change(kind, entry, Object.fromEntries(fields), where)
  if (kind === 'role') state.forget(listOf((entry.draft as DraftRole).held_by))
}

const GROUPS: { readonly [kind in Listed]?: Referred } = {
  team: 'actor',
  role: 'actor',
  forum: 'actor',
  customer: 'customer',
  decision: 'decision',
  measure: 'measure',
}

/** Another id; all that names the thing follows, and `previously` keeps the old one. */
export function rename(state: State, { to, ...things }: Changes['rename'], where: DraftOrigin): void {
  for (const [kind, id] of Object.entries(things) as [Listed, string][]) {
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
