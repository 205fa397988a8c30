import { createHash } from 'node:crypto'
import { compareText } from '../../util/order.js'
import { bareText } from './headers.js'

/** The longest id that is made; the format takes 200 signs. */
const LONGEST = 100

/** A text as an id, readable where it holds Latin letters: `Zażółć & Co.` is `zazolc-co`. */
export function slug(text: string): string {
  const kept = /^[a-z0-9][a-z0-9._-]*$/i.test(text) ? text.toLowerCase() : transcribed(text)
  if (kept === '') return `x${shortHash(text)}`
  return kept.length <= LONGEST ? kept : `${kept.slice(0, LONGEST - 9)}-${shortHash(text)}`
}

function transcribed(text: string): string {
  return text
    .split(/[^\p{L}\p{N}\p{M}._]+/u)
    .map((word) =>
      word
        .split(/([._])/)
        .map((part) => (/^[._]$/.test(part) ? part : bareText(part)))
        .join(''),
    )
    .join('-')
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^[^a-z0-9]+|[._-]+$/g, '')
}

/** A few signs that tell a text from others, the same wherever and whenever it is read. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}

/**
 * An id for each of the texts, which differ, whatever their order: of those that would have the same, the one that is
 * written as its id keeps it, else the smallest; the others get a number.
 */
export function uniqueIds(
  texts: Iterable<string>,
  taken: ReadonlySet<string> = new Set(),
): Map<string, string> {
  const wanted = [...texts].map((text) => ({ text, id: slug(text) }))
  wanted.sort(
    (a, b) =>
      compareText(a.id, b.id) ||
      Number(b.text === b.id) - Number(a.text === a.id) ||
      compareText(a.text, b.text),
  )
  const used = new Set(taken)
  const found = new Map<string, string>()
  const again: typeof wanted = []
  for (const one of wanted) {
    if (used.has(one.id)) again.push(one)
    else {
      used.add(one.id)
      found.set(one.text, one.id)
    }
  }
  const last = new Map<string, number>()
  for (const { text, id } of again) {
    let n = last.get(id) ?? 2
    while (used.has(`${id}-${n}`)) n++
    last.set(id, n + 1)
    used.add(`${id}-${n}`)
    found.set(text, `${id}-${n}`)
  }
  return found
}
