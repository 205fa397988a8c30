import type { Command as Commander } from 'commander'
import { type Outcome, usageProblem } from '../app/outcome.js'
import type { Diagnostic } from '../diagnostic/diagnostic.js'
import { CannotDraw } from '../exporters/exporter.js'
import { EXPORTERS, type ExporterEntry } from '../exporters/index.js'
import type { Report } from '../report/document.js'
import type { GraphView } from '../views/view.js'
import type { AnonymiseOptions } from './anonymising.js'
import type { DisplayOptions } from './display.js'
import { offerFormats, type WantedFormat } from './formats.js'
import type { Io } from './io.js'
import { refuse, show, type WithProgress } from './show.js'
import type { ExitStatus } from './status.js'

/** The words of `--format` where a model is exported. */
export const exportFormatNames = (): string[] => EXPORTERS.map(({ id }) => id)

/** A view as what is shown: exporters write it, and no section of it is drawn. */
function presentView(view: GraphView): Report<GraphView> {
  return { title: view.title, headline: [], sections: [], data: view, top: 0 }
}

/** An exporter in the place of a renderer, so that what is exported is written as all else is. */
function asRenderer(entry: ExporterEntry): WantedFormat['renderer'] {
  const { id, title, extension } = entry
  const load: WantedFormat['renderer']['load'] = async () => {
    const { write } = await entry.load()
    return { id, title, extension, draws: null, render: ({ data }) => write(data as GraphView) }
  }
  return { id, title, extension, draws: null, load }
}

/** Writes a view in every format asked for; one that cannot hold it is told in words, and nothing is written. */
export async function showView<Out extends Outcome<GraphView>>(
  outcome: Out,
  formats: readonly WantedFormat[],
  io: Io,
  display: DisplayOptions & AnonymiseOptions & WithProgress,
): Promise<ExitStatus> {
  const diagnostics = [...outcome.diagnostics, ...(await notesOn(outcome.result, formats))]
  try {
    return await show({ ...outcome, diagnostics }, presentView, formats, io, display)
  } catch (error) {
    if (!(error instanceof CannotDraw)) throw error
    return refuse([usageProblem('usage/too-large', error.message, error.help)], formats, io, display)
  }
}

/** What is to be known of a view in these formats before another program reads it. */
async function notesOn(view: GraphView | null, formats: readonly WantedFormat[]): Promise<Diagnostic[]> {
  if (view === null) return []
  const wanted = EXPORTERS.filter(({ id }) => formats.some(({ renderer }) => renderer.id === id))
  const notes: Diagnostic[] = []
  for (const { id, load } of wanted)
    for (const message of (await load()).notes?.(view) ?? [])
      notes.push({ code: `export/${id}`, severity: 'info', message, span: null })
  return notes
}

/** Adds `--format` and `--output` for the formats of graphs. */
export const addExportFormats = (commander: Commander): Commander => offerFormats(commander, exportFormats())

/** The formats of graphs, as all others are. */
export const exportFormats = (): readonly WantedFormat['renderer'][] => EXPORTERS.map(asRenderer)
