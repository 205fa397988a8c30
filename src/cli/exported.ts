import type { Command as Commander } from 'commander'
import { EXPORTERS, type ExporterEntry } from '../exporters/index.js'
import type { Report } from '../report/document.js'
import type { GraphView } from '../views/view.js'
import { offerFormats, type WantedFormat } from './formats.js'

/** The words of `--format` where a model is exported. */
export const exportFormatNames = (): string[] => EXPORTERS.map(({ id }) => id)

/** A view as what is shown: exporters write it, and no section of it is drawn. */
export function presentView(view: GraphView): Report<GraphView> {
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

/** Adds `--format` and `--output` for the formats of graphs. */
export const addExportFormats = (commander: Commander): Commander =>
  offerFormats(commander, EXPORTERS.map(asRenderer))
