import type { Diagnostic } from '../diagnostic/diagnostic.js'
import type { UnknownLevel } from '../model/units.js'
import { didYouMean } from '../util/nearest.js'
import { usageProblem } from './outcome.js'

/** `its customers: a, b`, of the first twenty; `none` where there is none. */
export function knownText(
  kinds: string,
  known: readonly string[],
  none = `the model has no ${kinds}`,
): string {
  if (known.length === 0) return none
  return `its ${kinds}: ${known.slice(0, 20).join(', ')}${known.length > 20 ? ', …' : ''}`
}

/** A level at which no team is, in words. */
export function levelProblem({ message, level, known }: UnknownLevel): Diagnostic {
  const help = didYouMean(level, known) ?? `levels of this model: ${known.join(', ')}`
  return usageProblem('usage/unknown-level', message, help)
}
