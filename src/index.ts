/**
 * unsilo as a library: read an organisation, analyse it, draw the result. The command line uses nothing else.
 *
 * @example
 * const { organisation, origins, diagnostics } = await loadOrganisation(['org.yaml'])
 * if (organisation !== null) console.log(await renderReport(analyse({ organisation, origins }), 'text'))
 */
import type { Analysable } from './app/analyse.js'
import { askedView, viewOf } from './app/export.js'
import { presentReport } from './app/present.js'
import type { Scope } from './app/require-scope.js'
import { EXPORTERS } from './exporters/index.js'
import { loadModel } from './load/load.js'
import type { Loaded, LoadOptions } from './load/loaded.js'
import { RENDERERS } from './renderers/index.js'
import type { RenderOptions } from './renderers/renderer.js'
import type { ReportData } from './report/data.js'

export { type Analysable, type AnalyseOptions, analyse, UnknownId } from './app/analyse.js'
export { compareOrganisations, presentDiff } from './app/compare.js'
export { UnfitScope, UnknownView } from './app/export.js'
export type { Scope } from './app/require-scope.js'
export type { Diagnostic } from './diagnostic/diagnostic.js'
export { formatDiagnostics } from './diagnostic/frame.js'
export { CannotDraw } from './exporters/exporter.js'
export { toMultigraph } from './graph/multigraph.js'
export type { Loaded, LoadOptions } from './load/loaded.js'
export type * from './model/organisation.js'
export { UnknownLevel } from './model/units.js'
export type * from './report/check-data.js'
export type * from './report/data.js'
export type * from './report/diff-data.js'

/**
 * Reads a model: files, folders, globs and `REF:PATH` at a git revision, relative to `cwd` (the working folder unless
 * given). Never throws for what is wrong with the input: `diagnostics` holds every problem with its place, and
 * `organisation` is `null` when one of them is an error.
 */
export async function loadOrganisation(
  models: readonly string[],
  options: Partial<LoadOptions> = {},
): Promise<Loaded> {
  const nothing = async () => new Uint8Array()
  return loadModel(models, { cwd: process.cwd(), allowOutside: false, readStdin: nothing, ...options })
}

/**
 * Draws a result in a format: bytes for `xlsx`, text for all others. It needs nothing but the result, so one
 * that was saved as JSON gives the same bytes again.
 *
 * @throws RangeError for a format that there is not.
 */
export async function renderReport(
  data: ReportData,
  format: string,
  options: Partial<RenderOptions> = {},
): Promise<string | Uint8Array> {
  const formats = RENDERERS.filter(({ draws }) => draws === null)
  const entry = formats.find(({ id }) => id === format)
  if (entry === undefined) {
    const known = formats.map(({ id }) => id).join(', ')
    throw new RangeError(`there is no format '${format}'; the formats are ${known}`)
  }
  const { render } = await entry.load()
  return render(presentReport(data), { colour: false, width: 80, ...options })
}

/** Which graph of an organisation, and in what format. */
export type ExportOptions = Scope & {
  /** A format of `unsilo export`, such as `svg` or `graphml`. */
  readonly format: string
  /** `org` unless given, `reporting`, `coordination`, `boundaries`, or `decision:ID`. */
  readonly view?: string
}

/**
 * Writes an organisation, or one view of it, as a graph for other tools: the text that `unsilo export` gives. The code
 * of a format is loaded when it is asked for.
 *
 * @example
 * const picture = await exportOrganisation({ organisation, origins }, { format: 'svg', view: 'boundaries' })
 *
 * @throws RangeError for a format that there is not.
 * @throws UnknownView, UnknownLevel, UnknownId where `view`, `level`, `customer` or `unit` names nothing.
 * @throws UnfitScope where the view cannot be narrowed to `customer` or `unit`.
 * @throws CannotDraw where the format cannot hold the view: `svg` draws no more than one could read.
 */
export async function exportOrganisation(
  analysable: Analysable,
  { format, view = 'org', ...scope }: ExportOptions,
): Promise<string> {
  const entry = EXPORTERS.find(({ id }) => id === format)
  if (entry === undefined) {
    const known = EXPORTERS.map(({ id }) => id).join(', ')
    throw new RangeError(`there is no format '${format}'; the formats are ${known}`)
  }
  const exporter = await entry.load()
  return exporter.write(viewOf(analysable, askedView(view), scope))
}
