import type { Diagnostic } from '../../diagnostic/diagnostic.js'
import { COLLECTIONS } from '../../load/kinds.js'
import { listOf } from '../../load/resolve/registry.js'
import type { DraftDecision, DraftForum, OneOrMany } from '../../model/draft.js'
import { type Organisation, RIGHTS } from '../../model/organisation.js'
import { plain, plural } from '../../util/text.js'
import { usageProblem } from '../outcome.js'
import type { Fields } from './cells.js'
import { shortened } from './changes.js'
import type { Imported } from './read.js'
import { asRights } from './rights-words.js'

/** The lists that an import may share with the model that its data is about. */
const SHARED = ['decisions', 'forums'] as const
type Shared = (typeof SHARED)[number]

/** What goes into a file beside a model, and what is to be said of the rest. */
export type Beside = {
  readonly draft: Imported['draft']
  readonly diagnostics: readonly Diagnostic[]
  /** The model says all of it, alike or otherwise. */
  readonly isEmpty: boolean
}

/**
 * Leaves out what the model has in another file than the one that is written: an id that two files define would make
 * both unreadable together. What the model says otherwise is told, with the way to take it over.
 */
export function besideModel(
  { draft, tables, organisation, origins }: Imported,
  output: string | null,
): Beside {
  if (organisation === null) return { draft, diagnostics: [], isEmpty: false }
  const known = (collection: Shared, id: string | undefined) => {
    const origin = origins?.of(COLLECTIONS[collection], id ?? '') ?? null
    return organisation[collection].has(id ?? '') && origin?.file !== output ? { origin } : null
  }
  const same: string[] = []
  const diagnostics: Diagnostic[] = []
  let rest = draft
  for (const collection of SHARED) {
    const list: readonly (DraftDecision | DraftForum)[] = draft[collection] ?? []
    const kept = list.filter((thing) => {
      const found = known(collection, thing.id)
      if (found === null) return true
      const differ = differences(collection, thing as Fields, organisation)
      if (differ.length === 0) same.push(thing.id!)
      else {
        const message = `the model says the ${COLLECTIONS[collection]} '${thing.id}' otherwise, so it is left out: ${differ.join('; ')}`
        const file = found.origin?.file ?? 'the model'
        const help = `to take what the source says: -o ${file} --merge`
        const span = found.origin?.span() ?? null
        diagnostics.push({ code: 'import/in-the-model', severity: 'warning', message, span, help })
      }
      return false
    })
    if (kept.length < list.length) {
      const { [collection]: _, ...others } = rest
      rest = kept.length === 0 ? others : { ...others, [collection]: kept }
    }
  }
  if (same.length > 0) {
    const names = `${same.slice(0, 8).join(', ')}${same.length > 8 ? ` and ${same.length - 8} more` : ''}`
    const message = `${plural(same.length, 'thing')} that the model says alike ${same.length === 1 ? 'is' : 'are'} left out: ${plain(names)}`
    diagnostics.push({ code: 'import/in-the-model', severity: 'info', message, span: null })
  }
  const left = Object.values(rest).some(Array.isArray) || tables.length > 0
  return { draft: rest, diagnostics, isEmpty: !left && same.length + diagnostics.length > 0 }
}

/** Why nothing is written where all that is left differs from the model. */
export function nothingNew(diagnostics: readonly Diagnostic[]): Diagnostic | null {
  const count = diagnostics.filter(({ severity }) => severity === 'warning').length
  if (count === 0) return null
  const message = `nothing in the source is new to the model, which says ${plural(count, 'thing')} otherwise`
  const help = 'nothing was written; name the file of the model with -o, and give --merge, to change it there'
  return usageProblem('import/nothing-new', message, help)
}

/** Where a merge would change what the model says of a thing, in words. */
function differences(collection: Shared, thing: Fields, organisation: Organisation): string[] {
  const says = asRights(collection, thing)
  const id = String(thing.id)
  const { rights = null, ...fields } =
    collection === 'decisions'
      ? organisation.decisions.get(id)!
      : { rights: null, ...organisation.forums.get(id)! }
  const here: Fields = { ...fields, ...rights }
  return [
    'decide',
    ...RIGHTS.filter((right) => right !== 'decide'),
    'members',
    'customers',
    'frequency',
    'key',
    'what',
    'cadence',
  ].flatMap((field) => {
    if (says[field] === undefined) return []
    if (!Array.isArray(here[field])) {
      const differs = here[field] !== says[field]
      return differs ? [`${field} ${shortened(here[field] ?? 'nothing')} → ${shortened(says[field])}`] : []
    }
    const [old, now] = [here[field] as string[], listOf(says[field] as OneOrMany)]
    const fresh = now.filter((one) => !old.includes(one))
    const isOther = fresh.length > 0 || (field === 'decide' && old.length !== now.length)
    if (!isOther) return []
    if (field !== 'decide') return [`${field} ${shortened(fresh)} is new`]
    return [`decide ${shortened(old.length === 0 ? 'nobody' : old)} → ${shortened(now)}`]
  })
}
