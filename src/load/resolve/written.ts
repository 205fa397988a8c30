import type { Span } from '../../diagnostic/diagnostic.js'
import type {
  Draft,
  DraftCustomer,
  DraftDecision,
  DraftForum,
  DraftLink,
  DraftMeasure,
  DraftNeed,
  DraftProgram,
  DraftRole,
  DraftTeam,
  LocatedDraft,
} from '../../model/draft.js'
import type { Ties } from '../../model/organisation.js'
import type { Origin, Part } from '../../model/origins.js'
import { TieColumns } from '../../model/tie-columns.js'

type Path = readonly (string | number)[]

/** A text that says something, with the way from a path in what it says to its place. */
export type Located = Pick<LocatedDraft, 'file' | 'locate'>

/** Where an entry of a draft stands, and where a reorg file says one of its fields anew. */
export class DraftOrigin implements Origin {
  readonly #source: Located
  readonly #base: Path
  readonly #changed: ReadonlyMap<string, DraftOrigin>

  constructor(source: Located, base: Path, changed: ReadonlyMap<string, DraftOrigin> = NOTHING_CHANGED) {
    this.#source = source
    this.#base = base
    this.#changed = changed
  }

  get file(): string {
    return this.#source.file
  }

  /** The text that it stands in. */
  get source(): Located {
    return this.#source
  }

  /** The way to it in that text. */
  get path(): Path {
    return this.#base
  }

  span(path: Path = [], part: Part = 'value'): Span | null {
    const changed = this.#changed.get(String(path[0]))
    if (changed !== undefined) return changed.span()
    const found = path.length > 0 ? this.#source.locate([...this.#base, ...path], part) : null
    return (
      found ?? this.#source.locate([...this.#base, 'id'], 'value') ?? this.#source.locate(this.#base, 'value')
    )
  }

  /** The place of a path, or `null` where nothing is written there. */
  at(path: Path, part: Part): Span | null {
    return this.#source.locate([...this.#base, ...path], part)
  }

  /** The place of what is written in one field. */
  below(field: string): DraftOrigin {
    return new DraftOrigin(this.#source, [...this.#base, field])
  }

  /** The same place, with some fields said elsewhere since. */
  changedAt(fields: readonly string[], where: DraftOrigin): DraftOrigin {
    const changed = new Map([...this.#changed, ...fields.map((field) => [field, where] as const)])
    return new DraftOrigin(this.#source, this.#base, changed)
  }
}

const NOTHING_CHANGED: ReadonlyMap<string, DraftOrigin> = new Map()

/** One entry as written, with its place; `inside` is the team that it is nested in. */
export type Written<D> = {
  readonly id: string
  readonly draft: D
  readonly origin: DraftOrigin
  readonly inside: Written<DraftTeam> | null
}

/** The ties of one file or table; `rows` are their places in it, where some of its rows are left out. */
export type WrittenTies = {
  readonly ties: Ties
  readonly source: Located
  readonly rows: Int32Array | null
}

/** Everything that the drafts of all files state, one list a kind, in the order of files and lines. */
export type Collected = {
  customers: Written<DraftCustomer>[]
  teams: Written<DraftTeam>[]
  roles: Written<DraftRole>[]
  decisions: Written<DraftDecision>[]
  needs: Written<DraftNeed>[]
  links: Written<DraftLink>[]
  forums: Written<DraftForum>[]
  measures: Written<DraftMeasure>[]
  programs: Written<DraftProgram>[]
  ties: WrittenTies[]
}

/** Flattens nested teams and roles, and gathers every kind over all drafts. Entries with no usable id are left out. */
export function collect(drafts: readonly LocatedDraft[]): Collected {
  const all: Collected = {
    customers: [],
    teams: [],
    roles: [],
    decisions: [],
    needs: [],
    links: [],
    forums: [],
    measures: [],
    programs: [],
    ties: [],
  }
  for (const source of drafts) {
    const { draft } = source
    const gather = <D extends { readonly id?: string }>(
      list: Written<D>[],
      key: string,
      entries: readonly D[] | undefined,
    ) => {
      for (const [i, entry] of (entries ?? []).entries()) {
        list.push({
          id: entry.id ?? '',
          draft: entry,
          origin: new DraftOrigin(source, [key, i]),
          inside: null,
        })
      }
    }
    gather(all.customers, 'customers', draft.customers)
    gather(all.roles, 'roles', draft.roles)
    gather(all.decisions, 'decisions', draft.decisions)
    gather(all.needs, 'needs', draft.needs)
    gather(all.links, 'links', draft.links)
    gather(all.forums, 'forums', draft.forums)
    gather(all.measures, 'measures', draft.measures)
    gather(all.programs, 'programs', draft.programs)
    const ties = source.ties ?? tiesIn(draft)
    if (ties.count > 0) all.ties.push({ ties, source, rows: null })
    collectTeams(all, source, draft.teams ?? [], ['teams'], null)
  }
  return all
}

function tiesIn({ ties = [] }: Draft): Ties {
  const columns = new TieColumns(ties.length)
  for (const { from, to, kind, weight } of ties) columns.add(from, to, kind, weight)
  return columns.done()
}

function collectTeams(
  all: Collected,
  source: Located,
  teams: readonly DraftTeam[],
  base: Path,
  inside: Written<DraftTeam> | null,
): void {
  for (const [i, draft] of teams.entries()) {
    const path = [...base, i]
    const team = { id: draft.id ?? '', draft, origin: new DraftOrigin(source, path), inside }
    all.teams.push(team)
    for (const [j, role] of (draft.roles ?? []).entries()) {
      const origin = new DraftOrigin(source, [...path, 'roles', j])
      all.roles.push({ id: role.id ?? '', draft: role, origin, inside: team })
    }
    collectTeams(all, source, draft.teams ?? [], [...path, 'teams'], team)
  }
}
