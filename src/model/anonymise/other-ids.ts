import { compareText, pairOf } from '../../util/order.js'
import { type Kind, LISTS, type Listed, type Named, nameOf, type Organisation } from '../organisation.js'
import type { Pseudonyms } from './pseudonyms.js'

/** A need or a link: what is between two ends. */
export type Joint = Named & { readonly between: readonly [string, string] }

/** The kinds that share one set of ids. */
const ACTORS = ['role', 'team', 'forum'] as const
const KINDS = Object.entries(LISTS) as [Listed, (typeof LISTS)[Listed]][]
const NONE: readonly string[] = Object.freeze([])

/** The pseudonyms that the things of one organisation have for ids, both ways. */
export class OtherIds {
  readonly #pseudonyms: Pseudonyms
  readonly #ids = new Map<Kind, Map<string, string>>()
  readonly #originals = new Map<Kind, Map<string, string>>()

  /** Gives every thing its pseudonym, always in the same order. */
  constructor(organisation: Organisation, pseudonyms: Pseudonyms) {
    this.#pseudonyms = pseudonyms
    for (const [kind, list] of KINDS) {
      this.#ids.set(kind, new Map())
      this.#originals.set(kind, new Map())
      for (const thing of organisation[list].values())
        if (!isMade(thing.id)) this.#add(kind, thing.id, pseudonyms.id(kind, thing.id, otherName(thing)))
    }
    for (const kind of ['need', 'link'] as const)
      for (const joint of organisation[LISTS[kind]])
        if (isMade(joint.id)) this.#add(kind, joint.id, this.#madeOf(joint))
  }

  /** The id that a pseudonym stands for; `null` where it is none of this organisation. */
  original(kind: Kind, pseudonym: string): string | null {
    return this.#originals.get(kind)?.get(pseudonym) ?? null
  }

  /** The pseudonyms of everything that has this id, one for each kind. */
  all(id: string, kinds: readonly Kind[] = KINDS.map(([kind]) => kind)): readonly string[] {
    return kinds.flatMap((kind) => this.#ids.get(kind)?.get(id) ?? [])
  }

  /** Of a thing of one kind. */
  id(kind: Listed, id: string): string {
    return this.#ids.get(kind)!.get(id) ?? this.#pseudonyms.id(kind, id)
  }

  /** Several, in the order of pseudonyms. */
  ids(kind: Listed, ids: readonly string[]): readonly string[] {
    return ids.length === 0 ? NONE : ids.map((id) => this.id(kind, id)).sort(compareText)
  }

  /** Of a team, role or forum. */
  actor(id: string): string {
    return this.all(id, ACTORS)[0] ?? this.#pseudonyms.id('role', id)
  }

  /** Several teams, roles and forums, in the order of pseudonyms. */
  actors(ids: readonly string[]): readonly string[] {
    return ids.length === 0 ? NONE : ids.map((id) => this.actor(id)).sort(compareText)
  }

  /** Two ends, in the order of pseudonyms. */
  ends([a, b]: readonly [string, string]): readonly [string, string] {
    return pairOf(this.actor(a), this.actor(b))
  }

  /** Of a person; of a role where one has that id, as ties are read. */
  holder(id: string): string {
    return this.#ids.get('role')!.get(id) ?? this.#pseudonyms.id('person', id)
  }

  #add(kind: Listed, original: string, id: string): void {
    this.#ids.get(kind)!.set(original, id)
    this.#originals.get(kind)!.set(id, original)
  }

  /** The id that is made of two ends, with the number that tells it from others between them. */
  #madeOf({ id, between }: Joint): string {
    return this.ends(between).join('~') + (/#\d+$/.exec(id)?.[0] ?? '')
  }
}

/** Whether the id of a link or need was made of its ends. */
const isMade = (id: string): boolean => id.includes('~')

function otherName(thing: Named): string | null {
  const name = nameOf(thing)
  return name === thing.id ? null : name
}
