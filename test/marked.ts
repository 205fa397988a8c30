/** Makes what stands below a marker, from what the marker says after its colon. */
type Make = (rest: string) => string | Promise<string>

/** A block of code of Markdown. */
export const fenced = (language: string, text: string): string =>
  `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``

/** A text in a cell of a Markdown table. */
export const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ').trim()

/** A table of Markdown. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')

const MARKED = /<!-- (\w+)(?:: (.*?))? -->\n(```[\s\S]*?\n```|(?:\|.*\n)*\|.*)/g

/** A text of Markdown with what stands below each of its markers made anew. */
export async function madeAnew(text: string, made: { readonly [marker: string]: Make }): Promise<string> {
  const parts: string[] = []
  let at = 0
  for (const match of text.matchAll(MARKED)) {
    const [whole, marker, rest = ''] = match
    const make = made[marker!]
    if (make === undefined) continue
    const head = whole!.slice(0, whole!.indexOf('\n') + 1)
    parts.push(text.slice(at, match.index), head, await make(rest))
    at = match.index + whole!.length
  }
  return [...parts, text.slice(at)].join('')
}
