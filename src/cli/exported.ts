import { type Command as Commander, InvalidArgumentError, Option } from 'commander'
import { EXPORTERS, type ExporterEntry } from '../exporters/index.js'
import type { Report } from '../report/document.js'
import { nearest } from '../util/nearest.js'
import type { GraphView } from '../views/view.js'
import type { WantedFormat } from './formats.js'

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
export function addExportFormats(commander: Commander): Commander {
  const width = Math.max(...EXPORTERS.map(({ id }) => id.length)) + 2
  const formats = EXPORTERS.map(({ id, title }) => `  ${id.padEnd(width)}${title}`).join('\n')
  return commander
    .addOption(
      new Option(
        '-f, --format <format[=file]>',
        `${exportFormatNames().join(', ')}; repeat for several at once`,
      )
        .argParser(addFormat)
        .makeOptionMandatory(),
    )
    .option('-o, --output <file>', 'write to a file instead of standard output, whole or not at all')
    .addHelpText('after', `\nFormats:\n${formats}`)
}

function addFormat(text: string, before: readonly WantedFormat[] = []): readonly WantedFormat[] {
  const [, id, file] = /^([^=]*)(?:=(.*))?$/s.exec(text)!
  const entry = EXPORTERS.find((one) => one.id === id)
  if (entry === undefined) throw new InvalidArgumentError(noSuchFormat(id!))
  if (file === '') throw new InvalidArgumentError(`Name the file: ${id}=FILE.`)
  return [...before, { renderer: asRenderer(entry), file: file ?? null }]
}

function noSuchFormat(id: string): string {
  const near = nearest(id, exportFormatNames())
  const known = `The formats are ${exportFormatNames().join(', ')}.`
  return `There is no format '${id}'. ${near === null ? known : `Did you mean ${near}?`}`
}
