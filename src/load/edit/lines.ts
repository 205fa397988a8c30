/** Where the line of an offset starts. */
export function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1
}

/** Where the line after that of an offset starts, or the end of the text. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end + 1
}

/** How far an offset is from the start of its line. */
export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at)
}

/** The blanks that the line of an offset starts with. */
export function indentOf(text: string, at: number): string {
  return /[ \t]*/y.exec(text.slice(lineStart(text, at), at + 1))![0]
}

/** Whether two offsets are on different lines. */
export function apart(text: string, a: number, b: number): boolean {
  return lineStart(text, a) !== lineStart(text, b)
}

/** Whether the line that starts at an offset is there and holds nothing. */
export function isBlankLine(text: string, start: number): boolean {
  return start < text.length && text.slice(start, lineEnd(text, start)).trim() === ''
}

/** The end of the lines of something, with the comment lines below it that are indented deeper than it is. */
export function endWithComments(text: string, contentEnd: number, column: number): number {
  let end = lineEnd(text, contentEnd)
  for (;;) {
    const line = /^([ \t]*)#/.exec(text.slice(end, lineEnd(text, end)))
    if (line === null || line[1]!.length <= column) return end
    end = lineEnd(text, end)
  }
}

/** The start of the comment lines that stand directly above a line and are not indented deeper than it is. */
export function startWithComments(text: string, start: number, column: number): number {
  let at = start
  while (at > 0) {
    const above = lineStart(text, at - 1)
    const line = /^([ \t]*)#/.exec(text.slice(above, at))
    if (line === null || line[1]!.length > column) return at
    at = above
  }
  return at
}

/** The start of the blank lines directly above a line. */
export function startOfBlanks(text: string, start: number): number {
  let at = start
  while (at > 0 && isBlankLine(text, lineStart(text, at - 1))) at = lineStart(text, at - 1)
  return at
}

/** The end of what a block of text says: with `+` its blank lines count, else they are mere distance. */
export function contentEnd(text: string, start: number, end: number): number {
  const block = text.slice(start, end)
  const header = /^[|>][-+\d]*/.exec(block)![0]
  const said = header.includes('+') ? block.replace(/\r?\n$/, '') : block.trimEnd()
  return start + said.length
}

/** Lines moved to another column. A line that is indented less than `from` keeps to the left edge. */
export function shifted(lines: string, from: number, to: number): string {
  if (from === to) return lines
  return lines.replace(/^( *)(?=[^\r\n])/gm, (_, blanks: string) => {
    const deeper = Math.max(0, blanks.length - from)
    return ' '.repeat(to + deeper)
  })
}

/** A text whose further lines hang below its first, at a column. */
export function hung(text: string, column: number, eol: string): string {
  const [first, ...lines] = text.split(/\r?\n/)
  return [first, ...lines.map((line) => (line === '' ? '' : ' '.repeat(column) + line))].join(eol)
}
