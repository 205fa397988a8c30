import { EventEmitter } from 'node:events'

/** What ink draws into: whole frames come in, and what differs from the last one goes to the terminal. */
export type Frames = {
  /** What ink takes for the terminal. */
  readonly stream: NodeJS.WriteStream
  /** Draws the next frame whole, as after a change of size. */
  forget(): void
}

/** Terminals that know it show what lies between the two at once. */
const BEGIN = '\u001b[?2026h'
const END = '\u001b[?2026l'

/**
 * Ink erases and writes all lines of a frame, and one that is as high as the terminal with the whole screen; so ink is
 * let draw for its tests, where it hands over each frame as it is, and the lines that are other than before are
 * written at their places.
 */
export function framesOn(stdout: Pick<NodeJS.WriteStream, 'write' | 'columns' | 'rows'>): Frames {
  let before: readonly string[] = []
  let whole = true
  const write = (text: string): boolean => {
    if (text === '') return true
    const lines = text.split('\n').slice(0, stdout.rows || undefined)
    const changed = lines.flatMap((line, i) => (whole || line !== before[i] ? [placed(i, line)] : []))
    const gone = before.slice(lines.length).map((_, i) => placed(lines.length + i, ''))
    before = lines
    const start = whole ? '\u001b[2J' : ''
    whole = false
    if (changed.length + gone.length > 0)
      stdout.write(`${BEGIN}${start}${changed.join('')}${gone.join('')}${END}`)
    return true
  }
  const stream = Object.defineProperties(new EventEmitter(), {
    columns: { get: () => stdout.columns || 80 },
    rows: { get: () => stdout.rows || 24 },
    isTTY: { value: true },
    write: { value: write },
  }) as NodeJS.WriteStream
  return {
    stream,
    forget: () => {
      before = []
      whole = true
    },
  }
}

/** A line erased and written; erasing after it would take the last column of a full line with it. */
const placed = (row: number, line: string) => `\u001b[${row + 1};1H\u001b[2K${line}`
