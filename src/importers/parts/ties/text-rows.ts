/** A row of a text, with the line and the stretch where it stands. */
export type Row = {
  readonly cells: readonly string[]
  readonly line: number
  readonly start: number
  readonly end: number
  /** A quote opens in it and never closes. */
  readonly open: boolean
}

/** What separates the cells of a row; a space stands for any white space. */
export type Separator = '\t' | ';' | '|' | ',' | ' '

/** The rows of a text one by one, for files of millions of them; blank ones and comments at the top are passed over. */
export function* textRows(text: string, separator: Separator): Generator<Row> {
  const newline = text.includes('\n') ? '\n' : '\r'
  let line = 0
  let begun = false
  for (let at = 0; at < text.length; ) {
    line += 1
    const feed = text.indexOf(newline, at)
    const start = at
    let end = feed === -1 ? text.length : feed
    at = end + 1
    if (text.charCodeAt(end - 1) === 13 && end > start) end -= 1
    const body = text.slice(start, end)
    if (!begun && /^\s*[#%]|^sep=.$/.test(body)) continue
    if (!body.includes('"') || separator === ' ') {
      const cells = separator === ' ' ? body.trim().split(/\s+/) : body.split(separator)
      if (isBlank(cells)) continue
      begun = true
      yield { cells, line, start, end, open: false }
      continue
    }
    const quoted = quotedRow(text, start, separator, newline)
    at = quoted.next
    const first = line
    line += lineEnds(text, start, quoted.end, newline)
    if (!quoted.open && isBlank(quoted.cells)) continue
    begun = true
    yield { cells: quoted.cells, line: first, start, end: quoted.end, open: quoted.open }
  }
}

function isBlank(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell.trim() !== '') return false
  return true
}

function quotedRow(text: string, start: number, separator: string, newline: string) {
  const cells: string[] = []
  let at = start
  let cell = ''
  for (;;) {
    if (text[at] === '"') {
      const close = closing(text, at)
      if (close === -1)
        return {
          cells: [...cells, text.slice(at + 1)],
          end: text.length,
          next: text.length,
          open: true,
        }
      cell = text.slice(at + 1, close).replaceAll('""', '"')
      at = close + 1
    }
    let end = at
    while (end < text.length && text[end] !== separator && text[end] !== newline) end += 1
    cell += text.slice(at, end)
    if (text[end] === separator) {
      cells.push(cell)
      cell = ''
      at = end + 1
      continue
    }
    const last = cell.endsWith('\r') ? 1 : 0
    cells.push(last === 1 ? cell.slice(0, -1) : cell)
    return { cells, end: end - last, next: end + 1, open: false }
  }
}

/** The quote that closes the one at `open`; doubled ones are part of the text. */
function closing(text: string, open: number): number {
  let at = text.indexOf('"', open + 1)
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}

function lineEnds(text: string, start: number, end: number, newline: string): number {
  let count = 0
  for (let at = text.indexOf(newline, start); at !== -1 && at < end; at = text.indexOf(newline, at + 1))
    count += 1
  return count
}

const SEPARATORS = ['\t', ';', '|', ','] as const

/** The separator that the first row holds most of; where it holds none, white space may part two ids. */
export function separatorOf(text: string): Separator {
  const told = /^sep=([;,|\t])\r?\n/.exec(text)?.[1]
  if (told !== undefined) return told as Separator
  const head = text.slice(0, 65_536)
  const first = /^(?![^\S\r\n]*[#%])[^\S\r\n]*\S.*$/m.exec(head)?.[0] ?? ''
  const unquoted = first.replace(/"[^"]*"/g, '')
  let best: Separator = ' '
  let most = 0
  for (const separator of SEPARATORS) {
    const count = unquoted.split(separator).length - 1
    if (count > most) {
      best = separator
      most = count
    }
  }
  return most > 0 || !/\S\s+\S/.test(unquoted) ? (most > 0 ? best : ',') : ' '
}

/** The stretch of a cell within the text of its row. */
export function cellStretch(text: string, row: Row, separator: Separator, column: number): [number, number] {
  if (separator === ' ') {
    const words = [...text.slice(row.start, row.end).matchAll(/\S+/g)]
    const word = words[column]
    return word === undefined
      ? [row.start, row.end]
      : [row.start + word.index, row.start + word.index + word[0].length]
  }
  let at = row.start
  for (let index = 0; ; index++) {
    let end = at
    if (text[at] === '"') end = closing(text, at) === -1 ? row.end : closing(text, at) + 1
    while (end < row.end && text[end] !== separator) end += 1
    if (index === column || end >= row.end) return [at, Math.min(end, row.end)]
    at = end + 1
  }
}
