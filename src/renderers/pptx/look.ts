import type { Tone } from '../../report/document.js'
import type { Box, Colour } from './shape.js'

/** A slide in points: 16 by 9. */
export const WIDTH = 960
export const HEIGHT = 540

/** Places that every slide has in common. */
export const PLACES = {
  kicker: { x: 40, y: 22, width: 880, height: 22 },
  title: { x: 40, y: 44, width: 880, height: 68 },
  content: { x: 40, y: 118, width: 880, height: 352 },
  note: { x: 40, y: 474, width: 880, height: 32 },
  footer: { x: 40, y: 510, width: 700, height: 20 },
  number: { x: 820, y: 510, width: 100, height: 20 },
  coverTitle: { x: 64, y: 96, width: 832, height: 110 },
  coverText: { x: 64, y: 236, width: 832, height: 220 },
} as const satisfies { readonly [place: string]: Box }

/** Between two things that stand side by side. */
export const GAP = 24

/** Points left and right, and above and below, of the text of a cell. */
export const MARGIN = { across: 5, down: 3 } as const

/** Letters, and what stands back; the paper, and what stands out; lines that part. */
export const INK: Colour = { scheme: 'tx1' }
export const SOFT: Colour = { scheme: 'accent5' }
export const PAPER: Colour = { scheme: 'bg1' }
export const ACCENT: Colour = { scheme: 'accent1' }
export const LINE: Colour = { scheme: 'accent5', lighter: 70 }

/** What fills bars and dots: told apart by every eye, and never the only sign of a meaning. */
export const FILLS: { readonly [tone in Tone | 'plain']: Colour } = {
  good: { scheme: 'accent2' },
  warn: { scheme: 'accent3' },
  bad: { scheme: 'accent4' },
  muted: { scheme: 'accent5', lighter: 40 },
  strong: { scheme: 'accent1' },
  plain: { scheme: 'accent1' },
}

/** Letters of a tone, dark enough to be read on white. */
export const LETTERS: { readonly [tone in Tone]: Colour } = {
  good: { scheme: 'accent2' },
  warn: { scheme: 'accent3', darker: 45 },
  bad: { scheme: 'accent4' },
  muted: SOFT,
  strong: INK,
}

/** Shades of a heat map, from nothing to the most: what is missing, and all else. */
export function shade(
  level: number,
  tone: Tone | undefined,
): { readonly fill: Colour; readonly colour: Colour } {
  const scheme = tone === 'bad' ? 'accent4' : 'accent1'
  const lighter = [100, 85, 70, 50, 0][Math.min(4, Math.max(0, Math.round(level)))]!
  if (lighter === 100) return { fill: PAPER, colour: SOFT }
  if (lighter === 0) return { fill: { scheme }, colour: PAPER }
  return { fill: { scheme, lighter }, colour: INK }
}
