import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Command as Commander, Option } from 'commander'
import { tableName } from '../../app/import/lay-out.js'
import { planImport } from '../../app/import/plan.js'
import type { Plan, PlannedFile, Wish } from '../../app/import/planned.js'
import { type Outcome, usageProblem } from '../../app/outcome.js'
import type { Diagnostic } from '../../diagnostic/diagnostic.js'
import { IMPORTERS } from '../../importers/index.js'
import { plain } from '../../util/text.js'
import { type AnonymiseOptions, addAnonymiseOptions, isAnonymised, underPseudonyms } from '../anonymising.js'
import type { Command } from '../command.js'
import { type Delivery, deliver, deliverTogether } from '../deliver.js'
import { addDisplayOptions, type DisplayOptions } from '../display.js'
import { tellFirst } from '../first-of-each.js'
import { fileNamed } from '../formats.js'
import { addImportHelp } from '../import-help.js'
import { addImportOptions, type GivenOptions, importOptionsOf } from '../import-options.js'
import { withoutNames } from '../import-telling.js'
import type { Io } from '../io.js'
import { announcedReading } from '../scope.js'
import { type ExitStatus, STATUS } from '../status.js'

type Options = DisplayOptions &
  AnonymiseOptions &
  GivenOptions & {
    readonly output?: string
    readonly dryRun?: boolean
    readonly merge?: boolean
    readonly force?: boolean
    readonly all?: boolean
    readonly model?: string
    readonly people?: string
  }

/** Endings of files that hold no YAML, whatever is in them. */
const OTHERS =
  /\.(?:json|csv|tsv|xlsx?|ods|ldif|xml|graphml|gexf|net|html?|md|markdown|svg|png|pdf|dot|mmd)$/i

function configure(commander: Commander): void {
  commander
    .usage('[kind] <source...> [options]')
    .argument(
      '<kind-or-source>',
      `what it is: ${IMPORTERS.map(({ id }) => id).join(', ')}; told from the files where left out`,
    )
    .argument('[source...]', 'files, or - for standard input')
    .option('-o, --output <file>', 'write to a file instead of standard output, whole or not at all')
    .option('--dry-run', 'show what is read and what would change; write nothing')
    .addOption(
      new Option(
        '--merge',
        'where someone has edited the file: keep that, and update what the source states',
      ).conflicts('force'),
    )
    .option('--force', 'replace the file even where someone has edited it')
    .option('--all', 'show all warnings, not only the first 3 of each kind')
  addImportOptions(commander)
  addAnonymiseOptions(commander)
  addDisplayOptions(commander)
  addImportHelp(commander)
}

async function run(args: readonly string[], options: Options, io: Io): Promise<ExitStatus> {
  const { merge = false, force = false, dryRun = false, model = null, people = null } = options
  const output = fileNamed(options.output)
  if (output === '' || (merge && output === undefined)) {
    const message = merge ? 'there is no file to merge into' : 'an empty name stands for no file'
    return refuse([usageProblem('usage/output', message, 'name it with -o FILE')], null, options, io)
  }
  if (output !== undefined && statSync(resolve(io.cwd, output), { throwIfNoEntry: false })?.isDirectory()) {
    const message = `${output} cannot be written: it is a folder`
    return refuse([usageProblem('file/unwritable', message)], null, options, io)
  }
  if (output !== undefined && OTHERS.test(output) && !args.includes(output)) {
    const message = `${output} would hold YAML, though its name is that of something else`
    return refuse([usageProblem('usage/output', message, 'end it in .yaml')], null, options, io)
  }
  const wish: Wish = { output: output === undefined ? null : targetOf(output, io), merge, force }
  const { reading, progress } = announcedReading(io, {})
  const asked = { words: args, ...importOptionsOf(options), model, people, onStep: progress.say }
  const told = await underPseudonyms(options, outputsOf(output), io, (pseudonyms) =>
    planImport(asked, wish, reading, pseudonyms),
  ).finally(progress.clear)
  const outcome = shownOf(told, options, io)
  if (outcome.result === null) return refuse(outcome.diagnostics, outcome, options, io)
  const plan = outcome.result
  if (dryRun) {
    await tellFirst(outcome, options.all === true, io, options)
    await io.stdout.write(shown([...plan.summary, ...said(plan, output, 'would'), 'Nothing was written.']))
    return STATUS.done
  }
  const unwritten = await write(plan.files, wish, outcome.beside, io)
  if (unwritten.length > 0) return refuse(unwritten, null, options, io)
  await tellFirst(outcome, options.all === true, io, options)
  await io.stderr.write(shown([...plan.summary, ...(output === undefined ? [] : said(plan, output, 'did'))]))
  return STATUS.done
}

