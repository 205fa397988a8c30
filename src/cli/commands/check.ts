import { type Command as Commander, InvalidArgumentError, Option } from 'commander'
import { chooseRules, PRESETS, type Preset, ruleCodes } from '../../app/check/choose-rules.js'
import { drawCheck } from '../../app/check/draw.js'
import { SEVERITIES } from '../../app/check/judge.js'
import { listRules } from '../../app/check/list.js'
import { presentCheck } from '../../app/check/present.js'
import { check } from '../../app/check.js'
import { usageProblem } from '../../app/outcome.js'
import type { CheckData } from '../../report/check-data.js'
import { nearest } from '../../util/nearest.js'
import type { Command } from '../command.js'
import { addDisplayOptions, type DisplayOptions } from '../display.js'
import {
  addFormatOptions,
  type FormatOptions,
  formatNames,
  type WantedFormat,
  wantedFormats,
} from '../formats.js'
import { type Io, readingIn } from '../io.js'
import { progressOn } from '../progress.js'
import { refuse, show } from '../show.js'
import { type ExitStatus, STATUS } from '../status.js'
import { wholeNumber } from '../whole-number.js'

/** What it gives, and what its formats draw. */
const RESULT = 'unsilo-check/1'

type Severity = CheckData['failOn']
type Options = FormatOptions &
  DisplayOptions & {
    readonly preset: Preset
    readonly failOn: Severity
    readonly maxWarnings?: number
    readonly severity: Severity
    readonly only?: readonly string[]
    readonly listRules?: boolean
    readonly level?: string
    readonly targetDistance: number
    readonly allowOutside?: boolean
  }

function configure(commander: Commander): void {
  const severity = (flags: string, means: string, usual: Severity) =>
    new Option(flags, means).choices(SEVERITIES).default(usual)
  commander
    .argument('[model...]', 'files, folders, globs, - for standard input, or REF:PATH at a git revision')
    .addOption(new Option('--preset <preset>', 'rules to start from').choices(PRESETS).default('recommended'))
    .addOption(new Option('--only <rules>', 'these rules alone, separated by commas').argParser(addRules))
    .addOption(severity('--fail-on <severity>', 'the lowest severity that fails the check', 'error'))
    .addOption(new Option('--max-warnings <n>', 'fail on more warnings than this').argParser(wholeNumber(0)))
    .addOption(severity('--severity <severity>', 'the lowest severity to show', 'info'))
    .option('--list-rules', 'the rules that would run, and no check')
    .option('--level <level>', "read boundaries at a depth ('2'), a team type ('division') or 'leaf'")
    .addOption(
      new Option(
        '--target-distance <n>',
        'reporting lines up to which a decision counts as near the customer',
      )
        .default(1)
        .argParser(wholeNumber(0)),
    )
    .option('--allow-outside', "let include: and tables: reach outside the model's folder")
  addFormatOptions(commander, RESULT)
  addDisplayOptions(commander)
  commander.addHelpText(
    'after',
    `
Exit status: 0 where nothing fails, 1 where a finding does, 2 where the model
cannot be used, 3 where the program itself has a fault.

Examples:
  unsilo check org/
  unsilo check org/ --preset strict --fail-on warn
  unsilo check org/ --only boundary/unlinked,silo/sealed
  unsilo check org/ -f text -f json=check.json
  unsilo check org/ -f github -f sarif=unsilo.sarif -f junit=unsilo.xml
  unsilo explain boundary/unlinked`,
  )
}

function addRules(text: string, before: readonly string[] = []): readonly string[] {
  const found = text.split(',').map((word) => {
    const code = word.trim()
    if (ruleCodes().includes(code)) return code
    const near = nearest(code, ruleCodes())
    const help = near === null ? 'unsilo check --list-rules names them.' : `Did you mean ${near}?`
    throw new InvalidArgumentError(`There is no rule '${code}'. ${help}`)
  })
  return [...before, ...found]
}

async function run(models: readonly string[], options: Options, io: Io): Promise<ExitStatus> {
  const formats = wantedFormats(options)
  if (typeof formats === 'string') return refuse([usageProblem('usage/output', formats)], [], io, options)
  const rules = chooseRules(options.preset, options.only ?? null)
  if (options.listRules === true) {
    const findings = formats.find(({ renderer }) => renderer.draws !== null)
    if (findings !== undefined) {
      const told = `--list-rules finds nothing that ${findings.renderer.id} could draw`
      const help = `its formats are ${formatNames().join(', ')}`
      return refuse([usageProblem('usage/output', told, help)], formats, io, options)
    }
    const listed = { result: [], diagnostics: [], sourceLine: () => null }
    return show(listed, () => listRules(rules, options.preset), formats, io, options)
  }
  if (models.length === 0) {
    const help = 'name a file or folder: unsilo check org/'
    return refuse([usageProblem('usage/no-model', 'there is no model to check', help)], formats, io, options)
  }
  const progress = progressOn(io)
  const reading = readingIn(io, {
    allowOutside: options.allowOutside === true,
    onFile: (file, length) => progress.say(`reading ${file}`, length),
  })
  const { failOn, severity, targetDistance } = options
  const judging = { rules, level: options.level ?? null, targetDistance, failOn, severity }
  const today = new Date().toISOString().slice(0, 10)
  const outcome = await check(
    models,
    { ...judging, maxWarnings: options.maxWarnings ?? null, today },
    reading,
  )
  progress.clear()
  const drawn = formats.map((wanted) => framed(wanted, outcome.sourceLine))
  const shown = await show(outcome, presentCheck, drawn, io, options)
  if (outcome.faulty) return STATUS.fault
  return shown === STATUS.done && outcome.result?.failed === true ? STATUS.findings : shown
}

/** Text quotes the lines that findings are on: it is drawn as the problems of a model are, and not as a report. */
function framed(
  wanted: WantedFormat,
  sourceLine: (file: string, line: number) => string | null,
): WantedFormat {
  if (wanted.renderer.id !== 'text') return wanted
  const load: WantedFormat['renderer']['load'] = async () => ({
    ...(await wanted.renderer.load()),
    render: ({ data }, options) => drawCheck(data as CheckData, { ...options, sourceLine }),
  })
  return { ...wanted, renderer: { ...wanted.renderer, load } }
}

export const command: Command<Options> = {
  configure,
  run,
  completes: {
    '--format': () => formatNames(RESULT),
    '--only': () => ruleCodes(),
    '--level': () => ['leaf'],
  },
}
