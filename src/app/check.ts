import type { Diagnostic } from '../diagnostic/diagnostic.js'
import { loadModel } from '../load/load.js'
import type { LoadOptions } from '../load/loaded.js'
import { UnknownLevel } from '../model/units.js'
import type { CheckData } from '../report/check-data.js'
import { didYouMean } from '../util/nearest.js'
import { type JudgeOptions, judge } from './check/judge.js'
import { type Outcome, usageProblem } from './outcome.js'

/** What a check gives: its result, and `faulty` where a rule failed itself (its diagnostic is among the others). */
export type CheckOutcome = Outcome<CheckData> & { readonly faulty: boolean }

/** Reads a model and judges it by the rules that are chosen. */
export async function check(
  models: readonly string[],
  options: JudgeOptions,
  reading: LoadOptions,
): Promise<CheckOutcome> {
  const { organisation, origins, diagnostics, sourceLine } = await loadModel(models, reading)
  const told = (result: CheckData | null, more: readonly Diagnostic[], faulty = false): CheckOutcome => ({
    result,
    diagnostics: [...diagnostics, ...more],
    sourceLine,
    faulty,
  })
  if (organisation === null) return told(null, [])
  try {
    const { data, faults } = judge({ organisation, origins }, options)
    return told(data, faults, faults.length > 0)
  } catch (error) {
    if (!(error instanceof UnknownLevel)) throw error
    const help = didYouMean(error.level, error.known) ?? `levels of this model: ${error.known.join(', ')}`
    return told(null, [usageProblem('usage/unknown-level', error.message, help)])
  }
}
