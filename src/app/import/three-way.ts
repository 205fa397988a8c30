import { RIGHTS } from '../../model/organisation.js'
import { type Sums, sumsOf } from './record.js'
import { isSame } from './things.js'

/** What becomes of a field that a file and a source both speak of. */
export type Settled = {
  readonly value: unknown
  /** Whose word it is; in a conflict both have changed it, and what stands here stays. */
  readonly by: 'either' | 'source' | 'here' | 'both' | 'conflict'
}

/** Rights of which several may be held: a source that names one holder says nothing of the others. */
const SHARED: ReadonlySet<string> = new Set(RIGHTS.filter((right) => right !== 'decide'))
/** Fields that list things of equal rank, each of which is a matter of its own. */
const SETS: ReadonlySet<string> = new Set([
  ...SHARED,
  ...['members', 'customers', 'serves', 'spans', 'dotted', 'measures', 'units', 'depends_on', 'tags'],
])

/**
 * Settles a field by three words: what a file says now, what its source says now, and what the source said when it was
 * read last. Whoever has changed it is heard; `base` is `null` where nobody knows what was said, and then the source is.
 */
export function settled(field: string, now: unknown, says: unknown, base: Sums | null): Settled {
  if (isSame(now, says)) return { value: now, by: 'either' }
  const known = base ?? (SHARED.has(field) ? [] : null)
  if (known === null) return says === undefined ? { value: now, by: 'here' } : { value: says, by: 'source' }
  if (SETS.has(field)) return settledSet(now, says, known)
  if (isSameSums(sumsOf(says), known)) return { value: now, by: 'here' }
  if (isSameSums(sumsOf(now), known)) return { value: says, by: 'source' }
  return { value: now, by: 'conflict' }
}

function settledSet(now: unknown, says: unknown, base: Sums): Settled {
  const [here, there] = [now, says].map((value) => (value === undefined ? [] : [value].flat()))
  const wasSaid = (one: unknown) => base.includes(sumsOf(one)[0]!)
  const all = [
    ...here!.filter((one) => there!.includes(one) || !wasSaid(one)),
    ...there!.filter((one) => !here!.includes(one) && !wasSaid(one)),
  ]
  const value = all.length === 0 ? undefined : all.length === 1 && !Array.isArray(now ?? says) ? all[0] : all
  return { value, by: isSame(value, says) ? 'source' : isSame(value, now) ? 'here' : 'both' }
}

const isSameSums = (one: Sums, other: Sums) =>
  one.length === other.length && one.every((sum, i) => sum === other[i])
