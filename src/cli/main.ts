import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Io, Unwritten } from './io.js'
import { type ExitStatus, STATUS } from './status.js'
import { loggedIo } from './workflow-log.js'

export { processIo } from './io.js'

/** Runs one command line and returns the status for the process; never throws. */
export async function main(args: readonly string[], surroundings: Io): Promise<ExitStatus> {
  const io = loggedIo(surroundings)
  try {
    // Asked by every tool that looks whether the program is there: answered before anything else is loaded.
    if (args[0] === '--version' || args[0] === '-V') {
      await io.stdout.write(`${versionIn(io.home)}\n`)
      return STATUS.done
    }
    const { runProgram } = await import('./program.js')
    return await runProgram(args, io)
  } catch (error) {
    if (error instanceof Unwritten) {
      await io.stderr.write(`error: ${error.message}\n`)
      return STATUS.unusable
    }
    await io.stderr.write(faultText(args, error, io))
    return STATUS.fault
  }
}

function versionIn(home: string): string {
  return (JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }).version
}

function faultText(args: readonly string[], error: unknown, io: Io): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const text = [
    'unsilo: this is a fault of the program, not of your input.',
    `Please report it with the command and what follows (unsilo ${versionIn(io.home)}, Node ${process.version}):`,
    `  unsilo ${args.map((arg) => JSON.stringify(arg)).join(' ')}`,
    ...stack.split('\n').map((line) => `  ${line}`),
    '',
  ].join('\n')
  // The stack may quote a model's text, which must not reach the terminal as it is.
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '?')
}
