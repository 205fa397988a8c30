import { distance } from 'fastest-levenshtein'
import { compareText } from './order.js'

/** More candidates than this are not searched: a suggestion is a courtesy and must not cost seconds. */
const MAX_CANDIDATES = 20_000

/** The candidate that a mistyped word most likely stands for, or `null` where none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  // One letter in two is no likeness: of so short a word only the case may differ.
  const limit = Math.floor(Math.min(word.length, 40) / 3)
  const lower = word.toLowerCase()
  let best: string | null = null
  let bestDistance = limit + 1
  let looked = 0
  for (const candidate of candidates) {
    if (++looked > MAX_CANDIDATES) break
    if (Math.abs(candidate.length - word.length) > limit || candidate === word) continue
    const d = distance(lower, candidate.toLowerCase())
    if (d < bestDistance || (d === bestDistance && best !== null && compareText(candidate, best) < 0)) {
      best = candidate
      bestDistance = d
    }
  }
  return best
}

/** `did you mean 'x'?`, or the alternative where nothing is near. */
export function didYouMean(
  word: string,
  candidates: Iterable<string>,
  otherwise: string | null = null,
): string | null {
  const near = nearest(word, candidates)
  return near === null ? otherwise : `did you mean '${near}'?`
}
