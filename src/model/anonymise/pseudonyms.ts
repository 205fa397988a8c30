import { createHmac } from 'node:crypto'
import { compareText } from '../../util/order.js'
import type { Listed } from '../organisation.js'

/** What gets a pseudonym: things with an id, and whatever else names something. */
export type Hidden = Listed | 'person' | 'type' | 'tie-kind' | 'rule' | 'file' | 'organisation' | 'proposal'

/** One pseudonym, and what it stands for. */
export type Pseudonym = {
  readonly kind: Hidden
  readonly original: string
  /** How people call the original; `null` where it has no name but its id. */
  readonly name: string | null
  /** `team-k3f9a2`, where an id is expected. */
  readonly id: string
  /** `Team k3f9a2`, where a name is. */
  readonly shown: string
}

/** Letters and digits that are not mistaken for each other (Crockford's base 32); the first is a letter. */
const LETTERS = 'abcdefghjkmnpqrstvwxyz'
const ALPHABET = `0123456789${LETTERS}`
/** Characters: among a thousand things of a kind two would get the same in one of 1,500 models. */
const LEAST = 6

/**
 * The pseudonyms under one key. They follow from the key, the kind and the original, so that every run with the same
 * key gives the same; of two originals that would get the same one, the second gets more characters.
 */
export class Pseudonyms {
  readonly #key: string
  readonly #made = new Map<string, Pseudonym>()
  readonly #taken = new Set<string>()

  constructor(key: string) {
    this.#key = key
  }

  /** The pseudonym where an id is expected; `name` is how people call the original. */
  id(kind: Hidden, original: string, name: string | null = null): string {
    return this.#for(kind, original, name).id
  }

  /** The pseudonym where a name is expected. */
  name(kind: Hidden, original: string): string {
    return this.#for(kind, original, null).shown
  }

  /** The pseudonym that an original has got; `null` where it has none yet. */
  given(kind: Hidden, original: string): string | null {
    return this.#made.get(keyOf(kind, original))?.id ?? null
  }

  /** All that were given, in the order of their ids. */
  all(): readonly Pseudonym[] {
    return [...this.#made.values()].sort((a, b) => compareText(a.id, b.id))
  }

  #for(kind: Hidden, original: string, name: string | null): Pseudonym {
    const about = keyOf(kind, original)
    const known = this.#made.get(about)
    if (known !== undefined) return known
    const code = this.#codeFor(kind, about)
    const word = kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll('-', ' ')
    const made = { kind, original, name, id: `${kind}-${code}`, shown: `${word} ${code}` }
    this.#made.set(about, made)
    this.#taken.add(made.id)
    return made
  }

  #codeFor(kind: Hidden, about: string): string {
    const digest = createHmac('sha256', this.#key).update(about).digest()
    const code = Array.from(digest, (byte, i) => {
      const from = i === 0 ? LETTERS : ALPHABET
      return from[byte % from.length]
    }).join('')
    let length = LEAST
    while (this.#taken.has(`${kind}-${code.slice(0, length)}`)) length += 2
    return code.slice(0, length)
  }
}

const keyOf = (kind: Hidden, original: string) => `${kind}\0${original}`
