/** Data as JSON that may stand in a script element: nothing in it ends the element, begins a comment, or a command in a log. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<\u2028\u2029]|(?<=##)\[/g, unicodeOf)
}

/** Of `\u005b` and its like a reader of JSON makes the character again. */
function unicodeOf(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
