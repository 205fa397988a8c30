import type { Tone } from '../../report/document.js'
import type { ColumnCell } from './columns.js'

/** A tone, and the formula of when a cell has it. */
export type ToneRule = { readonly tone: Tone; readonly formula: string }

const JUDGED: readonly Tone[] = ['good', 'warn', 'bad']
const MOST_RULES = 12
/** Formulas hold fewer digits than numbers, so limits are a little wider than what they hold. */
const FINE = 1e6

/**
 * The rules by which the values of a column have their tones, so that the colours hold when the sheet is edited. `null`
 * where the values do not tell the tones: two cells of one value may stand differently.
 *
 * @param first the column's first cell, as formulas name it.
 */
export function toneRules(cells: readonly ColumnCell[], first: string): readonly ToneRule[] | null {
  const tones = new Map<string | number, Tone | null>()
  for (const { value, tone } of cells) {
    if (value === null || value === '') continue
    const key = typeof value === 'string' ? value.toLowerCase() : value
    const judged = tone !== undefined && JUDGED.includes(tone) ? tone : null
    if ((tones.get(key) ?? judged) !== judged || (tones.has(key) && tones.get(key) !== judged)) return null
    tones.set(key, judged)
  }
  const texts = textRules(tones, first)
  const numbers = numberRules(tones, first)
  if (texts === null || numbers === null || texts.length + numbers.length > MOST_RULES) return null
  return [...numbers, ...texts]
}

/** Only plain words stand in a formula. */
function textRules(tones: ReadonlyMap<string | number, Tone | null>, first: string): ToneRule[] | null {
  const judged = [...tones].filter(([key, tone]) => typeof key === 'string' && tone !== null)
  if (!judged.every(([key]) => /^[a-z][a-z ]{0,60}$/.test(String(key)))) return null
  return judged.map(([key, tone]) => ({ tone: tone!, formula: `${first}="${key}"` }))
}

/** Neighbouring values of one tone are one rule. */
function numberRules(tones: ReadonlyMap<string | number, Tone | null>, first: string): ToneRule[] | null {
  const sorted = [...tones.keys()].filter((key) => typeof key === 'number').sort((a, b) => a - b)
  const runs: { from: number; to: number; tone: Tone | null }[] = []
  for (const value of sorted) {
    const tone = tones.get(value)!
    const last = runs.at(-1)
    if (last !== undefined && last.tone === tone) last.to = value
    else runs.push({ from: value, to: value, tone })
  }
  const wide = runs.map(({ from, to, tone }) => ({
    from: Math.floor(from * FINE) / FINE,
    to: Math.ceil(to * FINE) / FINE,
    tone,
  }))
  if (wide.some(({ from }, i) => i > 0 && from <= wide[i - 1]!.to)) return null
  return wide.flatMap(({ from, to, tone }) =>
    tone === null
      ? []
      : [{ tone, formula: `AND(ISNUMBER(${first}),${first}>=${literal(from)},${first}<=${literal(to)})` }],
  )
}

const literal = (value: number) => String(value).toUpperCase()
