import type { Findable } from '../app/explore/findable.js'

/** More are never shown: who sees that many types another letter. */
const MOST = 200

/** How well one word fits a text; 0 where it does not. Whole pieces count more than scattered letters. */
export function likeness(word: string, text: string): number {
  const at = text.indexOf(word)
  if (at !== -1) {
    const isStart = at === 0 || /[^\p{L}\p{N}]/u.test(text.charAt(at - 1))
    return (isStart ? 300 : 200) - Math.min(at, 50)
  }
  let from = 0
  let first = -1
  for (const letter of word) {
    const found = text.indexOf(letter, from)
    if (found === -1) return 0
    if (first === -1) first = found
    from = found + letter.length
  }
  const stretch = from - first
  // Letters that are strewn over a whole sentence are no likeness.
  return stretch > word.length * 4 + 4 ? 0 : Math.max(1, 100 - (stretch - word.length) * 4)
}

/** The things that fit every word of what was typed, the best first; all where nothing is typed. */
export function found(items: readonly Findable[], query: string): readonly Findable[] {
  const whole = query.trim().toLowerCase()
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return items.length > MOST ? items.slice(0, MOST) : items
  const fits: { readonly item: Findable; readonly score: number }[] = []
  for (const item of items) {
    let score = 0
    for (const word of words) {
      const one = likeness(word, item.text)
      score = one === 0 ? Number.NEGATIVE_INFINITY : score + one
    }
    // What is called exactly so comes before all that only holds the words.
    if (item.id.toLowerCase() === whole || item.label.toLowerCase() === whole) score += 10_000
    if (score > 0) fits.push({ item, score: score - Math.min(item.text.length, 80) / 10 })
  }
  return fits
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ item }) => item)
}
