const SPACE = '[ \\t\\r\\n]*'
const STRING = '"[^"\\\\\\u0000-\\u001f]*(?:\\\\(?:["\\\\/bfnrt]|u[\\da-fA-F]{4})[^"\\\\\\u0000-\\u001f]*)*"'
const SCALAR = '-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|true|false|null'
const TOKEN = new RegExp(`${SPACE}(?:([{}[\\]:,])|(${STRING})|(?:${SCALAR})(?![\\w.]))`, 'y')

/** What may come next: a value, a key, what follows either, or nothing more. */
type Next = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end' | 'nothing'

/**
 * The offset at which a text stops being JSON, for a text that JSON.parse refuses: its message names no place in
 * every case, nor the same one in every version.
 */
export function brokenAt(text: string): number {
  const open: ('{' | '[')[] = []
  let next: Next = 'value'
  for (let at = 0; ; at = TOKEN.lastIndex) {
    const start = at + /^[ \t\r\n]*/.exec(text.slice(at, at + 1000))![0].length
    TOKEN.lastIndex = at
    const token = TOKEN.exec(text)
    const after: Next | null = token === null ? null : step(next, token, open)
    if (after === null) return start
    next = after
  }
}

/** What may come after a token; `null` where the token may not come here. */
function step(next: Next, [, mark, text]: RegExpExecArray, open: ('{' | '[')[]): Next | null {
  const ended = (): Next => (open.length === 0 ? 'nothing' : ', or end')
  const wantsValue = next === 'value' || next === 'value or ]'
  if (mark === '{' || mark === '[') {
    if (!wantsValue) return null
    open.push(mark)
    return mark === '{' ? 'key or }' : 'value or ]'
  }
  if (mark === '}' || mark === ']') {
    const empty = mark === '}' ? 'key or }' : 'value or ]'
    if ((next !== ', or end' && next !== empty) || open.at(-1) !== (mark === '}' ? '{' : '[')) return null
    open.pop()
    return ended()
  }
  if (mark === ',') return next !== ', or end' ? null : open.at(-1) === '{' ? 'key' : 'value'
  if (mark === ':') return next === ':' ? 'value' : null
  if (text !== undefined && (next === 'key' || next === 'key or }')) return ':'
  return wantsValue ? ended() : null
}
