import { type Command as Commander, InvalidArgumentError, Option } from 'commander'
import { type Outcome, usageProblem } from '../../app/outcome.js'
import { reorgText, whyNoBase } from '../../app/recommend/reorg-file.js'
import { presentRecommendation, type RecommendationData, recommendFor } from '../../app/recommend.js'
import type { Command } from '../command.js'
import type { Delivery } from '../deliver.js'
import { addDisplayOptions, type DisplayOptions } from '../display.js'
import { addFormatOptions, type FormatOptions, formatNames, formatsOf, wantedFormats } from '../formats.js'
import type { Io } from '../io.js'
import { addPolicyOptions, type PolicyOptions, policyAsked } from '../policy-options.js'
import { announcedReading, distanceOption, levelOption, outsideOption } from '../scope.js'
import { refuse, show } from '../show.js'
import { wholeNumber } from '../whole-number.js'

type Options = FormatOptions &
  DisplayOptions &
  PolicyOptions & {
    readonly budget?: number
    readonly target?: readonly string[]
    readonly timeLimit: number
    readonly write?: string
    readonly level?: string
    readonly targetDistance?: number
    readonly top: number
    readonly allowOutside?: boolean
  }

/** The option under which the JSON of the result and the drawing of a saved one know it. */
const RESULT = 'unsilo-recommendation/1'

function configure(commander: Commander): void {
  commander
    .argument('<models...>', 'files, folders, globs or reorg files')
    .addOption(
      new Option('--budget <n>', 'what the proposals may cost together (what the policy says, else 20)')
        .argParser(number)
        .conflicts('target'),
    )
    .addOption(
      new Option(
        '--target <limit>',
        "the least cost that reaches this, as in 'congruence>=0.9'; repeat for several, 'policy' for the budgets of the policy",
      ).argParser((word, before: readonly string[] = []) => [...before, word]),
    )
    .addOption(
      new Option('--time-limit <seconds>', 'how long to look for a better set; 0 for the greedy answer alone')
        .argParser(number)
        .default(10),
    )
    .option(
      '--write <file>',
      'write the set as a reorg file, which check, diff, apply and explore take (as does -o FILE.yaml)',
    )
    .addOption(levelOption())
    .addOption(distanceOption('1 unless given'))
    .addOption(
      new Option('--top <n>', 'rows to show of each table and list, 0 for all')
        .default(10)
        .argParser(wholeNumber(0)),
    )
    .addOption(outsideOption())
  addPolicyOptions(commander)
  addFormatOptions(commander, RESULT)
  addDisplayOptions(commander)
  commander.addHelpText(
    'after',
    `
An output that ends in .yaml or .yml is the set as a reorg file; the report
then goes to standard output. What moves cost, who may carry how much, and
what must stay is set in the policy under recommend:.

Examples:
  unsilo recommend org.yaml
  unsilo recommend org.yaml --budget 30 -o reorg.yaml
  unsilo recommend org.yaml --target 'congruence>=0.9' --target 'sealed-units<=0'
  unsilo recommend org/ -f html=proposals.html --write proposals.yaml`,
  )
}

function number(text: string): number {
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value) || value < 0)
    throw new InvalidArgumentError('It must be a number, 0 or more.')
  return value
}

const isReorg = (file: string | undefined): file is string => file !== undefined && /\.ya?ml$/i.test(file)

async function run(args: readonly string[], options: Options, io: Io) {
  const { output, write, ...rest } = options
  const outputs = isReorg(output) ? rest : options
  const formats = wantedFormats(outputs, io, formatsOf(RESULT))
  if (typeof formats === 'string') return refuse([usageProblem('usage/output', formats)], [], io, options)
  if (isReorg(output) && write !== undefined) {
    const message = `both ${output} and ${write} would be the reorg file`
    return refuse(
      [usageProblem('usage/output', message, 'give --write or -o FILE.yaml')],
      formats,
      io,
      options,
    )
  }
  const file = write ?? (isReorg(output) ? output : undefined)
  const noBase = file === undefined ? null : whyNoBase(args)
  if (noBase !== null) return refuse([noBase], formats, io, options)
  const { reading, progress } = announcedReading(io, options)
  const { budget = null, target: targets = [], timeLimit: seconds, top, level, targetDistance } = options
  const asked = {
    budget,
    targets,
    seconds,
    top,
    level: level ?? null,
    targetDistance: targetDistance ?? null,
  }
  const outcome = await recommendFor(args, { ...asked, ...policyAsked(options) }, reading)
  progress.clear()
  const beside = reorgBeside(outcome, args, file, io)
  const over = beside.find((one) => isOfModel(outcome, one.file!))
  if (over !== undefined) {
    const problem = usageProblem('file/is-the-model', `${over.file} is a file of the model itself`)
    return refuse([problem], formats, io, options)
  }
  return show({ ...outcome, beside }, presentRecommendation, formats, io, { ...options, progress })
}

const isOfModel = ({ sourceLine }: Outcome<RecommendationData>, file: string) => sourceLine(file, 1) !== null

function reorgBeside(
  { result }: Outcome<RecommendationData>,
  models: readonly string[],
  file: string | undefined,
  io: Io,
): Delivery[] {
  if (result === null || file === undefined) return []
  return [{ file, content: reorgText(result, models, file, io.cwd) }]
}

export const command: Command<Options> = {
  configure,
  run,
  completes: { '--format': () => formatNames(RESULT), '--level': () => ['leaf'] },
}
