import { anonymiseDraft } from '../../model/anonymise/draft.js'
import { tieKindUnder } from '../../model/anonymise/plain-words.js'
import type { Draft, DraftRole, DraftTeam } from '../../model/draft.js'
import type { Organisation } from '../../model/organisation.js'
import type { Pseudonyms } from '../anonymise/key.js'
import { thingOf } from './cells.js'
import type { Imported } from './read.js'

type Data = Pick<Imported, 'draft' | 'tables'>

/**
 * The same data under other names, tables too: what an id stands for is known from all of it, and from the model that
 * it is about.
 */
export function anonymisedData(
  { draft, tables }: Data,
  organisation: Organisation | null,
  pseudonyms: Pseudonyms,
): Data {
  const rows = tables
    .filter(({ collection }) => collection === 'roles')
    .flatMap(({ header, rows: all }) => Array.from(all, (row) => thingOf('roles', header, row)))
  const whole: Draft = rows.length === 0 ? draft : { ...draft, roles: [...(draft.roles ?? []), ...rows] }
  const roles = new Set<string>(organisation?.roles.keys())
  note(whole, roles)
  const hidden = withoutKnown(anonymiseDraft(withKnown(whole, organisation), pseudonyms), whole)
  const holder = (id: string) => pseudonyms.id(roles.has(id) ? 'role' : 'person', id)
  const ties = tables
    .filter(({ collection }) => collection === 'ties')
    .map((table) => {
      const kept = table.header.flatMap((field, i) => {
        if (field === 'from' || field === 'to') return [{ field, i, under: holder }]
        if (field === 'kind')
          return [{ field, i, under: (word: string) => (word === '' ? '' : tieKindUnder(word, pseudonyms)) }]
        return field === 'weight' ? [{ field, i, under: (text: string) => text }] : []
      })
      return {
        collection: table.collection,
        header: kept.map(({ field }) => field),
        rows: mapped(table.rows, (row) => kept.map(({ i, under }) => under(row[i] ?? ''))),
      }
    })
  return { draft: hidden, tables: ties }
}

function* mapped<A, B>(all: Iterable<A>, one: (value: A) => B): Iterable<B> {
  for (const value of all) yield one(value)
}

function note(draft: Draft, roles: Set<string>): void {
  const add = (list: readonly DraftRole[] = []) => {
    for (const { id } of list) if (id !== undefined) roles.add(id)
  }
  const addTeams = (teams: readonly DraftTeam[] = []) => {
    for (const team of teams) {
      add(team.roles)
      addTeams(team.teams)
    }
  }
  add(draft.roles)
  addTeams(draft.teams)
}

/** The draft with the actors of the model that it is about behind its own, so that their ids are read as theirs. */
function withKnown(draft: Draft, organisation: Organisation | null): Draft {
  if (organisation === null) return draft
  const stub = ({ id, name }: { readonly id: string; readonly name: string | null }) => ({
    id,
    ...(name === null ? {} : { name }),
  })
  const { teams, roles, forums } = organisation
  return {
    ...draft,
    teams: [...(draft.teams ?? []), ...[...teams.values()].map(stub)],
    roles: [...(draft.roles ?? []), ...[...roles.values()].map(stub)],
    forums: [
      ...(draft.forums ?? []),
      ...[...forums.values()].map(({ members, ...forum }) => ({ ...stub(forum), members })),
    ],
  }
}

/** The lists of the draft alone again. */
function withoutKnown(hidden: Draft, draft: Draft): Draft {
  const own = Object.entries(hidden).flatMap(([key, value]): [string, unknown][] => {
    const list = draft[key as 'teams']
    return !Array.isArray(value)
      ? [[key, value]]
      : list === undefined
        ? []
        : [[key, value.slice(0, list.length)]]
  })
  return Object.fromEntries(own) as Draft
}
