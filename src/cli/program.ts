import { Command as Commander, CommanderError } from 'commander'
import { usageProblem } from '../app/outcome.js'
import { nearest } from '../util/nearest.js'
import { plain } from '../util/text.js'
import type { CommandEntry } from './command.js'
import { COMMANDS } from './commands/index.js'
import { displayOn } from './display.js'
import type { Io } from './io.js'
import { problemsDocument } from './problems.js'
import { type ExitStatus, STATUS } from './status.js'

const ABOUT =
  'Where the silos of an organisation are, how far each decision sits from the customer, and which unit boundaries have no coordination link, read from YAML files that you can review like code.'

/** Parses one command line, loads the one command that it names, and runs it. */
export async function runProgram(args: readonly string[], io: Io): Promise<ExitStatus> {
  const written: { out: string; err: string } = { out: '', err: '' }
  let status: ExitStatus = STATUS.done
  const program = new Commander('unsilo').description(ABOUT).usage('<command> [options]')
  const { width } = displayOn(io.stdout, io, {})
  const setUp = (commander: Commander) =>
    // Commander does not wrap at all where less than its minimum is left beside the names.
    commander
      .configureHelp({ minWidthToWrap: 16 })
      .exitOverride()
      .configureOutput({
        writeOut: (text) => {
          written.out += text
        },
        writeErr: (text) => {
          written.err += text
        },
        getOutHelpWidth: () => width,
        getErrHelpWidth: () => width,
      })
  setUp(program)
  program
    .option('-V, --version', 'the version of unsilo')
    .helpCommand('help [command]', 'how to use a command')
  program.addHelpText(
    'after',
    '\nStart with:  unsilo init my-org && unsilo report my-org\nWords:       unsilo explain',
  )
  const wanted = commandNamed(args)
  for (const entry of COMMANDS) {
    const commander = setUp(
      program.command(entry.name).summary(entry.summary).description(sentence(entry.summary)),
    )
    if (entry !== wanted) continue
    const command = await entry.load()
    command.configure(commander)
    commander.action(async () => {
      status = await command.run(commander.args, commander.opts() as never, io, COMMANDS)
    })
  }
  try {
    await program.parseAsync(readable(withColour(args)), { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    status = error.exitCode === 0 && written.err === '' ? STATUS.done : STATUS.unusable
  }
  await io.stdout.write(written.out)
  await io.stderr.write(usageText(written.err, args))
  if (status === STATUS.unusable && written.err !== '' && wantsJson(args)) {
    const message = written.err
      .replace(/^error: /, '')
      .trim()
      .replace(/\s*\n\s*/g, ' ')
    await io.stdout.write(problemsDocument([usageProblem('usage/command', message)]))
  }
  return status
}

/** The words of a command line, before which options may stand. */
const wordsOf = (args: readonly string[]) => args.filter((arg) => !arg.startsWith('-'))

/** `help` for a command that there is not is refused as the command is: commander would show the general help. */
function readable(args: readonly string[]): string[] {
  const [first, second] = wordsOf(args)
  const lost = first === 'help' && second !== undefined && commandNamed(args) === undefined
  return lost && second !== 'help' ? [second] : [...args]
}

/** `--color` alone must not take the word after it for its own. */
function withColour(args: readonly string[]): string[] {
  const whens = ['always', 'never', 'auto']
  return args.map((arg, i) =>
    arg === '--color' && !whens.includes(args[i + 1] ?? '') ? '--color=always' : arg,
  )
}

/** The command that the first word names, also after `help`. */
function commandNamed(args: readonly string[]): CommandEntry | undefined {
  const words = wordsOf(args)
  return COMMANDS.find(({ name }) => name === (words[0] === 'help' ? words[1] : words[0]))
}

function sentence(summary: string): string {
  return `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`
}

/** Commander's complaint without what a terminal would obey, and the way on. */
function usageText(text: string, args: readonly string[]): string {
  if (text === '' || !text.startsWith('error:')) return text
  const lines = text.trim().split('\n').map(plain)
  const command = commandNamed(args)
  const [first] = wordsOf(args)
  const near =
    command === undefined && first !== undefined
      ? nearest(
          first,
          COMMANDS.map(({ name }) => name),
        )
      : null
  if (near !== null && !text.includes('Did you mean')) lines.push(`(Did you mean ${near}?)`)
  lines.push(`Try: unsilo ${command === undefined ? '' : `${command.name} `}--help`)
  return `${lines.join('\n')}\n`
}

/** Whether JSON was asked for on standard output, as far as a line that cannot be parsed tells. */
function wantsJson(args: readonly string[]): boolean {
  return args.some(
    (arg, i) =>
      arg === '--format=json' ||
      arg === '-fjson' ||
      (arg === 'json' && /^(-f|--format)$/.test(args[i - 1] ?? '')),
  )
}
