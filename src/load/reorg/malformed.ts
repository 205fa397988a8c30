import type { ErrorObject } from 'ajv'
import type { ChangeWord, DraftReorg } from '../../model/reorg.js'

/** The changes that bring nothing which a later one could name. */
const BRINGS_NOTHING: ReadonlySet<string> = new Set<ChangeWord>([
  'move',
  'delegate',
  'grant',
  'revoke',
  'disconnect',
  'report',
  'dissolve',
  'remove',
  'set',
])

/**
 * The changes of a reorg file, by their numbers, that a schema's errors are about, so that the others can be tried
 * without them; `null` where the errors are about more, or about a change that brings what others may name.
 */
export function malformedChanges(
  { changes }: DraftReorg,
  errors: readonly ErrorObject[],
): ReadonlySet<number> | null {
  const malformed = new Set<number>()
  for (const { instancePath } of errors) {
    const number = /^\/changes\/(\d+)(\/|$)/.exec(instancePath)?.[1]
    if (number === undefined) return null
    const change: unknown = changes[Number(number)]
    if (typeof change !== 'object' || change === null || Array.isArray(change)) return null
    if (!Object.keys(change).every((word) => BRINGS_NOTHING.has(word))) return null
    malformed.add(Number(number))
  }
  return malformed
}
