import { letterOf } from './right-words.js'

const TITLE = /^(?:legend|legende|legenda|légende|leyenda|objaśnienia|key)\s*(?:[:.–-]|$)/i
const MEANING = /(?:^|[\s,;(])\p{L}\s*[=:–-]\s*(\p{L}+)/gu

/** Whether a row explains the letters rather than giving them: `Legend: R = Responsible`, or `R` beside `Responsible`. */
export function isLegend(name: string, others: readonly string[]): boolean {
  const filled = others.map((text) => text.trim()).filter((text) => text !== '')
  const all = [name, ...filled].join(' ')
  if (TITLE.test(name) && filled.every((text) => text.length > 5 || /[=:]/.test(text))) return true
  if (/^\p{L}$/u.test(name)) return filled.length === 1 && letterOf(filled[0]!.split(/[\s(,]/)[0]!) !== null
  return [...all.matchAll(MEANING)].some(([, word]) => letterOf(word!) !== null)
}
