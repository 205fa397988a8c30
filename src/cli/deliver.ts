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

function writeWhole(path: string, label: string, content: string | Uint8Array): Diagnostic | null {
  let temporary: string | null = null
  try {
    const there = statSync(path, { throwIfNoEntry: false })
    // A device or a pipe cannot be replaced by another file.
    if (there !== undefined && !there.isFile()) {
      writeFileSync(path, content)
      return null
    }
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
    renameSync(temporary, target)
    return null
  } catch (error) {
    if (temporary !== null) rmSync(temporary, { force: true })
    return usageProblem('file/unwritable', `${label} cannot be written: ${reasonOf(error)}`)
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
