import { type Command as Commander, Option } from 'commander'
import { compare, presentDiff } from '../../app/compare.js'
import { usageProblem } from '../../app/outcome.js'
import type { Command } from '../command.js'
import { addDisplayOptions, type DisplayOptions } from '../display.js'
import { addFormatOptions, type FormatOptions, formatNames, wantedFormats } from '../formats.js'
import { type Io, readingIn } from '../io.js'
import { progressOn } from '../progress.js'
import { refuse, show } from '../show.js'
import { STATUS } from '../status.js'
import { wholeNumber } from '../whole-number.js'

const FAIL_ON = ['never', 'worse'] as const

type Options = FormatOptions &
  DisplayOptions & {
    readonly level?: string
    readonly customer?: string
    readonly unit?: string
    readonly top: number
    readonly targetDistance: number
    readonly failOn: (typeof FAIL_ON)[number]
    readonly allowOutside?: boolean
  }

function configure(commander: Commander): void {
  commander
    .argument(
      '<base>',
      'what is: a file, a folder, a glob, - for standard input, or REF:PATH at a git revision',
    )
    .argument('<head>', 'what is proposed: the same, or a reorg file')
    .addOption(
      new Option(
        '--fail-on <when>',
        'exit with status 1 when a figure of the whole organisation is worse, or never',
      )
        .choices(FAIL_ON)
        .default('never'),
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
  unsilo diff org.yaml proposal.yaml
  unsilo diff main:org/ org/ -f markdown -o comment.md
  unsilo diff org.yaml proposal.yaml --fail-on worse`,
  )
}

async function run(args: readonly string[], options: Options, io: Io) {
  const formats = wantedFormats(options)
  if (typeof formats === 'string') return refuse([usageProblem('usage/output', formats)], [], io, options)
  const progress = progressOn(io)
  const reading = readingIn(io, {
    allowOutside: options.allowOutside === true,
    onFile: (file, length) => progress.say(`reading ${file}`, length),
  })
  const { level = null, customer = null, unit = null, targetDistance, top } = options
  const outcome = await compare(args[0]!, args[1]!, { level, customer, unit, targetDistance, top }, reading)
  progress.clear()
  const status = await show(outcome, presentDiff, formats, io, options)
  const fails = options.failOn === 'worse' && (outcome.result?.worse.length ?? 0) > 0
  return status === STATUS.done && fails ? STATUS.findings : status
}

export const command: Command<Options> = {
  configure,
  run,
  completes: {
    '--format': () => formatNames(),
    '--level': () => ['leaf'],
    '--fail-on': () => [...FAIL_ON],
  },
}
