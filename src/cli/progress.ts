import { writeSync } from 'node:fs'
import { plain, truncate } from '../util/text.js'
import type { Io } from './io.js'

/** Work that is announced at once, because it takes about a second: characters of a file to parse. */
const LONG = 500_000
const SECOND = 1000

/** One line on standard error that tells what is going on, where a person is watching. */
export type Progress = { say(what: string, size?: number): void; clear(): void }

/** Says nothing before a second has passed, except for work that is known to be long; never where no terminal is. */
export function progressOn(io: Io): Progress {
  const started = performance.now()
  let shown = false
  return {
    say(what, size = 0) {
      if (!io.stderr.isTerminal || (size < LONG && performance.now() - started < SECOND)) return
      shown = true
      // The work that follows blocks the process, so the line must be out before it starts.
      writeSync(2, `\r\u001b[K${truncate(plain(what), (io.stderr.columns ?? 80) - 2)}…`)
    },
    clear() {
      if (shown) writeSync(2, '\r\u001b[K')
      shown = false
    },
  }
}
