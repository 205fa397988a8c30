import type { Collection } from '../../load/kinds.js'
import { RACI } from '../../load/resolve/activity.js'
import { listOf } from '../../load/resolve/registry.js'
import type { OneOrMany } from '../../model/draft.js'
import type { Right } from '../../model/organisation.js'
import type { Fields } from './cells.js'
import { isSame } from './things.js'

/** A decision with its rights in the words of RAPID, whichever of the two notations it was written in. */
export function asRights(collection: Collection, fields: Fields): Fields {
  if (collection !== 'decisions' || fields.raci === undefined) return fields
  const { raci, ...rest } = fields
  const letters = raci as { readonly [letter in keyof typeof RACI]?: OneOrMany }
  const found: { [right in Right]?: readonly string[] } = {}
  for (const [letter, rights] of Object.entries(RACI))
    for (const right of rights) {
      const holders = listOf(letters[letter as keyof typeof RACI])
      if (holders.length > 0) found[right] = [...new Set([...(found[right] ?? []), ...holders])]
    }
  return { ...rest, ...found }
}

/** A decision with its rights as RACI, where its letters can say them all. */
export function asRaci(fields: Fields): Fields {
  const { recommend, agree, perform, ...rest } = fields
  if (agree !== undefined || !isSame(recommend, perform)) return fields
  const { decide, input, inform, ...others } = rest
  const letters = Object.entries({ A: decide, R: recommend, C: input, I: inform })
  const raci = Object.fromEntries(letters.filter(([, holders]) => holders !== undefined))
  return Object.keys(raci).length === 0 ? others : { ...others, raci }
}
