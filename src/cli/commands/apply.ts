import { type Command as Commander, Option } from 'commander'
import { type AppliedReorg, applyReorg, type ResultFile } from '../../app/apply.js'
import { type Outcome, usageProblem } from '../../app/outcome.js'
import { unifiedPatch } from '../../app/patch.js'
import type { Diagnostic } from '../../diagnostic/diagnostic.js'
import { plain, plural } from '../../util/text.js'
import type { Command } from '../command.js'
import { deliverTogether } from '../deliver.js'
import { addDisplayOptions, type DisplayOptions, displayOn } from '../display.js'
import { fileNamed } from '../formats.js'
import { writableInPlace } from '../in-place.js'
import { prepareFolder } from '../into-folder.js'
import type { Io } from '../io.js'
import { showPatch } from '../patch.js'
import { tell } from '../problems.js'
import { announcedReading } from '../scope.js'
import { refuse } from '../show.js'
import { STATUS } from '../status.js'

type Options = DisplayOptions & {
  readonly dryRun?: boolean
  readonly inPlace?: boolean
  readonly output?: string
  readonly force?: boolean
  readonly allowOutside?: boolean
}

function configure(commander: Commander): void {
  const ways = { '--dry-run': 'dryRun', '--in-place': 'inPlace', '--output': 'output' }
  const way = (flags: string, means: string) => {
    const others = Object.entries(ways).filter(([name]) => !flags.includes(name))
    return new Option(flags, means).conflicts(others.map(([, key]) => key))
  }
  commander
    .argument('<reorg>', 'a reorg file, - for standard input, or REF:PATH at a git revision')
    .addOption(
      way('--dry-run', 'show what would change, as a patch for git apply or patch -p1; write nothing'),
    )
    .addOption(way('-i, --in-place', "change the base's own files, all of them or none"))
    .addOption(way('-o, --output <folder>', 'write every file of the resulting model to a folder'))
    .option('--force', 'with --output: replace files that are there')
    .option('--allow-outside', 'let include:, tables: and base: reach outside their folders')
  addDisplayOptions(commander)
  commander.addHelpText(
    'after',
    `
Comments, order and all that does not change are kept. Without one of the three
options the new text of a model of one file goes to standard output.

Examples:
  unsilo apply proposals/sales.yaml --dry-run
  unsilo apply proposals/sales.yaml --in-place
  unsilo apply proposals/sales.yaml -o after/`,
  )
}

async function run(args: readonly string[], options: Options, io: Io) {
  if (options.output === '') {
    const empty = usageProblem('usage/empty', 'an empty name stands for no folder; is a variable unset?')
    return refuse([empty], [], io, options)
  }
  const { reading, progress } = announcedReading(io, options)
  const outcome = await applyReorg(args[0]!, reading)
  progress.clear()
  if (outcome.result === null) return refuse(outcome.diagnostics, [], io, options, outcome.sourceLine)
  const { result } = outcome
  if (options.dryRun === true) return showDryRun(outcome, result, options, io)
  if (options.inPlace === true) return writeInPlace(outcome, result, options, io)
  const folder = fileNamed(options.output)
  if (folder !== undefined) return writeTo(folder, outcome, result, options, io)
  const [only, ...others] = result.files
  if (others.length > 0) {
    const help =
      'show the changes with --dry-run, make them with --in-place, or write the whole to a folder with -o FOLDER'
    const message = `the base has ${result.files.length} files, and standard output takes one`
    return refuse([usageProblem('usage/several-files', message, help)], [], io, options)
  }
  await tell(outcome, io, options)
  await io.stdout.write(only!.content)
  return note(result, 'Applied', io)
}

async function showDryRun(outcome: Outcome<AppliedReorg>, result: AppliedReorg, options: Options, io: Io) {
  await tell(outcome, io, options)
  // A patch cannot lead out of the folder that it is applied in.
  const isHere = result.files.every(({ fromHere }) => fromHere !== null)
  const patch = unifiedPatch(
    result.files.map(({ fromHere, below, before, after }) => ({
      name: isHere ? fromHere! : below,
      before,
      after,
    })),
  )
  const { colour } = displayOn(io.stdout, io, options)
  await io.stdout.write(showPatch(patch, { colour, isTerminal: io.stdout.isTerminal }))
  const where = isHere ? '' : ` The paths of the patch start in ${result.folder}.`
  return note(result, 'Would apply', io, `Nothing was written.${where}`)
}

async function writeInPlace(outcome: Outcome<AppliedReorg>, result: AppliedReorg, options: Options, io: Io) {
  const changed = result.files.filter((file) => file.changed)
  const inRevision = changed.find(({ path }) => path === null)
  if (inRevision !== undefined) {
    const help = 'give --dry-run to see the changes, or -o FOLDER to write the result to a folder'
    const message = `${inRevision.label} is in a git revision, where nothing can be edited`
    return refuse([usageProblem('usage/revision', message, help)], [], io, options)
  }
  const wrong = changed.flatMap((file) => writableInPlace(file))
  if (wrong.length > 0) return refuse(wrong, [], io, options)
  return write(
    changed,
    changed.map(({ path, before, content }) => ({ file: path!, before: Buffer.from(before), content })),
    outcome,
    result,
    options,
    io,
  )
}

async function writeTo(
  folder: string,
  outcome: Outcome<AppliedReorg>,
  result: AppliedReorg,
  options: Options,
  io: Io,
) {
  const prepared = prepareFolder(folder, result.files, options.force === true, io)
  if ('problems' in prepared) return refuse(prepared.problems, [], io, options)
  const status = await write(
    result.files,
    prepared.files,
    outcome,
    result,
    options,
    io,
    `Wrote ${plural(result.files.length, 'file')} to ${folder}.`,
  )
  if (status !== STATUS.done) prepared.undo()
  return status
}

async function write(
  files: readonly ResultFile[],
  replacements: Parameters<typeof deliverTogether>[0],
  outcome: Outcome<AppliedReorg>,
  result: AppliedReorg,
  options: Options,
  io: Io,
  more = files.length === 0
    ? 'Nothing was written.'
    : `Changed ${files.map(({ label }) => label).join(', ')}.`,
) {
  const unwritten: Diagnostic[] = deliverTogether(replacements, io)
  if (unwritten.length > 0) {
    const told = unwritten.map((problem) => ({ help: 'nothing was written', ...problem }))
    return refuse(told, [], io, options)
  }
  await tell(outcome, io, options)
  return note(result, 'Applied', io, more)
}

/** Says on standard error what was done. */
async function note({ files, counts }: AppliedReorg, verb: string, io: Io, more = '') {
  const { changes, changed, added, removed } = counts
  const things = [
    [changed, 'changed'],
    [added, 'added'],
    [removed, 'removed'],
  ].flatMap(([n, word]) => (n === 0 ? [] : [`${n} ${word}`]))
  const touched = files.filter((file) => file.changed).length
  const what = things.length === 0 ? 'nothing changes' : `things: ${things.join(', ')}`
  const text = `${verb} ${plural(changes, 'change')} in ${touched} of ${plural(files.length, 'file')}; ${what}. ${more}`
  await io.stderr.write(`${plain(text.trim())}\n`)
  return STATUS.done
}

export const command: Command<Options> = { configure, run }
