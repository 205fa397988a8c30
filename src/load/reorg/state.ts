import type { Diagnostic } from '../../diagnostic/diagnostic.js'
import type { OneOrMany } from '../../model/draft.js'
import { LISTS, type Listed } from '../../model/organisation.js'
import { didYouMean } from '../../util/nearest.js'
import { article, COLLECTIONS } from '../kinds.js'
import { listOf } from '../resolve/registry.js'
import type { Collected, DraftOrigin, Written } from '../resolve/written.js'
import { tiesWithout } from '../ties/without.js'
import { REFERENCES, type Referred, withId } from './references.js'

export type ListedEntry<K extends Listed> = Collected[(typeof LISTS)[K]][number]

/** A model under change: the entries of its files, each replaced by a new one when a change touches it. */
export class State {
  readonly all: Collected
  readonly problems: Diagnostic[] = []

  constructor(all: Collected) {
    this.all = Object.fromEntries(Object.entries(all).map(([key, list]) => [key, [...list]])) as Collected
  }

  find<K extends Listed>(kind: K, id: string): ListedEntry<K> | undefined {
    return this.#list(kind).find((entry) => entry.id === id)
  }

  /** The thing of that id, or `undefined` and a problem at the field that names it. */
  require<K extends Listed>(
    kind: K,
    id: string,
    where: DraftOrigin,
    field: string,
  ): ListedEntry<K> | undefined {
    const found = this.find(kind, id)
    if (found !== undefined) return found
    const now = this.#list(kind).find(({ draft }) =>
      listOf((draft as { readonly previously?: OneOrMany }).previously).includes(id),
    )
    if (now !== undefined) {
      this.refuse('unknown-id', `there is no ${kind} '${id}'`, where, field, `it is called '${now.id}' now`)
      return undefined
    }
    const ids = this.#list(kind).map((entry) => entry.id)
    const none =
      ids.length === 0
        ? `the model has no ${kind} at this point`
        : `name ${article(kind)} that exists at this point`
    this.refuse('unknown-id', `there is no ${kind} '${id}'`, where, field, didYouMean(id, ids, none)!)
    return undefined
  }

  /** Notes why a change cannot apply. */
  refuse(code: string, message: string, where: DraftOrigin, field: string, help?: string): void {
    this.problems.push({
      code: `reorg/${code}`,
      severity: 'error',
      message,
      span: where.span([field]),
      file: where.file,
      ...(help === undefined ? {} : { help }),
    })
  }

  /** Puts new values into some fields of a thing; they are said at `where` from now on. */
  change<K extends Listed>(
    kind: K,
    entry: ListedEntry<K>,
    fields: { readonly [field: string]: unknown },
    where: DraftOrigin,
    more: Partial<Pick<Written<unknown>, 'id' | 'inside'>> = {},
  ): void {
    const draft = Object.fromEntries(
      Object.entries({ ...entry.draft, ...fields }).filter(([, value]) => value !== undefined),
    )
    const origin = entry.origin.changedAt(Object.keys(fields), where)
    this.#replace(kind, entry, { ...entry, ...more, draft, origin } as ListedEntry<K>)
  }

  /** Takes a thing out. */
  drop<K extends Listed>(kind: K, entry: ListedEntry<K>): void {
    const list = this.#list(kind)
    list.splice(list.indexOf(entry), 1)
  }

  /** What was observed of seats and people that are no longer in the model goes with them. */
  forget(ends: readonly string[]): void {
    const here = new Set(this.all.roles.flatMap(({ id, draft }) => [id, ...listOf(draft.held_by)]))
    const gone = new Set(ends.filter((end) => !here.has(end)))
    if (gone.size > 0) this.all.ties = this.all.ties.map((written) => tiesWithout(written, gone))
  }

  /** Lets all that named one id name another. */
  redirect(group: Referred, from: string, to: string, where: DraftOrigin): void {
    for (const [key, fields] of Object.entries(REFERENCES)) {
      const kind = COLLECTIONS[key as keyof typeof REFERENCES]
      // By number: what is nested in a team that changes is another entry from then on.
      for (let i = 0; i < this.#list(kind).length; i += 1) {
        const entry = this.#list(kind)[i]!
        const draft = entry.draft as { readonly [field: string]: OneOrMany | undefined }
        const changed = Object.entries(fields)
          .filter(([field, of]) => of === group && withId(draft[field], from, to) !== draft[field])
          .map(([field]) => [field, withId(draft[field], from, to)] as const)
        if (changed.length > 0) this.change(kind, entry, Object.fromEntries(changed), where)
      }
    }
    if (group !== 'actor') return
    for (const entry of [...this.all.decisions]) {
      const letters = Object.entries(entry.draft.raci ?? {}) as [string, OneOrMany][]
      if (letters.some(([, actors]) => withId(actors, from, to) !== actors)) {
        const raci = Object.fromEntries(letters.map(([letter, actors]) => [letter, withId(actors, from, to)]))
        this.change('decision', entry, { raci }, where)
      }
    }
    this.all.ties = this.all.ties.map((written) => {
      const { ties } = written
      if (!ties.ids.includes(from)) return written
      return { ...written, ties: { ...ties, ids: ties.ids.map((id) => (id === from ? to : id)) } }
    })
  }

  #list<K extends Listed>(kind: K): ListedEntry<K>[] {
    return this.all[LISTS[kind]] as ListedEntry<K>[]
  }

  #replace<K extends Listed>(kind: K, old: ListedEntry<K>, now: ListedEntry<K>): void {
    const list = this.#list(kind)
    list[list.indexOf(old)] = now
    if (kind !== 'team') return
    // What is nested in a team hangs on its entry.
    const follow = <E extends { readonly inside: { readonly id: string } | null }>(entry: E): E =>
      entry.inside?.id === old.id ? { ...entry, inside: now } : entry
    this.all.teams = this.all.teams.map(follow)
    this.all.roles = this.all.roles.map(follow)
  }
}

/** The team that a team or role is in, by nesting or by reference; `null` at the top. */
export function homeOf(entry: Written<{ readonly parent?: string; readonly team?: string }>): string | null {
  return entry.inside?.id ?? entry.draft.parent ?? entry.draft.team ?? null
}
