import { type Command as Commander, Option } from 'commander'
import { PRESETS, type Preset, ruleCodes } from '../../app/check/choose-rules.js'
import { SEVERITIES } from '../../app/check/judge.js'
import { listData, presentList } from '../../app/check/list.js'
import { presentCheck } from '../../app/check/present.js'
import { presentUnusable } from '../../app/check/unusable.js'
import { check } from '../../app/check.js'
import { usageProblem } from '../../app/outcome.js'
import { type Asked, policyFor } from '../../app/policy/policy-for.js'
import type { CheckData } from '../../report/check-data.js'
import type { Command } from '../command.js'
import { deliver } from '../deliver.js'
import { addDisplayOptions, type DisplayOptions } from '../display.js'
import {
  addFormatOptions,
  type FormatOptions,
  formatNames,
  formatsOf,
  type WantedFormat,
  wantedFormats,
} from '../formats.js'
import { framed } from '../framed.js'
import { type Io, readingIn } from '../io.js'
import { addPolicyOptions, type PolicyOptions, policyAsked } from '../policy-options.js'
import { announcedReading, distanceOption, levelOption, outsideOption } from '../scope.js'
import { refuse, show } from '../show.js'
import { type ExitStatus, STATUS } from '../status.js'
import { wholeNumber } from '../whole-number.js'
import { wordsAmong } from '../words.js'

/** What it gives, and what its formats draw. */
const RESULT = 'unsilo-check/1'

type Severity = CheckData['failOn']
type Options = FormatOptions &
  DisplayOptions &
  PolicyOptions & {
    readonly preset?: Preset
    readonly failOn?: Severity
    readonly maxWarnings?: number
    readonly severity: Severity
    readonly only?: readonly string[]
    readonly listRules?: boolean
    readonly base?: string
    readonly baseline?: string
    readonly writeBaseline?: string
    readonly level?: string
    readonly targetDistance?: number
    readonly allowOutside?: boolean
    readonly anonymise?: boolean
  }

function configure(commander: Commander): void {
  const severity = (flags: string, means: string) => new Option(flags, means).choices(SEVERITIES)
  commander
    .argument('[model...]', 'files, folders, globs, - for standard input, or REF:PATH at a git revision')
    .addOption(
      new Option('--preset <preset>', 'rules to start from (recommended unless the policy says)').choices(
        PRESETS,
      ),
    )
    .addOption(
      new Option('--only <rules>', 'these rules alone, separated by commas').argParser(
        wordsAmong('rule', ruleCodes(), {
          help: 'unsilo check --list-rules names them.',
          // Rules of a policy's own are known once it is read.
          isFree: (word) => word.startsWith('own/'),
        }),
      ),
    )
    .addOption(
      severity(
        '--fail-on <severity>',
        'the lowest severity that fails the check (error unless the policy says)',
      ),
    )
    .addOption(new Option('--max-warnings <n>', 'fail on more warnings than this').argParser(wholeNumber(0)))
    .addOption(severity('--severity <severity>', 'the lowest severity to show').default('info'))
    .option('--base <model>', 'fail only on what is worse than in this model')
    .option('--baseline <file>', 'fail only on what is worse than in this file of known findings')
    .option('--write-baseline <file>', 'write what is found to a file: it is known from then on')
    .option('--list-rules', 'the rules that would run, and no check')
    .addOption(new Option('--anonymise').hideHelp())
    .addOption(levelOption())
    .addOption(distanceOption('1 unless the policy says'))
    .addOption(outsideOption('include:, tables:, base: and extends:'))
  addPolicyOptions(commander)
  addFormatOptions(commander, RESULT)
  addDisplayOptions(commander)
  commander.addHelpText(
    'after',
    `
Exit status: 0 where nothing fails, 1 where a finding does, 2 where the model
or the policy cannot be used, 3 where the program itself has a fault.

Examples:
  unsilo check org/
  unsilo check org/ --preset strict --fail-on warn
  unsilo check org/ --only boundary/unlinked,silo/sealed
  unsilo check proposals/one-sales-team.yaml --base org/
  unsilo check org/ --write-baseline unsilo-baseline.json
  unsilo check org/ -f github -f sarif=unsilo.sarif -f junit=unsilo.xml
  unsilo explain boundary/unlinked`,
  )
}

async function run(models: readonly string[], options: Options, io: Io): Promise<ExitStatus> {
  const formats = wantedFormats(options, io, formatsOf(RESULT))
  if (typeof formats === 'string') return refuse([usageProblem('usage/output', formats)], [], io, options)
  const asked = askedFor(options)
  if (options.anonymise === true) {
    const message = 'a check quotes the model and the policy, whose names it cannot hide'
    const help = 'unsilo report and unsilo diff can: give them --anonymise'
    return refuse([usageProblem('usage/anonymise', message, help)], formats, io, options)
  }
  if (options.listRules === true) return list(models[0] ?? '.', asked, formats, io, options)
  if (models.length === 0) {
    const help = 'name a file or folder: unsilo check org/'
    return refuse([usageProblem('usage/no-model', 'there is no model to check', help)], formats, io, options)
  }
  const { reading, progress } = announcedReading(io, options)
  const outcome = await check(models, { ...asked, base: options.base ?? null }, reading)
  progress.clear()
  if (outcome.baseline !== null) {
    const unwritten = await deliver([{ file: options.writeBaseline!, content: outcome.baseline }], io)
    if (unwritten.length > 0) return refuse(unwritten, formats, io, options)
  }
  const drawn = formats.map((wanted) => framed(wanted, outcome.sourceLine))
  const shown = await show(outcome, presentCheck, drawn, io, { ...options, progress }, presentUnusable)
  if (outcome.faulty) return STATUS.fault
  return shown === STATUS.done && outcome.result?.failed === true ? STATUS.findings : shown
}

/** What the options ask for; what they leave open is for the policy to say. */
function askedFor(options: Options): Asked {
  const { preset, only, level, targetDistance, failOn, maxWarnings, severity, baseline } = options
  return {
    ...policyAsked(options),
    preset: preset ?? null,
    only: only ?? null,
    level: level ?? null,
    targetDistance: targetDistance ?? null,
    failOn: failOn ?? null,
    maxWarnings: maxWarnings ?? null,
    severity,
    baseline: baseline ?? null,
    writeBaseline: options.writeBaseline !== undefined,
  }
}

/** The rules that would run on a model, by its policy. */
async function list(
  model: string,
  asked: Asked,
  formats: readonly WantedFormat[],
  io: Io,
  options: Options,
): Promise<ExitStatus> {
  const findings = formats.find(({ renderer }) => renderer.draws !== null)
  if (findings !== undefined) {
    const told = `--list-rules finds nothing that ${findings.renderer.id} could draw`
    const help = `its formats are ${formatNames().join(', ')}`
    return refuse([usageProblem('usage/output', told, help)], formats, io, options)
  }
  const { judging, file, diagnostics, sourceLine } = await policyFor([model], asked, readingIn(io))
  const isBroken = diagnostics.some(({ severity }) => severity === 'error')
  const from = file ?? `the preset ${asked.preset ?? 'recommended'}`
  const listed = { result: isBroken ? null : listData(judging.rules), diagnostics, sourceLine }
  return show(listed, (rules) => presentList(rules, from), formats, io, options)
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
