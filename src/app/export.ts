import { loadModel } from '../load/load.js'
import type { LoadOptions } from '../load/loaded.js'
import { didYouMean } from '../util/nearest.js'
import { VIEWS } from '../views/index.js'
import { narrowed } from '../views/parts/narrow.js'
import type { GraphView, View } from '../views/view.js'
import type { Pseudonyms } from './anonymise/key.js'
import { anonymisedModel, anonymisedScope, type Read } from './anonymise/model.js'
import { type Analysable, measure } from './measure.js'
import { type Outcome, usageProblem } from './outcome.js'
import { requireScope, type Scope } from './require-scope.js'
import { knownText, scopeProblem } from './unknown.js'

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

/** Thrown by `viewOf` for a view that cannot be narrowed as it is asked for. */
export class UnfitScope extends Error {
  readonly help: string
  constructor(message: string, help: string) {
    super(message)
    this.name = 'UnfitScope'
    this.help = help
  }
}

/**
 * An organisation as one graph, with what was measured of each thing in it; with a customer, as if it were the only
 * one, as in a report.
 *
 * @throws UnknownView for a view that there is not.
 * @throws UnknownLevel where no team is at `level`.
 * @throws UnknownId where `customer` or `unit` names nothing.
 * @throws UnfitScope where the view cannot be narrowed to them.
 */
export function viewOf(analysable: Analysable, asked: AskedView, scope: Scope = {}): GraphView {
  const { level = null, customer = null, unit = null } = scope
  const view = viewAsked(analysable, asked, scope)
  requireScope(analysable.organisation, scope)
  if (customer === null && unit === null) return view.see(measure(analysable, level), asked.of ?? '')
  const measured = measure(analysable, level, { customer })
  const seen = narrowed(view.see(measured, ''), measured, { customer, unit })
  if (seen.nodes.length > 0) return seen
  throw emptyView(view.id, scope)
}

function emptyView(view: string, { customer = null, unit = null }: Scope): UnfitScope {
  return new UnfitScope(
    `nothing in the view '${view}' concerns ${[customer, unit].filter((id) => id !== null).join(' and ')}`,
    '--view org shows all that the model says of it; try a wider scope there, or none',
  )
}

/** The view that is asked for, of something that there is. */
function viewAsked(analysable: Analysable, asked: AskedView, { customer, unit }: Scope): View {
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
  if (view.of === null) return view
  requireDecision(analysable, asked.of)
  if ((customer ?? unit ?? null) !== null)
    throw new UnfitScope(
      `the view of a ${view.of} is of that one alone, and takes no unit and no customer`,
      'leave them out, or take another view',
    )
  return view
}

function requireDecision({ organisation }: Analysable, id: string | null): void {
  const all = [...organisation.decisions.keys()]
  if (id !== null && all.includes(id)) return
  const known = knownText('decisions', all)
  if (id === null || id === '')
    throw new UnknownView("a view of a decision names it, as in 'decision:ID'", known)
  throw new UnknownView(`there is no decision '${id}'`, didYouMean(id, all) ?? known)
}

/** Reads a model and gives one view of it; with `pseudonyms`, as one under other names. */
export async function exportModel(
  models: readonly string[],
  options: Scope & { readonly view: AskedView },
  reading: LoadOptions,
  pseudonyms: Pseudonyms | null = null,
): Promise<Outcome<GraphView>> {
  const loaded = await loadModel(models, reading)
  const { organisation, origins, diagnostics, sourceLine } = loaded
  if (organisation === null) return { result: null, diagnostics, sourceLine }
  try {
    const result =
      pseudonyms === null
        ? viewOf({ organisation, origins }, options.view, options)
        : anonymousView({ ...loaded, organisation }, options, pseudonyms)
    return { result, diagnostics, sourceLine }
  } catch (error) {
    return { result: null, diagnostics: [...diagnostics, problemOf(error)], sourceLine }
  }
}

function anonymousView(
  read: Read,
  { view, ...scope }: Scope & { readonly view: AskedView },
  pseudonyms: Pseudonyms,
): GraphView {
  viewAsked(read, view, scope)
  requireScope(read.organisation, scope)
  const of = view.of === null ? null : pseudonyms.id('decision', view.of)
  const model = anonymisedModel(read, pseudonyms)
  try {
    return viewOf(model, { ...view, of }, anonymisedScope(scope, pseudonyms))
  } catch (error) {
    // What there is not is told in the names that its author knows.
    throw error instanceof UnfitScope ? emptyView(view.id, scope) : error
  }
}

function problemOf(error: unknown) {
  if (error instanceof UnknownView) return usageProblem('usage/unknown-view', error.message, error.help)
  if (error instanceof UnfitScope) return usageProblem('usage/unfit-scope', error.message, error.help)
  return scopeProblem(error)
}
