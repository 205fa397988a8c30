import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { LoadOptions } from '../load/loaded.js'
import { reasonOf } from './reasons.js'

/** Where a command writes: a terminal, a pipe, a file, or a test's memory. */
export type Output = {
  readonly isTerminal: boolean
  /** Columns of the terminal; `null` where it is none. */
  readonly columns: number | null
  /** Resolves once the bytes have left the process; a reader that has gone is no error. Rejects with `Unwritten`. */
  write(text: string | Uint8Array): Promise<void>
}

/** The world as a command sees it. */
export type Io = {
  readonly stdout: Output
  readonly stderr: Output
  readonly env: { readonly [name: string]: string | undefined }
  readonly cwd: string
  /** The folder of the package, which holds schemas/, examples/ and package.json. */
  readonly home: string
  readStdin(): Promise<Uint8Array>
}

/** Thrown where standard output takes no more: the disk that it goes to is full. */
export class Unwritten extends Error {}

/** The streams and surroundings of this process. */
export function processIo(home: URL): Io {
  return {
    stdout: streamOutput(process.stdout, 'standard output'),
    // Where nothing can be told there is no one to tell it to.
    stderr: streamOutput(process.stderr, null),
    env: process.env,
    cwd: process.cwd(),
    home: resolve(fileURLToPath(home)),
    readStdin: async () => {
      const chunks: Buffer[] = []
      for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
      return Buffer.concat(chunks)
    },
  }
}

function streamOutput(stream: NodeJS.WriteStream, name: string | null): Output {
  let broken: NodeJS.ErrnoException | null = null
  stream.on('error', (error: NodeJS.ErrnoException) => {
    broken ??= error
  })
  const settle = (done: () => void, fail: (error: Error) => void) => {
    // `unsilo report … | head` closes the pipe early: the reader has seen enough.
    if (broken === null || broken.code === 'EPIPE' || name === null) done()
    else fail(new Unwritten(`${name} cannot be written: ${reasonOf(broken)}`))
  }
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.isTTY === true && stream.columns > 0 ? stream.columns : null,
    write: (text) =>
      new Promise((done, fail) => {
        if (broken !== null || text.length === 0) return settle(done, fail)
        stream.write(text, (error) => {
          broken ??= error ?? null
          settle(done, fail)
        })
      }),
  }
}

/** How models are read in these surroundings. */
export function readingIn(io: Io, more: Partial<LoadOptions> = {}): LoadOptions {
  return { cwd: io.cwd, allowOutside: false, readStdin: io.readStdin, ...more }
}
