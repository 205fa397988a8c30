import { type Command as Commander, InvalidArgumentError, Option } from 'commander'
import { ANALYSES } from '../../analyses/index.js'
import { usageProblem } from '../../app/outcome.js'
import { presentReport } from '../../app/present.js'
import { report } from '../../app/report.js'
import type { AnalysisId } from '../../report/data.js'
import { nearest } from '../../util/nearest.js'
import type { Command } from '../command.js'
import { addDisplayOptions, type DisplayOptions } from '../display.js'
import { addFormatOptions, type FormatOptions, formatNames, wantedFormats } from '../formats.js'
import { type Io, readingIn } from '../io.js'
import { progressOn } from '../progress.js'
import { refuse, show } from '../show.js'
import { wholeNumber } from '../whole-number.js'

type Options = FormatOptions &
  DisplayOptions & {
    readonly only?: readonly AnalysisId[]
    readonly level?: string
    readonly customer?: string
    readonly unit?: string
    readonly top: number
    readonly targetDistance: number
    readonly allowOutside?: boolean
  }

const sectionIds = () => ANALYSES.map(({ id }) => id)

function configure(commander: Commander): void {
  commander
    .argument('<model...>', 'files, folders, globs, - for standard input, or REF:PATH at a git revision')
    .addOption(
      new Option(
        '--only <sections>',
        `sections to show, separated by commas: ${sectionIds().join(', ')}`,
      ).argParser(addSections),
    )
    .option('--level <level>', "read boundaries at a depth ('2'), a team type ('division') or 'leaf'")
    .option('--customer <id>', 'only what concerns this customer')
    .option('--unit <id>', 'only what concerns this unit')
    .addOption(
      new Option('--top <n>', 'rows to show of each table and list, 0 for all')
        .default(10)
        .argParser(wholeNumber(0)),
    )
    .addOption(
      new Option(
        '--target-distance <n>',
        'reporting lines up to which a decision counts as near the customer',
      )
        .default(1)
        .argParser(wholeNumber(0)),
    )
    .option('--allow-outside', "let include: and tables: reach outside the model's folder")
  addFormatOptions(commander)
  addDisplayOptions(commander)
  commander.addHelpText(
    'after',
    `
Examples:
  unsilo report org.yaml
  unsilo report org/ --only silos,boundaries --level division
  unsilo report main:org/ -f markdown -o report.md
  unsilo report org.yaml -f text -f json=report.json`,
  )
}

function addSections(text: string, before: readonly AnalysisId[] = []): readonly AnalysisId[] {
  const found = text.split(',').map((word): AnalysisId => {
    const id = sectionIds().find((section) => section === word.trim())
    if (id !== undefined) return id
    const near = nearest(word, sectionIds())
    const help = near === null ? `The sections are ${sectionIds().join(', ')}.` : `Did you mean ${near}?`
    throw new InvalidArgumentError(`There is no section '${word}'. ${help}`)
  })
  return [...before, ...found]
}

async function run(models: readonly string[], options: Options, io: Io) {
  const formats = wantedFormats(options)
  if (typeof formats === 'string') return refuse([usageProblem('usage/output', formats)], [], io, options)
  const progress = progressOn(io)
  const reading = readingIn(io, {
    allowOutside: options.allowOutside === true,
    onFile: (file, length) => progress.say(`reading ${file}`, length),
  })
  const { level, customer, unit, targetDistance, only, top } = options
  const asked = { level: level ?? null, customer: customer ?? null, unit: unit ?? null, only: only ?? null }
  const outcome = await report(models, { ...asked, targetDistance, top }, reading)
  progress.clear()
  return show(outcome, presentReport, formats, io, options)
}

export const command: Command<Options> = {
  configure,
  run,
  completes: {
    '--format': () => formatNames(),
    '--only': () => sectionIds(),
    '--level': () => ['leaf'],
  },
}
