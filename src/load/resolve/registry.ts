import type { Diagnostic } from '../../diagnostic/diagnostic.js'
import type { OneOrMany } from '../../model/draft.js'
import type { Kind } from '../../model/organisation.js'
import { didYouMean } from '../../util/nearest.js'
import { article } from '../kinds.js'
import type { Collected, DraftOrigin, Written } from './written.js'

/** What an id may refer to: a kind of thing, or a person who holds a role. */
type Referable = Kind | 'person'

type Known = { readonly kind: Referable; readonly written: Written<unknown> }

/** What can be an id, and what can be the id of a person, by the format. */
const ID = /^[a-z0-9][a-z0-9._-]{0,199}$/
const PERSON = /^.{1,200}$/s

/** Unknown ids for which a near one is looked for. */
const MOST_SEARCHES = 200

/** Which id names what: teams, roles and forums share one set of ids, every other kind has its own. */
export class Registry {
  readonly problems: Diagnostic[] = []
  readonly #actors = new Map<string, Known>()
  readonly #others = new Map<Referable, Map<string, Known>>()
  /** The kinds of which there is at least one thing. */
  readonly #present = new Set<Referable>()
  /** What has an id that was taken before it came. */
  readonly #repeated = new Set<Written<unknown>>()
  #searches = 0

  constructor(all: Collected) {
    this.#register('team', all.teams, this.#actors)
    this.#register('role', all.roles, this.#actors)
    this.#register('forum', all.forums, this.#actors)
    for (const [kind, list] of [
      ['customer', all.customers],
      ['decision', all.decisions],
      ['measure', all.measures],
      ['program', all.programs],
      ['need', all.needs],
      ['link', all.links],
    ] as const) {
      const known = new Map<string, Known>()
      this.#others.set(kind, known)
      this.#register(kind, list, known)
    }
    const persons = new Map<string, Known>()
    this.#others.set('person', persons)
    for (const written of all.roles)
      for (const person of listOf(written.draft.held_by)) {
        persons.set(person, { kind: 'person', written })
        this.#present.add('person')
      }
  }

  /** Adds a problem at a field of a written thing. */
  add(
    code: string,
    message: string,
    origin: DraftOrigin,
    path: readonly (string | number)[],
    more: Partial<Diagnostic> = {},
  ): void {
    this.problems.push({
      code,
      severity: 'error',
      message,
      span: origin.span(path),
      file: origin.file,
      ...more,
    })
  }

  /** Whether this entry is the one that its id stands for, and not a later repetition. */
  isFirst(written: Written<unknown>): boolean {
    return written.id !== '' && !this.#repeated.has(written)
  }

  find(kind: Referable, id: string): Known | null {
    const known = this.#mapOf(kind).get(id)
    return known !== undefined && known.kind === kind ? known : null
  }

  /** The ids of a field that name one of the kinds; each other is a problem, and repetitions are dropped. */
  refs(
    kinds: readonly Referable[],
    ids: OneOrMany | undefined,
    origin: DraftOrigin,
    field: readonly (string | number)[],
    owner: string,
  ): string[] {
    const good = new Set<string>()
    for (const [i, id] of listOf(ids).entries()) {
      const path = Array.isArray(ids) ? [...field, i] : field
      if (this.#knows(kinds, id, origin, path, owner)) good.add(id)
    }
    return [...good]
  }

  /** The id of a field when it names one of the kinds, else `null` and a problem. */
  ref(
    kinds: readonly Referable[],
    id: string | undefined,
    origin: DraftOrigin,
    field: readonly (string | number)[],
    owner: string,
  ): string | null {
    return id !== undefined && this.#knows(kinds, id, origin, field, owner) ? id : null
  }

  #mapOf(kind: Referable): Map<string, Known> {
    return this.#others.get(kind) ?? this.#actors
  }

  #register(kind: Kind, list: readonly Written<unknown>[], known: Map<string, Known>): void {
    for (const written of list) {
      if (written.id === '') continue
      const first = known.get(written.id)
      if (first === undefined) {
        known.set(written.id, { kind, written })
        this.#present.add(kind)
        continue
      }
      this.#repeated.add(written)
      const span = first.written.origin.span(['id'])
      this.add(
        'model/duplicate-id',
        `the id '${written.id}' is taken by ${first.kind === kind ? `another ${kind}` : article(first.kind)}`,
        written.origin,
        ['id'],
        {
          subject: [written.id],
          help: `give this ${kind} an id of its own`,
          ...(span === null ? {} : { related: [{ span, message: 'first defined here' }] }),
        },
      )
    }
  }

  #knows(
    kinds: readonly Referable[],
    id: string,
    origin: DraftOrigin,
    path: readonly (string | number)[],
    owner: string,
  ): boolean {
    if (kinds.some((kind) => this.find(kind, id) !== null)) return true
    const other = this.#actors.get(id) ?? this.#anyOther(id)
    if (other !== undefined) {
      const span = other.written.origin.span(['id'])
      const message = `${owner} names '${id}', which is ${article(other.kind)}; ${article(either(kinds))} is expected`
      const related =
        span === null ? {} : { related: [{ span, message: `the ${other.kind} is defined here` }] }
      this.add('model/wrong-kind', message, origin, path, { subject: [id], ...related })
      return false
    }
    // What the format refuses as an id was reported where the file was read.
    if (!(kinds.includes('person') ? PERSON : ID).test(id)) return false
    const message = `${owner} names '${id}', and there is no ${either(kinds)} of that id`
    this.add('model/unknown-id', message, origin, path, { subject: [id], help: this.#helpFor(kinds, id) })
    return false
  }

  #anyOther(id: string): Known | undefined {
    for (const known of this.#others.values()) {
      const found = known.get(id)
      if (found !== undefined && found.kind !== 'person') return found
    }
    return undefined
  }

  #helpFor(kinds: readonly Referable[], id: string): string {
    if (!kinds.some((kind) => this.#present.has(kind))) return `the model defines no ${either(kinds)}`
    const otherwise = `define it, or use the id of ${article(either(kinds))} that exists`
    // With a column mapped wrongly every row is a mistake, and a search for each would take minutes.
    if (++this.#searches > MOST_SEARCHES) return otherwise
    return didYouMean(id, this.#idsOf(kinds), otherwise)!
  }

  *#idsOf(kinds: readonly Referable[]): Generator<string> {
    for (const kind of kinds) for (const [id, entry] of this.#mapOf(kind)) if (entry.kind === kind) yield id
  }
}

/** `role, team or forum`. */
function either(kinds: readonly Referable[]): string {
  return kinds.length === 1 ? kinds[0]! : `${kinds.slice(0, -1).join(', ')} or ${kinds.at(-1)}`
}

const NONE: readonly string[] = Object.freeze([])

/** A field that takes one or many, as a list. */
export function listOf(value: OneOrMany | undefined): readonly string[] {
  if (value === undefined) return NONE
  return typeof value === 'string' ? [value] : value.filter((id) => typeof id === 'string')
}
