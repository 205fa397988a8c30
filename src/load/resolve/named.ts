import type { Named } from '../../model/organisation.js'
import type { Json } from '../../util/json.js'
import { listOf } from './registry.js'

const NO_EXTRAS: { readonly [key: string]: Json } = Object.freeze({})

/** What every named thing carries, out of its draft. */
export function namedOf(id: string, draft: object): Named {
  const d = draft as { [key: string]: unknown }
  return {
    id,
    name: textOf(d.name),
    note: textOf(d.note),
    tags: listOf(d.tags as string | undefined),
    owner: textOf(d.owner),
    source: textOf(d.source),
    previous: listOf(d.previously as string | undefined),
    extras: extrasOf(d),
  }
}

/** The `x-` keys of a draft. */
export function extrasOf(draft: { readonly [key: string]: unknown }): { readonly [key: string]: Json } {
  let any = false
  for (const key in draft) if (key.startsWith('x-')) any = true
  if (!any) return NO_EXTRAS
  const keys = Object.keys(draft).filter((key) => key.startsWith('x-'))
  return Object.fromEntries(keys.sort().map((key) => [key, draft[key] as Json]))
}

/** A text field; `null` where it is not written. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
