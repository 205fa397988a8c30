import type { Diagnostic } from '../diagnostic/diagnostic.js'
import { loadModel } from '../load/load.js'
import type { LoadOptions } from '../load/loaded.js'
import { UnknownLevel } from '../model/units.js'
import type { ReportData } from '../report/data.js'
import { didYouMean } from '../util/nearest.js'
import { type AnalyseOptions, analyse, UnknownId } from './analyse.js'
import { type Outcome, usageProblem } from './outcome.js'
import { knownText, levelProblem } from './unknown.js'

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
  if (error instanceof UnknownLevel) return levelProblem(error)
  if (!(error instanceof UnknownId)) throw error
  const { kind, id, known, message } = error
  return usageProblem(`usage/unknown-${kind}`, message, didYouMean(id, known, knownText(`${kind}s`, known))!)
}
