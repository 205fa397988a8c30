import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { expect, onTestFinished, vi } from 'vitest'
import type { Io, Output } from '../../src/cli/io.js'
import { main } from '../../src/cli/main.js'

// A process takes a quarter of a second where nothing else runs, and much longer where a whole suite does.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

/** The folder of the package. */
export const HOME = fileURLToPath(new URL('../..', import.meta.url))
export const PROGRAM = join(HOME, 'bin', 'unsilo.js')

export type Surroundings = {
  readonly cwd?: string
  readonly env?: { readonly [name: string]: string }
  readonly input?: string | Uint8Array
}
export type Ran = { readonly status: number | null; readonly stdout: string; readonly stderr: string }

/** Nothing of the shell that runs the tests: its colours and width would show in the output. */
export function bareEnvironment(): { [name: string]: string } {
  const { PATH = '', HOME: home = '/' } = process.env
  return { PATH, HOME: home }
}

/** Runs the program as a user does, in a process of its own with its streams piped. */
export function unsilo(
  args: readonly string[],
  { cwd = HOME, env = {}, input = '' }: Surroundings = {},
): Ran {
  return ended(process.execPath, [PROGRAM, ...args], { cwd, env, input })
}

/** Runs a line of bash in which `unsilo` is the program. */
export function bash(line: string, { cwd = HOME, env = {}, input = '' }: Surroundings = {}): Ran {
  const script = `unsilo() { ${quoted(process.execPath)} ${quoted(PROGRAM)} "$@"; }\n${line}`
  return ended('bash', ['--noprofile', '--norc', '-c', script], { cwd, env, input })
}

function ended(command: string, args: readonly string[], { cwd, env, input }: Required<Surroundings>): Ran {
  const { error, status, signal, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env: { ...bareEnvironment(), ...env },
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    timeout: 60_000,
  })
  if (error !== undefined) throw error
  expect(signal).toBeNull()
  return { status, stdout, stderr }
}

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`

/** The streams of a run in this process: what was written, and whether they claim to be terminals. */
export type Streams = { readonly columns?: number; readonly isTerminal?: boolean }

/** Runs the same command line in this process, for the many cases that need no process each. */
export async function inProcess(
  args: readonly string[],
  { cwd = HOME, env = {}, input = '' }: Surroundings = {},
  { columns, isTerminal = false }: Streams = {},
): Promise<Ran> {
  const written = { stdout: [] as Uint8Array[], stderr: [] as Uint8Array[] }
  const output = (name: 'stdout' | 'stderr'): Output => ({
    isTerminal,
    columns: columns ?? null,
    write: async (text) => {
      written[name].push(Buffer.from(text as string))
    },
  })
  const io: Io = {
    stdout: output('stdout'),
    stderr: output('stderr'),
    env,
    cwd,
    home: HOME,
    readStdin: async () => Buffer.from(input as string),
  }
  const status = await main(args, io)
  const text = (name: 'stdout' | 'stderr') => Buffer.concat(written[name]).toString('utf8')
  return { status, stdout: text('stdout'), stderr: text('stderr') }
}

/** A new folder for one test, with the files given; it is gone when the test has ended. */
export function scratch(files: { readonly [path: string]: string } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'unsilo-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

/** A file of a folder as text. */
export const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8')

const validators = new Map<string, ValidateFunction>()

/** Fails where a document is not what the published schema of that name says. */
export function expectValid(name: 'report' | 'problems', document: unknown): void {
  let validate = validators.get(name)
  if (validate === undefined) {
    const ajv = new Ajv2020({ strictTypes: false })
    ajv.addVocabulary(['x-expected'])
    validate = ajv.compile(JSON.parse(read(HOME, `schemas/${name}.schema.json`)))
    validators.set(name, validate)
  }
  expect(validate(document) ? [] : validate.errors).toEqual([])
}

/** The document of a run that was asked for JSON and has a problem to tell. */
export function problemsOf(
  ran: Pick<Ran, 'stdout'>,
): readonly { readonly code: string; readonly message: string }[] {
  const document = JSON.parse(ran.stdout)
  expectValid('problems', document)
  return document.problems
}

export const SGR = /\u001b\[[\d;]*m/g
/** What a terminal obeys, or what changes the order of its neighbours. */
export const DANGEROUS =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/
