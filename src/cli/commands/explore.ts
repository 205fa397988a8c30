import type { Command as Commander } from 'commander'
import { shellWord } from '../../app/explore/next-command.js'
import { openModel } from '../../app/explore/open.js'
import { proposalProblems } from '../../app/explore/proposal.js'
import { usageProblem } from '../../app/outcome.js'
import type { Diagnostic } from '../../diagnostic/diagnostic.js'
import { plain } from '../../util/text.js'
import type { Command } from '../command.js'
import { addDisplayOptions, type DisplayOptions, displayOn } from '../display.js'
import type { Io } from '../io.js'
import { addPolicyOptions, type PolicyOptions, policyAsked } from '../policy-options.js'
import { tell } from '../problems.js'
import { announcedReading, distanceOption, levelOption, outsideOption } from '../scope.js'
import { refuse } from '../show.js'
import { STATUS } from '../status.js'
import { openEditor } from './explore/editor.js'
import { watchFiles } from './explore/watch.js'
import { writeProposal } from './explore/write.js'

type Options = DisplayOptions &
  PolicyOptions & {
    readonly level?: string
    readonly targetDistance?: number
    readonly allowOutside?: boolean
  }

function configure(commander: Commander): void {
  commander.argument('<model...>', 'files, folders, globs, reorg files, or REF:PATH at a git revision')
  commander.addOption(levelOption()).addOption(distanceOption("the policy's, else 1, unless given"))
  addPolicyOptions(commander)
  commander.addOption(outsideOption())
  addDisplayOptions(commander)
  commander.addHelpText(
    'after',
    `
Keys: 1 to 6 change the view, / finds, ? lists all keys, q quits. What-if changes stay in memory until w writes
them as a reorg file, which unsilo diff, check and apply take.

Examples:
  unsilo explore org.yaml
  unsilo explore proposal.yaml
  unsilo explore org/ --level division`,
  )
}

/** Columns that the explorer draws in at least. */
const LEAST_COLUMNS = 60

/** Why this cannot be explored here; `null` where it can. */
function unfit(models: readonly string[], { width }: Options, io: Io): Diagnostic | null {
  const named = models.includes('-') ? 'MODEL' : models.map(shellWord).join(' ')
  const help = `unsilo report ${named} gives the same facts as text, JSON or a web page`
  if (!io.stdout.isTerminal || process.stdin.isTTY !== true)
    return usageProblem('usage/no-terminal', 'explore needs a terminal to draw in and keys from it', help)
  if (io.env.TERM === 'dumb')
    return usageProblem('usage/no-terminal', 'this terminal cannot be drawn in (TERM is dumb)', help)
  if (width !== undefined && width < LEAST_COLUMNS)
    return usageProblem('usage/width', `explore needs ${LEAST_COLUMNS} columns, and --width leaves ${width}`)
  if (!models.includes('-')) return null
  return usageProblem(
    'usage/no-terminal',
    'the keys come from standard input, so no model can',
    'name a file',
  )
}

async function run(models: readonly string[], options: Options, io: Io) {
  const problem = unfit(models, options, io)
  if (problem !== null) return refuse([problem], [], io, options)
  const { reading, progress } = announcedReading(io, options)
  const asked = {
    ...policyAsked(options),
    level: options.level ?? null,
    targetDistance: options.targetDistance ?? null,
  }
  // What is announced while the explorer is open would be written over it.
  const quiet = { ...reading, onFile: () => {}, onRead: () => {} }
  const { result, ...told } = await openModel(models, asked, reading)
  progress.clear()
  if (result === null) return refuse(told.diagnostics, [], io, options, told.sourceLine)
  // Loaded here alone: no other command is to wait for it.
  const { explore } = await import('../../explore/start.js')
  const files = await explore(result, {
    cwd: io.cwd,
    home: io.env.HOME || null,
    colour: displayOn(io.stdout, io, options).colour,
    columns: options.width ?? null,
    stdin: process.stdin,
    stdout: process.stdout,
    open: () => openModel(models, asked, quiet),
    write: (file, text, over, own) => writeProposal(file, text, { over, own }, io),
    // As one reads it who gives no leave, so that the command that is recommended gives it where it is needed.
    problemOf: async (file) =>
      (await proposalProblems(file, { ...quiet, allowOutside: false }))[0]?.message ?? null,
    watch: (model, changed) => watchFiles(model, io.cwd, changed),
    edit: (place) => openEditor(place, io.env, io.cwd),
  })
  for (const { file, isLast, command } of files) {
    const last = isLast ? '' : ' (written before the last changes)'
    await io.stdout.write(`${plain(`${file}${last}: try ${command}`)}\n`)
  }
  // On the other screen they would have gone unseen.
  await tell(told, io, options)
  return STATUS.done
}

export const command: Command<Options> = {
  configure,
  run,
  completes: { '--level': () => ['leaf'] },
}
