/** Anything that survives `JSON.parse(JSON.stringify(value))` unchanged. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** What JSON may hold as it is but a terminal might obey, or show in another order: written as escapes instead. */
const unsafe = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g

const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/** Whether a text holds a character that a terminal might obey, or that reorders or hides its neighbours. */
export function holdsUnsafe(text: string): boolean {
  return text.search(unsafe) !== -1
}

/** The text of a JSON or double-quoted YAML document with such characters written as `\\u` escapes. */
export function escapedUnsafe(text: string): string {
  return text.replace(unsafe, escaped)
}

/** The value as indented JSON that is safe to show in a terminal or the log of a workflow, ending in a line break. */
export function safeJson(value: Json): string {
  // `##[` is a command in a log, wherever in a line it stands; JSON can say the same without it.
  const text = JSON.stringify(value, null, 2).replaceAll('##[', '#\\u0023[')
  return `${escapedUnsafe(text)}\n`
}
