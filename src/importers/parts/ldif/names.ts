/** A part of a distinguished name: its attribute in small letters, its value, and the key that names it however it is written. */
export type Rdn = { readonly type: string; readonly value: string; readonly key: string }

/** The parts of a distinguished name (RFC 4514), from the entry to the top; `null` for a text that is none. */
export function readDn(text: string): Rdn[] | null {
  const parts: Rdn[] = []
  for (const part of splitOutside(text, /[,;]/)) {
    // Of an entry that is named by several attributes the first is its value, and all are its key.
    const pairs = splitOutside(part, /\+/).map(pairOf)
    if (pairs.some((pair) => pair === null)) return null
    const all = pairs as { readonly type: string; readonly value: string }[]
    const keys = all.map(({ type, value }) => `${type}=${escaped(value)}`)
    parts.push({ ...all[0]!, key: keys.sort().join('+') })
  }
  return parts
}

/** A key by which two ways of writing one name are the same. */
export function dnKey(parts: readonly Rdn[]): string {
  return parts.map(({ key }) => key).join(',')
}

function pairOf(text: string): { readonly type: string; readonly value: string } | null {
  const found = /^\s*([A-Za-z0-9.-]+)\s*=\s*/.exec(text)
  if (found === null) return null
  const raw = text.slice(found[0].length)
  const value = /^"[\s\S]*"\s*$/.test(raw) ? raw.trim().slice(1, -1) : raw.replace(/(?<!\\)\s+$/, '')
  return { type: found[1]!.toLowerCase(), value: unescaped(value) }
}

/** Splits where a sign stands neither after a backslash nor in quotes. */
function splitOutside(text: string, sign: RegExp): string[] {
  const parts: string[] = []
  let start = 0
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const here = text[at]!
    if (here === '\\') at += 1
    else if (here === '"') quoted = !quoted
    else if (!quoted && sign.test(here)) {
      parts.push(text.slice(start, at))
      start = at + 1
    }
  }
  return [...parts, text.slice(start)]
}

/** The same for each way of writing a value, and apart from what joins the parts of a name. */
const escaped = (value: string) =>
  value
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .replace(/[\\,+]/g, '\\$&')

/** `\,` is a comma, and `\c3\a9` an é. */
function unescaped(value: string): string {
  if (!value.includes('\\')) return value
  return value.replace(/(?:\\[0-9a-fA-F]{2})+|\\([\s\S])/g, (whole, sign: string | undefined) =>
    sign === undefined ? Buffer.from(whole.replaceAll('\\', ''), 'hex').toString('utf8') : sign,
  )
}
