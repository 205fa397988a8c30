import { isDeepStrictEqual } from 'node:util'
import type { DraftTeam } from '../../model/draft.js'
import { COLLECTIONS, type Collection } from '../kinds.js'
import type { Collected, DraftOrigin, Located, Written } from '../resolve/written.js'
import { type TieChange, tieChanges } from '../ties/changes.js'
import type { Fields } from './pairs.js'

/** A thing of the model, as it was written and as it is to be; `null` where it is new or gone. */
export type Change = {
  readonly collection: Collection
  readonly before: Thing | null
  readonly after: Thing | null
  /** The fields that say something else now; what is nested in a team is a thing of its own. */
  readonly fields: Fields
}

/** A thing as the model has it; a tie is nested in nothing and has no id. */
export type Thing = {
  readonly id: string
  readonly draft: Fields
  readonly origin: DraftOrigin
  readonly inside: Written<DraftTeam> | null
}

/** What tells a model from the one that changes led to: things new, gone, and said otherwise. */
export function changesBetween(before: Collected, after: Collected): Change[] {
  const keyOf = keysOfPlaces()
  return (Object.keys(COLLECTIONS) as Collection[]).flatMap((collection) =>
    collection === 'ties'
      ? tieChanges(before.ties, after.ties).map(ofTie)
      : listChanges(collection, thingsIn(before, collection), thingsIn(after, collection), keyOf),
  )
}

/** What tells one written thing from all others: the number of its text, and its path in it. */
type KeyOf = (origin: DraftOrigin) => string

function keysOfPlaces(): KeyOf {
  const numbers = new Map<Located, number>()
  return ({ source, path }) => {
    const number = numbers.get(source) ?? numbers.size
    numbers.set(source, number)
    return `${number}/${path.join('/')}`
  }
}

const thingsIn = (all: Collected, collection: Exclude<Collection, 'ties'>): readonly Thing[] =>
  all[collection] as readonly Written<object>[] as readonly Thing[]

function ofTie({ origin, before, after }: TieChange): Change {
  const thing = (draft: Fields): Thing => ({ id: '', draft, origin, inside: null })
  return {
    collection: 'ties',
    before: thing(before),
    after: after && thing(after),
    fields: after === null ? {} : changedFields(before, after),
  }
}

function listChanges(
  collection: Collection,
  before: readonly Thing[],
  after: readonly Thing[],
  keyOf: KeyOf,
): Change[] {
  const changes: Change[] = []
  const old = new Map(before.map((thing) => [keyOf(thing.origin), thing]))
  for (const thing of after) {
    const key = keyOf(thing.origin)
    const was = old.get(key)
    old.delete(key)
    if (was === undefined) changes.push({ collection, before: null, after: thing, fields: thing.draft })
    else {
      const fields = was.draft === thing.draft ? {} : changedFields(was.draft, thing.draft)
      const moved = (was.inside === null) !== (thing.inside === null)
      if (moved || Object.keys(fields).length > 0)
        changes.push({ collection, before: was, after: thing, fields })
    }
  }
  for (const gone of old.values()) changes.push({ collection, before: gone, after: null, fields: {} })
  return changes
}

function changedFields(before: Fields, after: Fields): Fields {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  const differ = [...keys].filter((key) => !isDeepStrictEqual(before[key], after[key]))
  return Object.fromEntries(differ.map((key) => [key, after[key]]))
}
