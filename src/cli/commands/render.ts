import type { Command as Commander } from 'commander'
import { usageProblem } from '../../app/outcome.js'
import { presentReport } from '../../app/present.js'
import { readSavedReport } from '../../app/saved.js'
import type { Command } from '../command.js'
import { addDisplayOptions, type DisplayOptions } from '../display.js'
import { addFormatOptions, type FormatOptions, formatNames, wantedFormats } from '../formats.js'
import { type Io, readingIn } from '../io.js'
import { refuse, show } from '../show.js'
import { wholeNumber } from '../whole-number.js'

type Options = FormatOptions & DisplayOptions & { readonly top?: number }

function configure(commander: Commander): void {
  commander
    .argument('<result>', 'a file that `unsilo report --format json` wrote, or - for standard input')
    .option(
      '--top <n>',
      'rows to show of each table and list, 0 for all (as when it was saved)',
      wholeNumber(0),
    )
  addFormatOptions(commander)
  addDisplayOptions(commander)
  commander.addHelpText('after', '\nExample:\n  unsilo render report.json -f markdown -o report.md')
}

async function run(args: readonly string[], options: Options, io: Io) {
  const formats = wantedFormats(options)
  if (typeof formats === 'string') return refuse([usageProblem('usage/output', formats)], [], io, options)
  const saved = await readSavedReport(args[0]!, readingIn(io))
  const { top } = options
  const result =
    saved.result === null || top === undefined
      ? saved.result
      : { ...saved.result, options: { ...saved.result.options, top } }
  return show({ ...saved, result }, presentReport, formats, io, options)
}

export const command: Command<Options> = {
  configure,
  run,
  completes: { '--format': () => formatNames() },
}