/** What is told of an import: under pseudonyms no word that may name anyone, and no line of the data. */
function shownOf<T extends Outcome<Plan>>(outcome: T, options: Options, io: Io): T {
  if (!isAnonymised(options, io)) return outcome
  const { result, diagnostics } = outcome
  return {
    ...outcome,
    result: result === null ? null : { ...result, summary: [] },
    diagnostics: withoutNames(diagnostics),
    sourceLine: () => null,
  }
}

async function refuse(
  diagnostics: readonly Diagnostic[],
  from: Pick<Outcome<unknown>, 'sourceLine'> | null,
  options: Options,
  io: Io,
): Promise<ExitStatus> {
  const sourceLine = from?.sourceLine ?? (() => null)
  await tellFirst({ diagnostics, sourceLine }, options.all === true, io, options)
  return STATUS.unusable
}

/** What is at the place of the output. A device or pipe must not be read. */
function targetOf(file: string, io: Io): Wish['output'] {
  const there = statSync(resolve(io.cwd, file), { throwIfNoEntry: false })
  return { file, is: there === undefined ? 'missing' : there.isFile() ? 'file' : 'other' }
}

const outputsOf = (output: string | undefined) =>
  output === undefined
    ? []
    : [output, tableName(output, 'roles'), tableName(output, 'ties')].map((file) => ({ file }))

/** A device and standard output take what they are given; files are written all of them or none. */
async function write(
  files: readonly PlannedFile[],
  { output }: Wish,
  beside: readonly Delivery[],
  io: Io,
): Promise<readonly Diagnostic[]> {
  if (output === null || output.is === 'other') return deliver([...files, ...beside], io)
  const more = beside.map(({ file, content }) => {
    const path = resolve(io.cwd, file!)
    const there = statSync(path, { throwIfNoEntry: false })
    return { file: file!, content: Buffer.from(content as string), before: there ? readFileSync(path) : null }
  })
  return deliverTogether([...files.map((one) => ({ ...one, file: one.file! })), ...more], io)
}

const shown = (lines: readonly string[]) => lines.map((line) => `${plain(line)}\n`).join('')

/** What became of the file, or would, and what has changed in it. */
function said(
  { how, files, counts, changes }: Plan,
  output: string | undefined,
  mood: 'would' | 'did',
): string[] {
  const where = output === undefined ? 'standard output' : output
  if (how === 'nothing') return ['nothing to write: the model says all of it already']
  if (how === 'same') return [`nothing changed: ${where} says all of it already`]
  const word = { new: 'write', replaced: 'replace', merged: 'merge into' }[how]
  const past = { new: 'wrote', replaced: 'replaced', merged: 'merged into' }[how]
  const others = files.map(({ file }) => file).filter((file) => file !== null && file !== output)
  const beside = others.length === 0 ? '' : `, with ${others.join(' and ')}`
  const line = `${mood === 'would' ? `would ${word}` : past}: ${where}${beside}: ${counts}`
  if (how === 'new') return [line]
  return [line, ...(changes.length === 0 ? ['no thing of the model has changed'] : changes)]
}

export const command: Command<Options> = {
  configure,
  run,
  completes: { arguments: () => IMPORTERS.map(({ id }) => id) },
}
