import type { Organisation } from '../../../model/organisation.js'
import { plain } from '../../../util/text.js'

const LONGEST = 200

/** What an id at the end of a tie is: someone of the model, or why it is nobody. */
export type End =
  | { readonly id: string; readonly number: number }
  | { readonly problem: string; readonly word: string; readonly among: 'people' | 'model' | null }

/** Who stands at the ends of ties; each id is looked up once. */
export class Ends {
  readonly #seen = new Map<string, End>()
  readonly #numbers = new Map<string, number>()
  readonly #behind: ReadonlyMap<string, string> | null
  readonly #known: ReadonlySet<string> | null

  constructor(behind: ReadonlyMap<string, string> | null, organisation: Organisation | null) {
    this.#behind = behind
    this.#known = organisation === null ? null : namesIn(organisation)
  }

  /** Whether an id is one that was given: of the people, or of the model. */
  readonly isKnown = (id: string): boolean => this.#behind?.has(id) === true || this.#known?.has(id) === true

  /** What an id may have meant. */
  candidates(among: 'people' | 'model'): Iterable<string> {
    return (among === 'people' ? this.#behind?.keys() : this.#known) ?? []
  }

  of(text: string): End {
    const seen = this.#seen.get(text)
    if (seen !== undefined) return seen
    const end = this.#look(text)
    this.#seen.set(text, end)
    return end
  }

  #look(text: string): End {
    if (text === '') return { problem: 'an end of a tie is empty', word: '', among: null }
    const shown = plain(text.slice(0, 60))
    if (text.length > LONGEST)
      return { problem: `'${shown}…' is longer than an id may be (${LONGEST})`, word: '', among: null }
    const id = this.#behind?.get(text) ?? text
    if (this.#behind !== null && !this.#behind.has(text) && this.#known?.has(text) !== true)
      return { problem: `'${shown}' is not in the people table`, word: text, among: 'people' }
    if (id.length > LONGEST || (this.#known !== null && !this.#known.has(id))) {
      const behind = id === text ? '' : `, who is '${plain(id.slice(0, 60))}',`
      return {
        problem: `'${shown}'${behind} is neither a role of the model nor holds one`,
        word: id,
        among: 'model',
      }
    }
    const number = this.#numbers.get(id) ?? this.#numbers.size
    this.#numbers.set(id, number)
    return { id, number }
  }
}

function namesIn({ roles }: Organisation): ReadonlySet<string> {
  const names = new Set(roles.keys())
  for (const { heldBy } of roles.values()) for (const person of heldBy) names.add(person)
  return names
}
