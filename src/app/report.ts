import type { Diagnostic } from '../diagnostic/diagnostic.js'
import { loadModel } from '../load/load.js'
import type { LoadOptions } from '../load/loaded.js'
import { UnknownLevel } from '../model/units.js'
import type { ReportData } from '../report/data.js'
import { didYouMean } from '../util/nearest.js'
import { type AnalyseOptions, analyse, UnknownId } from './analyse.js'
import { type Outcome, usageProblem } from './outcome.js'

/** The main job: reads a model and analyses it. */
export async function report(
  models: readonly string[],
  options: AnalyseOptions,
  reading: LoadOptions,
): Promise<Outcome<ReportData>> {
  const { organisation, origins, diagnostics, sourceLine } = await loadModel(models, reading)
  if (organisation === null) return { result: null, diagnostics, sourceLine }
  try {
    return { result: analyse({ organisation, origins }, options), diagnostics, sourceLine }
  } catch (error) {
    return { result: null, diagnostics: [...diagnostics, unknownOption(error)], sourceLine }
  }
}

/** An option that names nothing in the model, in words; anything else is a fault of the program. */
function unknownOption(error: unknown): Diagnostic {
  if (error instanceof UnknownLevel) {
    const help = didYouMean(error.level, error.known) ?? `levels of this model: ${error.known.join(', ')}`
    return usageProblem('usage/unknown-level', error.message, help)
  }
  if (error instanceof UnknownId) {
    const shown = error.known.slice(0, 20).join(', ') + (error.known.length > 20 ? ', …' : '')
    const known =
      error.known.length === 0 ? `the model has no ${error.kind}s` : `its ${error.kind}s: ${shown}`
    return usageProblem(
      `usage/unknown-${error.kind}`,
      error.message,
      didYouMean(error.id, error.known) ?? known,
    )
  }
  throw error
}
