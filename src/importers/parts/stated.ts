/** The longest text that the format takes in most of its fields, in characters. */
const LONGEST = 20_000

/** The longest text of a field that holds a word. */
const SHORT: ReadonlySet<string> = new Set(['type', 'held_by'])
const LONGEST_SHORT = 200

/** The fields that say something, with their texts on one line and no longer than the format takes. */
export function stated<T extends object>(fields: { readonly [K in keyof T]: T[K] | null | undefined }): T {
  const kept = Object.entries(fields).flatMap(([key, value]) => {
    if (value === null || value === undefined) return []
    if (typeof value !== 'string') return [[key, value]]
    const text = cut(value.replace(/\s+/g, ' ').trim(), SHORT.has(key) ? LONGEST_SHORT : LONGEST)
    return text === '' ? [] : [[key, text]]
  })
  return Object.fromEntries(kept) as T
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

/** `a, b and 3 more`. */
export function several(words: readonly string[], most = 4): string {
  if (words.length <= most) return words.join(', ')
  return `${words.slice(0, most).join(', ')} and ${words.length - most} more`
}
