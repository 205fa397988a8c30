import type { ErrorObject } from 'ajv'
import { isCollection } from './kinds.js'
import { stepsOf } from './pointer.js'

/**
 * The value without what is of the wrong type, so that the rest can still be checked in the same run. Other mistakes
 * (an id with a capital letter, a missing key) leave values that can go on to be resolved.
 */
export function sound(value: unknown, errors: readonly ErrorObject[]): unknown {
  const harmful = errors.filter(({ keyword }) => keyword === 'type')
  if (harmful.length === 0) return value
  const copy = structuredClone(value)
  const gone = new Set<string>()
  for (const error of harmful) gone.add(error.instancePath)
  // Deepest and last first, so that removing a list's entry moves no other that is still to go.
  const paths = [...gone].map(stepsOf).sort(deepestLast)
  for (const path of paths.reverse()) remove(copy, path)
  return copy
}

function deepestLast(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    if (a[i] === b[i]) continue
    const [x, y] = [Number(a[i]), Number(b[i])]
    return Number.isNaN(x) || Number.isNaN(y) ? (a[i]! < b[i]! ? -1 : 1) : x - y
  }
  return a.length - b.length
}

function remove(root: unknown, path: readonly string[]): void {
  let holder = root as { [step: string]: unknown }
  for (const step of path.slice(0, -1)) {
    const next = holder?.[step]
    if (typeof next !== 'object' || next === null) return
    holder = next as { [step: string]: unknown }
  }
  const last = path.at(-1)
  if (last === undefined || holder === null) return
  // A list keeps its length, so that places after it stay right.
  if (Array.isArray(holder)) holder[Number(last)] = {}
  else delete holder[last]
}

/** Whether a mistake hides definitions: then references to them cannot be told from wrong ones. */
export function hidesDefinitions(errors: readonly ErrorObject[]): boolean {
  return errors.some(({ keyword, instancePath, params, data }) => {
    const steps = instancePath.split('/')
    if (keyword === 'type')
      return /^\/(include|tables)\b/.test(instancePath) || steps.slice(-2).some(isCollection)
    if (keyword !== 'additionalProperties') return false
    // A list under a mistyped name: `rolse:`.
    const value = (data as { readonly [key: string]: unknown })[String(params.additionalProperty)]
    const isList = Array.isArray(value) && value.some((entry) => typeof entry === 'object' && entry !== null)
    return instancePath === '/tables' || (isList && /^(\/teams\/\d+)*$/.test(instancePath))
  })
}
