import type { Diagnostic } from '../diagnostic/diagnostic.js'
import type { LocatedDraft } from '../model/draft.js'
import { type Customer, type Kind, LISTS, type Listed, type Organisation } from '../model/organisation.js'
import type { Origin, Origins } from '../model/origins.js'
import { compareText } from '../util/order.js'
import {
  resolveDecision,
  resolveForum,
  resolveLink,
  resolveMeasure,
  resolveNeed,
  resolveProgram,
} from './resolve/activity.js'
import { identified, type Joint } from './resolve/joints.js'
import { extrasOf, namedOf, textOf } from './resolve/named.js'
import { byId, resolvePeople } from './resolve/people.js'
import { Registry } from './resolve/registry.js'
import { resolveTies } from './resolve/ties.js'
import { type Collected, collect, DraftOrigin, type Written } from './resolve/written.js'

/** One organisation, and what is wrong with it: then it is not to be used. */
export type Resolved = {
  readonly organisation: Organisation
  readonly origins: Origins
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Makes one organisation out of all drafts; every reference that does not hold is a problem at its own place. `all` is
 * what the drafts state, unless changes have been applied to it.
 */
export function resolve(drafts: readonly LocatedDraft[], all: Collected = collect(drafts)): Resolved {
  const registry = new Registry(all)
  const origins = new OriginsByKind(all)
  const { teams, roles } = resolvePeople(registry, all.teams, all.roles)
  const each = <D, T>(
    list: readonly Written<D>[],
    one: (registry: Registry, written: Written<D>) => T,
  ): T[] => list.filter((written) => registry.isFirst(written)).map((written) => one(registry, written))
  const organisation: Organisation = {
    ...heading(drafts, registry),
    customers: byId(each(all.customers, (_, { id, draft }): Customer => namedOf(id, draft))),
    teams,
    roles,
    forums: byId(each(all.forums, resolveForum)),
    decisions: byId(each(all.decisions, resolveDecision)),
    needs: pairs(registry, 'need', all.needs, resolveNeed, origins),
    links: pairs(registry, 'link', all.links, resolveLink, origins),
    measures: byId(each(all.measures, resolveMeasure)),
    programs: byId(each(all.programs, resolveProgram)),
    ties: resolveTies(registry, all),
  }
  if (all.teams.length === 0) registry.problems.push(noTeams(drafts))
  return { organisation, origins, diagnostics: registry.problems }
}

function noTeams(drafts: readonly LocatedDraft[]): Diagnostic {
  const empty = drafts.find(({ draft }) => draft.teams !== undefined)
  return {
    code: 'model/no-teams',
    severity: 'error',
    message: 'the model has no teams',
    span: empty?.locate(['teams'], 'key') ?? null,
    file: (empty ?? drafts[0])?.file ?? '',
    help: 'list at least one under teams:',
  }
}

/** What the files say of the organisation as a whole: one name among them all. */
function heading(
  drafts: readonly LocatedDraft[],
  registry: Registry,
): Pick<Organisation, 'name' | 'note' | 'source' | 'extras'> {
  const named = drafts.filter((d) => d.draft.name !== undefined)
  const first = named[0]
  for (const other of named.slice(1)) {
    if (other.draft.name === first!.draft.name) continue
    const span = first!.locate(['name'], 'value')
    registry.add(
      'model/two-names',
      `this file names the organisation '${other.draft.name}', another '${first!.draft.name}'`,
      new DraftOrigin(other, []),
      ['name'],
      {
        help: 'name it in one file only',
        ...(span === null ? {} : { related: [{ span, message: 'the other name' }] }),
      },
    )
  }
  if (first === undefined && drafts.length > 0) {
    const message = 'no file says the name of the organisation'
    registry.problems.push({
      code: 'model/no-name',
      severity: 'error',
      message,
      span: null,
      file: drafts[0]!.file,
      help: 'add a line: name: …',
    })
  }
  const notes = drafts.map((d) => textOf(d.draft.note)).filter((note) => note !== null)
  const sources = drafts.map((d) => textOf(d.draft.source)).filter((source) => source !== null)
  return {
    name: first?.draft.name ?? '',
    note: notes.length === 0 ? null : notes.join('\n'),
    source: sources.length === 0 ? null : sources.join('\n'),
    extras: extrasOf(Object.assign({}, ...drafts.map((d) => extrasOf(d.draft)))),
  }
}

/** Needs and links, with the ids that those without one get. */
function pairs<D extends object, T extends Joint>(
  registry: Registry,
  kind: 'need' | 'link',
  list: readonly Written<D>[],
  one: (registry: Registry, written: Written<D>) => T | null,
  origins: OriginsByKind,
): T[] {
  const found = list
    .filter((written) => written.id === '' || registry.isFirst(written))
    .flatMap((written) => {
      const thing = one(registry, written)
      return thing === null ? [] : [{ thing, written }]
    })
  const named = identified(found).map(({ thing, written, id }) => {
    if (thing.id !== '') return thing
    origins.set(kind, id, written.origin)
    return { ...thing, id }
  })
  return named.sort((a, b) => compareText(a.id, b.id))
}

class OriginsByKind implements Origins {
  readonly #byKind = new Map<Kind, Map<string, Origin>>()

  constructor(all: Collected) {
    for (const [kind, list] of Object.entries(LISTS) as [Listed, (typeof LISTS)[Listed]][]) {
      const known = new Map<string, Origin>()
      this.#byKind.set(kind, known)
      for (const { id, origin } of all[list]) if (id !== '' && !known.has(id)) known.set(id, origin)
    }
  }

  set(kind: Kind, id: string, origin: Origin): void {
    const known = this.#byKind.get(kind)
    if (known) known.set(id, origin)
    else this.#byKind.set(kind, new Map([[id, origin]]))
  }

  of(kind: Kind, id: string): Origin | null {
    return this.#byKind.get(kind)?.get(id) ?? null
  }
}
