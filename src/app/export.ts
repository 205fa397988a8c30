import { loadModel } from '../load/load.js'
import type { LoadOptions } from '../load/loaded.js'
import { UnknownLevel } from '../model/units.js'
import { didYouMean } from '../util/nearest.js'
import { VIEWS } from '../views/index.js'
import type { GraphView } from '../views/view.js'
import { type Analysable, measure } from './measure.js'
import { type Outcome, usageProblem } from './outcome.js'
import { knownText, levelProblem } from './unknown.js'

/** Which view of an organisation: its word, and what it is of where it is not of the whole. */
export type AskedView = { readonly id: string; readonly of: string | null }

/** Thrown by `viewOf` for a view that there is not, or of something that there is not. */
export class UnknownView extends Error {
  readonly help: string
  constructor(message: string, help: string) {
    super(message)
    this.name = 'UnknownView'
    this.help = help
  }
}

/** `boundaries`, or `decision:offer-price`, as what was asked. */
export function askedView(text: string): AskedView {
  const colon = text.indexOf(':')
  return colon === -1 ? { id: text, of: null } : { id: text.slice(0, colon), of: text.slice(colon + 1) }
}

/**
 * An organisation as one graph, with what was measured of each thing in it.
 *
 * @throws UnknownView for a view that there is not.
 * @throws UnknownLevel where no team is at `level`.
 */
export function viewOf(analysable: Analysable, asked: AskedView, level: string | null = null): GraphView {
  const view = VIEWS.find(({ id }) => id === asked.id)
  if (view === undefined) {
    const words = VIEWS.map(({ id, of }) => (of === null ? id : `${id}:ID`))
    throw new UnknownView(
      `there is no view '${asked.id}'`,
      didYouMean(
        asked.id,
        VIEWS.map(({ id }) => id),
      ) ?? `the views are ${words.join(', ')}`,
    )
  }
  if (view.of === null && asked.of !== null)
    throw new UnknownView(`the view '${view.id}' is of the whole organisation`, `write it as ${view.id}`)
  if (view.of !== null) requireDecision(analysable, asked.of)
  return view.see(measure(analysable, level), asked.of ?? '')
}

function requireDecision({ organisation }: Analysable, id: string | null): void {
  const all = [...organisation.decisions.keys()]
  if (id !== null && all.includes(id)) return
  const known = knownText('decisions', all)
  if (id === null || id === '')
    throw new UnknownView("a view of a decision names it, as in 'decision:ID'", known)
  throw new UnknownView(`there is no decision '${id}'`, didYouMean(id, all) ?? known)
}

/** Reads a model and gives one view of it. */
export async function exportModel(
  models: readonly string[],
  options: { readonly view: AskedView; readonly level: string | null },
  reading: LoadOptions,
): Promise<Outcome<GraphView>> {
  const { organisation, origins, diagnostics, sourceLine } = await loadModel(models, reading)
  if (organisation === null) return { result: null, diagnostics, sourceLine }
  try {
    const result = viewOf({ organisation, origins }, options.view, options.level)
    return { result, diagnostics, sourceLine }
  } catch (error) {
    return { result: null, diagnostics: [...diagnostics, problemOf(error)], sourceLine }
  }
}

function problemOf(error: unknown) {
  if (error instanceof UnknownView) return usageProblem('usage/unknown-view', error.message, error.help)
  if (error instanceof UnknownLevel) return levelProblem(error)
  throw error
}
