import type { Tone } from '../../report/document.js'
import type { Style } from './sheet.js'

/** Blue and orange, which colour-blind readers tell apart; what is bad is also darker, and bold. */
export const TONES: { readonly [tone in Tone]: Style } = {
  good: { fill: 'DCEBF7', colour: '0B3C5D' },
  warn: { fill: 'FFF0C2', colour: '5C4400' },
  bad: { fill: 'F6C7A3', colour: '6B2600', bold: true },
  muted: { colour: '767676', italic: true },
  strong: { bold: true },
}
