import type { Span } from '../../diagnostic/diagnostic.js'
import type {
  DraftCustomer,
  DraftDecision,
  DraftForum,
  DraftLink,
  DraftMeasure,
  DraftNeed,
  DraftProgram,
  DraftRole,
  DraftTeam,
  DraftTie,
  LocatedDraft,
} from '../../model/draft.js'
import type { Origin, Part } from '../../model/origins.js'

type Path = readonly (string | number)[]

/** Where an entry of a draft stands. */
export class DraftOrigin implements Origin {
  readonly #source: LocatedDraft
  readonly #base: Path

  constructor(source: LocatedDraft, base: Path) {
    this.#source = source
    this.#base = base
  }

  get file(): string {
    return this.#source.file
  }

  span(path: Path = [], part: Part = 'value'): Span | null {
    const found = path.length > 0 ? this.#source.locate([...this.#base, ...path], part) : null
    return (
      found ?? this.#source.locate([...this.#base, 'id'], 'value') ?? this.#source.locate(this.#base, 'value')
    )
  }
}

/** One entry as written, with its place; `inside` is the team that it is nested in. */
export type Written<D> = {
  readonly id: string
  readonly draft: D
  readonly origin: DraftOrigin
  readonly inside: Written<DraftTeam> | null
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
  ties: { readonly draft: DraftTie; readonly origin: DraftOrigin }[]
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
    for (const [i, tie] of (draft.ties ?? []).entries()) {
      all.ties.push({ draft: tie, origin: new DraftOrigin(source, ['ties', i]) })
    }
    collectTeams(all, source, draft.teams ?? [], ['teams'], null)
  }
  return all
}

function collectTeams(
  all: Collected,
  source: LocatedDraft,
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
