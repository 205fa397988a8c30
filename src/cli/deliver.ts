import { randomBytes } from 'node:crypto'
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  lstatSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { usageProblem } from '../app/outcome.js'
import type { Diagnostic } from '../diagnostic/diagnostic.js'
import type { Io } from './io.js'
import { reasonOf } from './reasons.js'

/** One output of a run: bytes for a file, or for standard output where `file` is `null`. */
export type Delivery = { readonly file: string | null; readonly content: string | Uint8Array }

/** Writes everything, files first; each file is written whole or not at all. Returns what could not be written. */
export async function deliver(deliveries: readonly Delivery[], io: Io): Promise<Diagnostic[]> {
  const problems: Diagnostic[] = []
  for (const { file, content } of deliveries) {
    if (file === null) continue
    const problem = writeWhole(resolve(io.cwd, file), file, content)
    if (problem !== null) problems.push(problem)
  }
  for (const { file, content } of deliveries) if (file === null) await io.stdout.write(content)
  return problems
}

/**
 * Writes all files or none: every one is written beside its place before the first takes its place, and those that
 * have are put back where a later one cannot. Returns what could not be written.
 */
export function deliverTogether(files: readonly Replacement[], io: Io): Diagnostic[] {
  const staged: Staged[] = []
  const problems: Diagnostic[] = []
  const undo: (() => void)[] = []
  for (const { file, content } of files) {
    const one = attempt(file, () => stage(resolve(io.cwd, file), content))
    if ('code' in one) problems.push(one)
    else staged.push(one)
  }
  for (const [i, { file, before }] of problems.length > 0 ? [] : files.entries()) {
    const path = resolve(io.cwd, file)
    const one = attempt(file, () => staged[i]!.commit()) ?? null
    if (one !== null) {
      problems.push(one)
      break
    }
    undo.push(() => (before === null ? rmSync(path, { force: true }) : stage(path, before).commit()))
  }
  if (problems.length === 0) return []
  for (const one of staged) one.discard()
  for (const back of undo.reverse()) attempt('', back)
  return problems
}

/** A file to be written, and what it holds now: `null` where there is none. */
export type Replacement = {
  readonly file: string
  readonly content: Uint8Array
  readonly before: Uint8Array | null
}

/** A content that is ready to take its place. */
type Staged = { commit(): void; discard(): void }

/** What an act on a file gives, or why the file cannot be written. */
export function attempt<T>(label: string, act: () => T): T | Diagnostic {
  try {
    return act()
  } catch (error) {
    return usageProblem('file/unwritable', `${label} cannot be written: ${reasonOf(error)}`)
  }
}

function writeWhole(path: string, label: string, content: string | Uint8Array): Diagnostic | null {
  return attempt(label, () => stage(path, content).commit()) ?? null
}

function stage(path: string, content: string | Uint8Array): Staged {
  let temporary: string | null = null
  const discard = () => {
    if (temporary !== null) rmSync(temporary, { force: true })
    temporary = null
  }
  try {
    const there = statSync(path, { throwIfNoEntry: false })
    // A device or a pipe cannot be replaced by another file.
    if (there !== undefined && !there.isFile())
      return { commit: () => writeFileSync(path, content), discard: () => undefined }
    const target = there === undefined ? pointedTo(path) : realpathSync(path)
    temporary = join(dirname(target), `.unsilo-${randomBytes(6).toString('hex')}.tmp`)
    const handle = openSync(temporary, 'wx')
    try {
      // Set afterwards: the mode that a file is opened with is cut by the umask.
      if (there !== undefined) fchmodSync(handle, there.mode & 0o7777)
      writeAll(handle, content)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    return {
      commit: () => {
        try {
          renameSync(temporary!, target)
          temporary = null
        } catch (error) {
          discard()
          throw error
        }
      },
      discard,
    }
  } catch (error) {
    discard()
    throw error
  }
}

/** A link stays a link, also one to a file that is not there yet: what it points to is written. */
function pointedTo(path: string): string {
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true
  return isLink ? resolve(dirname(path), readlinkSync(path)) : path
}

function writeAll(handle: number, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
}
