import type { Diagnostic } from '../../diagnostic/diagnostic.js'
import type { OneOrMany } from '../../model/draft.js'
import type { Kind } from '../../model/organisation.js'
import { didYouMean } from '../../util/nearest.js'
import { article } from '../kinds.js'
import type { Collected, DraftOrigin, Written } from './written.js'

type Known = { readonly kind: Kind; readonly written: Written<unknown> }

/** Which id names what: teams, roles and forums share one set of ids, every other kind has its own. */
export class Registry {
  readonly problems: Diagnostic[] = []
  readonly #actors = new Map<string, Known>()
  readonly #others = new Map<Kind, Map<string, Known>>()
  readonly #persons = new Set<string>()

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
    for (const role of all.roles) for (const person of listOf(role.draft.held_by)) this.#persons.add(person)
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
  isFirst(kind: Kind, written: Written<unknown>): boolean {
    return this.find(kind, written.id)?.written === written
  }

  find(kind: Kind, id: string): Known | null {
    const known = this.#mapOf(kind).get(id)
    return known !== undefined && known.kind === kind ? known : null
  }

  /** The ids of a field that name one of the kinds; each other is a problem, and repetitions are dropped. */
  refs(
    kinds: readonly Kind[],
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
    kinds: readonly Kind[],
    id: string | undefined,
    origin: DraftOrigin,
    field: readonly (string | number)[],
    owner: string,
  ): string | null {
    return id !== undefined && this.#knows(kinds, id, origin, field, owner) ? id : null
  }

  isPerson(id: string): boolean {
    return this.#persons.has(id)
  }

  get persons(): Iterable<string> {
    return this.#persons
  }

  #mapOf(kind: Kind): Map<string, Known> {
    return this.#others.get(kind) ?? this.#actors
  }

  #register(kind: Kind, list: readonly Written<unknown>[], known: Map<string, Known>): void {
    for (const written of list) {
      if (written.id === '') continue
      const first = known.get(written.id)
      if (first === undefined) {
        known.set(written.id, { kind, written })
        continue
      }
      const other = first.kind === kind ? '' : `, and ${article(first.kind)} has it already`
      const span = first.written.origin.span(['id'])
      this.add(
        'model/duplicate-id',
        `the id '${written.id}' is taken${other || ` by another ${kind}`}`,
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
    kinds: readonly Kind[],
    id: string,
    origin: DraftOrigin,
    path: readonly (string | number)[],
    owner: string,
  ): boolean {
    if (kinds.some((kind) => this.find(kind, id) !== null)) return true
    const wanted =
      kinds.length === 1 ? article(kinds[0]!) : `${kinds.slice(0, -1).join(', ')} or ${kinds.at(-1)}`
    const other = this.#actors.get(id)
    if (other !== undefined) {
      const span = other.written.origin.span(['id'])
      this.add(
        'model/wrong-kind',
        `${owner} names '${id}', which is ${article(other.kind)}; ${wanted} is expected`,
        origin,
        path,
        {
          subject: [id],
          ...(span === null ? {} : { related: [{ span, message: `the ${other.kind} is defined here` }] }),
        },
      )
      return false
    }
    const candidates = kinds.flatMap((kind) =>
      [...this.#mapOf(kind)].filter(([, k]) => k.kind === kind).map(([known]) => known),
    )
    const none =
      candidates.length === 0
        ? `the model defines no ${kinds.join(' or ')}`
        : `define it, or use the id of ${wanted} that exists`
    this.add(
      'model/unknown-id',
      `${owner} names '${id}', and there is no ${kinds.join(' or ')} of that id`,
      origin,
      path,
      {
        subject: [id],
        help: didYouMean(id, candidates, none) ?? none,
      },
    )
    return false
  }
}

/** A field that takes one or many, as a list. */
export function listOf(value: OneOrMany | undefined): readonly string[] {
  return value === undefined
    ? []
    : typeof value === 'string'
      ? [value]
      : value.filter((id) => typeof id === 'string')
}
