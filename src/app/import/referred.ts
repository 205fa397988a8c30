import type { Diagnostic, Span } from '../../diagnostic/diagnostic.js'
import { COLLECTIONS } from '../../load/kinds.js'
import { listOf } from '../../load/resolve/registry.js'
import type { Collected, Written } from '../../load/resolve/written.js'
import type { OneOrMany } from '../../model/draft.js'
import type { Fields } from './cells.js'
import { referringFields } from './renames.js'
import { LISTS, type List } from './things.js'

/** A thing that goes unless something that stays names it. */
export type Candidate = {
  readonly collection: List
  readonly entry: Entry
  /** The source has it; someone removed it here. */
  readonly isRemoved?: boolean
}
type Entry = Written<object>
type Reference = { readonly key: string; readonly field: string }

/**
 * Which of the candidates go, and which stay because something that stays names them. `observed` are the seats and
 * people that tables of ties name, each with such a table.
 */
export function referredTo(
  all: Collected,
  candidates: ReadonlyMap<string, Candidate>,
  observed: ReadonlyMap<string, string>,
): { readonly gone: ReadonlySet<object>; readonly kept: readonly Diagnostic[] } {
  if (candidates.size === 0) return { gone: new Set(), kept: [] }
  const left = new Map(candidates)
  const going = new Set([...candidates.values()].map(({ entry }) => entry))
  const people = holdersAmong(all, going)
  const kept: Diagnostic[] = []
  const open = LISTS.flatMap((collection) =>
    (all[collection] as readonly Entry[])
      .filter((entry) => !going.has(entry))
      .map((entry) => ({ collection, entry })),
  )
  for (const [end, file] of observed) {
    const key = `actor/${people.get(end) ?? end}`
    const found = left.get(key)
    if (found === undefined) continue
    left.delete(key)
    kept.push(stays(found, `a tie in ${file} names it`, null))
    open.push(found)
  }
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const { key, field } of references(next)) {
      const found = left.get(key)
      if (found === undefined) continue
      left.delete(key)
      kept.push(keptBy(found, next, field))
      open.push(found)
    }
  return { gone: new Set([...left.values()].map(({ entry }) => entry)), kept }
}

function references({ collection, entry }: Candidate): readonly Reference[] {
  const draft = entry.draft as Fields
  const named = [...referringFields(collection)].flatMap(([field, group]) =>
    listOf(draft[field] as OneOrMany | undefined).map((id) => ({ key: `${group}/${id}`, field })),
  )
  const letters = Object.values((draft.raci ?? {}) as { readonly [letter: string]: OneOrMany })
  const raci = letters.flatMap(listOf).map((id) => ({ key: `actor/${id}`, field: 'raci' }))
  const place = entry.inside == null ? [] : [{ key: `actor/${entry.inside.id}`, field: '' }]
  return [...named, ...raci, ...place]
}

/** The people who hold roles that may go, and none that stays, each with one of these roles. */
function holdersAmong(all: Collected, going: ReadonlySet<object>): ReadonlyMap<string, string> {
  const stay = new Set(
    all.roles.filter((role) => !going.has(role)).flatMap(({ draft }) => listOf(draft.held_by)),
  )
  const found = new Map<string, string>()
  for (const role of all.roles)
    if (going.has(role))
      for (const person of listOf(role.draft.held_by)) if (!stay.has(person)) found.set(person, role.id)
  return found
}

function keptBy(found: Candidate, by: Candidate, field: string): Diagnostic {
  const other = COLLECTIONS[by.collection]
  const namer =
    by.entry.id === '' || by.entry.id === undefined ? `a ${other}` : `the ${other} '${by.entry.id}'`
  const why = field === '' ? `${namer} is in it` : `${namer} names it (${field})`
  return stays(found, why, by.entry.origin.span(field === '' ? [] : [field]))
}

function stays(candidate: Candidate, why: string, span: Span | null): Diagnostic {
  const { collection, isRemoved } = candidate
  const { id } = candidate.entry
  const what =
    isRemoved === true ? 'is back, which was removed here' : 'stays, which the import no longer states'
  const message = `the ${COLLECTIONS[collection]} '${id}' ${what}: ${why}`
  return { code: 'import/kept', severity: 'warning', message, span, subject: [id] }
}
