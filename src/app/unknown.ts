import type { Diagnostic } from '../diagnostic/diagnostic.js'
import { UnknownLevel } from '../model/units.js'
import { didYouMean } from '../util/nearest.js'
import { UnknownId } from './analyse.js'
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

/** A part of a model that there is not, in words; anything else is a fault of the program. */
export function scopeProblem(error: unknown): Diagnostic {
  if (error instanceof UnknownLevel) return levelProblem(error)
  if (!(error instanceof UnknownId)) throw error
  const { kind, id, known, message } = error
  const several = kind === 'kind of tie' ? 'kinds of ties' : `${kind}s`
  const code = `usage/unknown-${kind.replaceAll(' ', '-')}`
  return usageProblem(code, message, didYouMean(id, known, knownText(several, known))!)
}
