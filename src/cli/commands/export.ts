import { type Command as Commander, Option } from 'commander'
import { type AskedView, askedView, exportModel } from '../../app/export.js'
import { usageProblem } from '../../app/outcome.js'
import { VIEWS } from '../../views/index.js'
import { type AnonymiseOptions, addAnonymiseOptions, underPseudonyms } from '../anonymising.js'
import type { Command } from '../command.js'
import { addDisplayOptions, type DisplayOptions } from '../display.js'
import { addExportFormats, exportFormatNames, exportFormats, showView } from '../exported.js'
import { type FormatOptions, wantedFormats } from '../formats.js'
import type { Io } from '../io.js'
import { announcedReading, focusOptions, levelOption, outsideOption, type ScopeOptions } from '../scope.js'
import { refuse } from '../show.js'

type Options = FormatOptions &
  DisplayOptions &
  AnonymiseOptions &
  Pick<ScopeOptions, 'level' | 'customer' | 'unit' | 'allowOutside'> & { readonly view: AskedView }

const words = () => VIEWS.map(({ id, of }) => (of === null ? id : `${id}:ID`))

function configure(commander: Commander): void {
  commander.argument(
    '<model...>',
    'files, folders, globs, - for standard input, or REF:PATH at a git revision',
  )
  addExportFormats(commander)
  commander
    .addOption(
      new Option('--view <view>', words().join(', '))
        .argParser(askedView)
        .default({ id: 'org', of: null }, 'org'),
    )
    .addOption(levelOption())
  for (const option of focusOptions()) commander.addOption(option)
  commander.addOption(outsideOption())
  addAnonymiseOptions(commander)
  addDisplayOptions(commander)
  const width = Math.max(...words().map((word) => word.length)) + 2
  const views = VIEWS.map(({ title }, i) => `  ${words()[i]!.padEnd(width)}${title}`).join('\n')
  commander.addHelpText(
    'after',
    `
Views:
${views}

Every node and edge has its attributes with it, figures of the report among
them; 'unsilo explain' says what a figure means. --unit and --customer keep
what concerns them, and what that is joined to; with a customer, figures are
those of the report with the same option.

Examples:
  unsilo export org.yaml -f svg --view boundaries -o boundaries.svg
  unsilo export org.yaml -f svg --view coordination --unit sales -o sales.svg
  unsilo export org.yaml -f mermaid --view decision:offer-price
  unsilo export org/ -f gexf=org.gexf -f csv-nodes=nodes.csv -f csv-edges=edges.csv`,
  )
}

async function run(models: readonly string[], options: Options, io: Io) {
  const formats = wantedFormats(options, io, exportFormats(), null)
  if (typeof formats === 'string') return refuse([usageProblem('usage/output', formats)], [], io, options)
  const { reading, progress } = announcedReading(io, options)
  const { view, level = null, customer = null, unit = null } = options
  const outcome = await underPseudonyms(options, formats, io, (pseudonyms) =>
    exportModel(models, { view, level, customer, unit }, reading, pseudonyms),
  )
  progress.clear()
  return showView(outcome, formats, io, { ...options, progress })
}

export const command: Command<Options> = {
  configure,
  run,
  completes: {
    '--format': () => exportFormatNames(),
    '--view': () => words().map((word) => word.replace(/ID$/, '')),
    '--level': () => ['leaf'],
  },
}
