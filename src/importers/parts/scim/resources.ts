import type { ForeignSource } from '../../importer.js'
import { openDocuments } from '../documents.js'
import { type Entry, entriesOf } from '../entry.js'
import type { Problems } from '../problems.js'

/** The users and groups of all files. */
export type Resources = { readonly users: readonly Entry[]; readonly groups: readonly Entry[] }

/** Keys under which resources lie: a list response's, or those of a file that holds both kinds. */
const LISTS = ['Resources', 'Users', 'Groups'] as const

/** Finds resources in list responses, lists of resources or of responses, single resources, and maps of both kinds. */
export function resourcesIn(sources: readonly ForeignSource[], problems: Problems): Resources {
  const users: Entry[] = []
  const groups: Entry[] = []
  for (const source of sources)
    for (const document of openDocuments(source, problems))
      for (const entry of entriesOf(document, problems)) {
        const lists = LISTS.filter((key) => entry.raw(key) !== undefined)
        const found = lists.length === 0 ? [entry] : lists.flatMap((key) => inList(entry, key))
        for (const one of found) (isGroup(one) ? groups : users).push(one)
      }
  return { users, groups }
}

/** A list may itself be the response to a query. */
function inList(entry: Entry, key: string): Entry[] {
  const value = entry.raw(key)
  const response = value !== null && typeof value === 'object' && !Array.isArray(value)
  return response ? (entry.entry(key)?.entries('Resources') ?? []) : entry.entries(key)
}

function isGroup(entry: Entry): boolean {
  const schemas = entry.raw('schemas')
  const said = Array.isArray(schemas) ? schemas.filter((urn) => typeof urn === 'string') : []
  if (said.some((urn) => /:group$/i.test(urn))) return true
  if (said.some((urn) => /:user$/i.test(urn))) return false
  const meta = entry.raw('meta')
  const type =
    meta !== null && typeof meta === 'object'
      ? (meta as { readonly resourceType?: unknown }).resourceType
      : null
  return (
    type === 'Group' ||
    (type !== 'User' && entry.raw('members') !== undefined && entry.raw('userName') === undefined)
  )
}
