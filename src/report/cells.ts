import { formatNumber } from '../util/text.js'
import { tidy } from '../util/tidy.js'
import type { Cell, Tone } from './document.js'
import { listed } from './say.js'

export const NOT_ASSESSED = 'not assessed'

/** Words in a table or figure. */
export function textCell(text: string, tone?: Tone): Cell {
  return withTone({ text, value: text }, tone)
}

/** Things in a list, of which more than `most` are counted; formats with room have all of them. */
export function listCell(items: readonly string[], most = 4): Cell {
  const cell = textCell(listed(items, most))
  return items.length > most ? { ...cell, whole: items.join('; ') } : cell
}

/** A number, with at most `digits` decimals; `null` says that it is not assessed. */
export function numberCell(value: number | null, digits = 0, tone?: Tone): Cell {
  if (value === null) return { text: NOT_ASSESSED, value: null, tone: 'muted' }
  return withTone({ text: formatNumber(value, digits), value: tidy(value) }, tone)
}

/** A share from 0 to 1, shown in per cent. */
export function shareCell(value: number | null, tone?: Tone): Cell {
  if (value === null) return { text: NOT_ASSESSED, value: null, tone: 'muted' }
  return withTone({ text: percent(value), value }, tone)
}

/** A yes, or nothing to see. */
export function markCell(value: boolean, text: string, tone?: Tone): Cell {
  return value ? withTone({ text, value: true }, tone) : { text: '', value: false }
}

/** `0.667` as `67 %`. */
export function percent(share: number): string {
  return `${formatNumber(share * 100, 0)} %`
}

function withTone(cell: Cell, tone: Tone | undefined): Cell {
  return tone === undefined ? cell : { ...cell, tone }
}
