import type { Draft, LocatedDraft } from '../model/draft.js'
import { type Collection, isCollection } from './kinds.js'
import type { TableSpec } from './rows.js'

type Path = readonly (string | number)[]

/** The files that a file includes, each with its place in it. */
export function includesOf(draft: Draft): { readonly file: string; readonly path: Path }[] {
  const include = (draft as { include?: unknown }).include
  if (typeof include === 'string') return [{ file: include, path: ['include'] }]
  if (!Array.isArray(include)) return []
  return include.flatMap((file, i) => (typeof file === 'string' ? [{ file, path: ['include', i] }] : []))
}

/** The tables that a file attaches: one file, several, or with a mapping of columns. */
export function tablesOf(
  draft: Draft,
  locate: LocatedDraft['locate'],
): { readonly collection: Collection; readonly spec: TableSpec; readonly path: Path }[] {
  const tables = (draft as { tables?: unknown }).tables
  if (typeof tables !== 'object' || tables === null) return []
  return Object.entries(tables).flatMap(([collection, value]) => {
    if (!isCollection(collection)) return []
    const entries = Array.isArray(value)
      ? value.map((entry, i) => [entry, i] as const)
      : [[value, null] as const]
    return entries.flatMap(([entry, i]) => {
      const base: Path = i === null ? ['tables', collection] : ['tables', collection, i]
      const spec = specOf(entry, base, locate)
      const path = typeof entry === 'string' ? base : [...base, 'file']
      return spec === null ? [] : [{ collection, spec, path }]
    })
  })
}

function specOf(entry: unknown, base: Path, locate: LocatedDraft['locate']): TableSpec | null {
  if (typeof entry === 'string') return { file: entry, columns: {}, delimiter: null, locate: () => null }
  const { file, columns, delimiter } = (entry ?? {}) as {
    file?: unknown
    columns?: { [field: string]: string }
    delimiter?: string
  }
  if (typeof file !== 'string') return null
  return {
    file,
    columns: columns ?? {},
    delimiter: delimiter ?? null,
    locate: (field, part) => locate([...base, 'columns', field], part),
  }
}
