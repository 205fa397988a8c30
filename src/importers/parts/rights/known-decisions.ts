import type { Organisation } from '../../../model/organisation.js'
import { nearest } from '../../../util/nearest.js'
import { likeTitle } from './plain.js'

type Known = { readonly id: string; readonly name: string }

/** Of the words of two titles so many are shared that one may stand for the other. */
const MUCH = 0.6
/** Decisions of a model that are compared word by word. */
const MOST = 5000

/** The decisions of a model, found by what people call them. */
export class KnownDecisions {
  readonly #byTitle = new Map<string, string>()
  readonly #all: readonly (Known & { readonly words: ReadonlySet<string> })[]
  readonly #aliases: ReadonlyMap<string, string>
  readonly #used = new Set<string>()

  /** `aliases`: what a table calls a decision, and its id. */
  constructor(organisation: Organisation | null, aliases: { readonly [text: string]: string }) {
    const decisions = [...(organisation?.decisions.values() ?? [])]
    for (const { id, name } of decisions) {
      this.#byTitle.set(likeTitle(id), id)
      if (name !== null) this.#byTitle.set(likeTitle(name), id)
    }
    this.#all = decisions
      .slice(0, MOST)
      .map(({ id, name }) => ({ id, name: name ?? id, words: wordsOf(name ?? id) }))
    const named = Object.entries(aliases).filter(([, id]) => organisation?.decisions.has(id) === true)
    this.#aliases = new Map(named.map(([text, id]) => [likeTitle(text), id]))
  }

  /** The id of the decision that a text names; `null` where it names none. */
  of(text: string): string | null {
    const like = likeTitle(text)
    const alias = this.#aliases.get(like)
    if (alias !== undefined) this.#used.add(like)
    return alias ?? this.#byTitle.get(like) ?? null
  }

  /** Whether a text was met that an alias is for. */
  hasMet(text: string): boolean {
    return this.#used.has(likeTitle(text))
  }

  /** The decision that a text may mean. */
  near(text: string): Known | null {
    const words = wordsOf(text)
    let best: Known | null = null
    let most = MUCH
    for (const one of this.#all) {
      const shared = [...words].filter((word) => one.words.has(word)).length
      const share = shared / (words.size + one.words.size - shared)
      if (share < most || shared < 2) continue
      best = one
      most = share
    }
    if (best !== null) return best
    const names = this.#all.map(({ name }) => name)
    const found = nearest(text, names)
    return found === null ? null : this.#all[names.indexOf(found)]!
  }
}

const wordsOf = (text: string) => new Set(likeTitle(text).split(/[\s-]+/))
