import type { Verdict } from './data.js'
import type { Tone } from './tone.js'

/** How a distance stands against the target: within it, one line beyond, farther. */
export function distanceTone(lines: number, target: number): Tone {
  return lines <= target ? 'good' : lines <= target + 1 ? 'warn' : 'bad'
}

/** How a score from 0 to 100 stands, by thirds of the scale: only a colour. */
export function scoreTone(score: number): Tone {
  return score < 100 / 3 ? 'bad' : score < 200 / 3 ? 'warn' : 'good'
}

/** How a unit stands by its verdict. */
export const VERDICT_TONES: { readonly [verdict in Verdict]: Tone } = {
  sealed: 'bad',
  inward: 'bad',
  'customer silo': 'warn',
  open: 'good',
  'not assessed': 'muted',
}
