import type { ErrorObject } from 'ajv'
import type { DraftPolicy } from '../../model/policy.js'
import { stepsOf } from '../pointer.js'

/** What has entries of its own, of which one can be wrong while the others are read. */
const OF_ENTRIES: ReadonlySet<string> = new Set(['rules', 'budgets', 'overrides', 'waivers'])

/**
 * The policy without what a schema's errors are about, so that the rest can still be read in the same run: whole
 * entries of rules, budgets, overrides and waivers, else whole keys. Lists keep their length, with nothing in the gap.
 */
export function soundPolicy(value: object, errors: readonly ErrorObject[]): DraftPolicy {
  if (errors.length === 0) return value as DraftPolicy
  const copy = structuredClone(value) as { [key: string]: unknown }
  for (const { instancePath, keyword, params } of errors) {
    const steps = stepsOf(instancePath)
    if (keyword === 'additionalProperties') steps.push(String(params.additionalProperty))
    const [key, entry] = steps
    if (key === undefined) continue
    const holder = copy[key]
    if (entry === undefined || !OF_ENTRIES.has(key)) delete copy[key]
    else if (Array.isArray(holder)) holder[Number(entry)] = null
    else if (typeof holder === 'object' && holder !== null)
      delete (holder as { [key: string]: unknown })[entry]
  }
  return copy as DraftPolicy
}
