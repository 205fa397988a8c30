import { loadModel } from '../load/load.js'
import type { LoadOptions } from '../load/loaded.js'
import type { ReportData } from '../report/data.js'
import { type AnalyseOptions, analyse } from './analyse.js'
import type { Pseudonyms } from './anonymise/key.js'
import { anonymisedModel, anonymisedScope } from './anonymise/model.js'
import type { Outcome } from './outcome.js'
import { requireScope } from './require-scope.js'
import { scopeProblem } from './unknown.js'

/** The main job: reads a model and analyses it; with `pseudonyms`, as one under other names. */
export async function report(
  models: readonly string[],
  options: AnalyseOptions,
  reading: LoadOptions,
  pseudonyms: Pseudonyms | null = null,
): Promise<Outcome<ReportData>> {
  const loaded = await loadModel(models, reading)
  const { organisation, origins, diagnostics, sourceLine } = loaded
  if (organisation === null) return { result: null, diagnostics, sourceLine }
  try {
    if (pseudonyms === null)
      return { result: analyse({ organisation, origins }, options), diagnostics, sourceLine }
    requireScope(organisation, options)
    const model = anonymisedModel({ ...loaded, organisation }, pseudonyms)
    return { result: analyse(model, anonymisedScope(options, pseudonyms)), diagnostics, sourceLine }
  } catch (error) {
    return { result: null, diagnostics: [...diagnostics, scopeProblem(error)], sourceLine }
  }
}
