import { type Command as Commander, Option } from 'commander'
import { usageProblem } from '../../app/outcome.js'
import { presentSaved, readSaved, SAVED_FORMATS, type SavedData } from '../../app/saved.js'
import type { Command } from '../command.js'
import { addDisplayOptions, type DisplayOptions } from '../display.js'
import {
  addFormatOptions,
  commandsOf,
  type FormatOptions,
  formatNames,
  formatsOf,
  type WantedFormat,
  wantedFormats,
} from '../formats.js'
import { framed } from '../framed.js'
import { type Io, readingIn } from '../io.js'
import { addPictureOption, type PictureOptions, pictureNames } from '../picture-option.js'
import { refuse, show } from '../show.js'
import { wholeNumber } from '../whole-number.js'

type Options = FormatOptions &
  DisplayOptions &
  PictureOptions & { readonly top?: number; readonly anonymise?: boolean }

function configure(commander: Commander): void {
  commander
    .argument(
      '<result>',
      'what `unsilo report`, `check` or `diff` wrote with --format json: a file, or - for standard input',
    )
    .option(
      '--top <n>',
      'rows to show of each table and list, 0 for all (as when it was saved)',
      wholeNumber(0),
    )
  addFormatOptions(commander, ...SAVED_FORMATS)
  addPictureOption(commander)
  commander.addOption(new Option('--anonymise').hideHelp())
  addDisplayOptions(commander)
  commander.addHelpText(
    'after',
    `
What it draws is what the first run would have written. The text of a saved
check alone is shorter: it names the line of each finding and does not quote
it, for a result holds no lines of the model. The exit status says whether it
was drawn, and not whether the saved check failed.

Examples:
  unsilo render report.json -f markdown -o report.md
  unsilo render check.json -f sarif=unsilo.sarif -f junit=unsilo.xml
  unsilo diff main:org/ org/ -f json | unsilo render - -f markdown`,
  )
}

async function run(args: readonly string[], options: Options, io: Io) {
  const formats = wantedFormats(options, io, formatsOf(...SAVED_FORMATS))
  if (typeof formats === 'string') return refuse([usageProblem('usage/output', formats)], [], io, options)
  if (options.anonymise === true) {
    const help = 'make the result with it: unsilo report MODEL --anonymise -f json'
    const problem = usageProblem(
      'usage/anonymise',
      'render draws the names that a result was saved with',
      help,
    )
    return refuse([problem], formats, io, options)
  }
  const saved = await readSaved(args[0]!, readingIn(io))
  const unfit = saved.result === null ? null : unfitIn(formats, saved.result)
  if (unfit !== null) return refuse([unfit], formats, io, options)
  const isCheck = saved.result?.format === 'unsilo-check/1'
  const drawn = isCheck ? formats.map((wanted) => framed(wanted, () => null)) : formats
  return show(saved, (data) => presentSaved(data, options.top), drawn, io, options)
}

/** The problem of a format that draws other results than this one; `null` where all draw it. */
function unfitIn(formats: readonly WantedFormat[], { format }: SavedData) {
  const unfit = formats.find(({ renderer: { draws } }) => draws !== null && !draws.includes(format))
  if (unfit === undefined) return null
  const { id, draws } = unfit.renderer
  const message = `'${id}' draws a result of ${commandsOf(draws!)} alone, and this is one of ${commandsOf([format])}`
  return usageProblem('usage/format', message, `its formats are ${formatNames(format).join(', ')}`)
}

export const command: Command<Options> = {
  configure,
  run,
  completes: { '--format': () => formatNames(...SAVED_FORMATS), '--picture': () => pictureNames() },
}
