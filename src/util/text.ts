import stringWidth from 'string-width'
import { fixed } from './tidy.js'

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Characters of one column each that never join their neighbours: ASCII, Latin letters, dashes, arrows, boxes. */
const simple = /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2190-\u21ff\u2500-\u259f]*$/
const ascii = /^[\u0020-\u007e]*$/

/** Columns that a text takes in a terminal: wide characters count 2, marks and other invisible characters 0. */
export function displayWidth(text: string): number {
  return simple.test(text) ? text.length : stringWidth(text)
}

const bidi = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
/** Invisible characters; joiners are looked at by their neighbours, variation selectors belong to their base. */
const invisible =
  /(?!\p{Variation_Selector}|\p{Join_Control})\p{Default_Ignorable_Code_Point}|[\ufff9-\ufffb]/gu
/** Persian, Indic scripts and emoji need joiners between their letters; anywhere else they only hide. */
const strayJoiner =
  /(?<![^\u0000-\u00ff\p{Z}\p{C}])[\u200c-\u200d]|[\u200c-\u200d](?![^\u0000-\u00ff\p{Z}\p{C}])/gu

function controlPicture(control: string): string {
  const code = control.charCodeAt(0)
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '␡' : '\ufffd'
}

/**
 * The text without anything that a terminal obeys or that reorders or hides its neighbours: controls become
 * visible stand-ins (`␛`), line breaks and tabs a space, bidi controls and halves of characters `\ufffd`.
 */
export function plain(text: string): string {
  if (ascii.test(text)) return text
  return text
    .replace(/\r\n|[\t\n\r\v\f\u0085\u2028\u2029]/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, controlPicture)
    .replace(bidi, '\ufffd')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(invisible, '')
    .replace(strayJoiner, '')
}

/** The text cut to `width` columns, between graphemes, with `…` at its end where something is cut. */
export function truncate(text: string, width: number): string {
  if (text.length <= width && simple.test(text)) return text
  // Each segment takes longer the longer the text is, so the start of a long one is looked at alone.
  const start = text.slice(0, 8 * Math.max(1, width) + 64)
  return cutWithin(start, width) ?? (start === text ? text : (cutWithin(text, width) ?? text))
}

/** The text cut to `width` columns; `null` where it takes no more than that. */
function cutWithin(text: string, width: number): string | null {
  let used = 0
  let kept = 0
  for (const { segment, index } of graphemes.segment(text)) {
    used += displayWidth(segment)
    if (used > width) return width < 1 ? '' : `${text.slice(0, kept).trimEnd()}…`
    if (used < width) kept = index + segment.length
  }
  return null
}

/** The last graphemes of a text that take at most `width` columns, without a mark of the cut. */
export function tail(text: string, width: number): string {
  const segments = [...graphemes.segment(text)]
  let used = 0
  let start = text.length
  for (let i = segments.length - 1; i >= 0; i--) {
    used += displayWidth(segments[i]!.segment)
    if (used > width) break
    start = segments[i]!.index
  }
  return text.slice(start)
}

/** The text filled up with spaces to `width` columns; longer texts stay as they are. */
export function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)))
  return align === 'left' ? text + space : space + text
}

/** Pieces of at most `width` columns of a word that is longer, cut after punctuation where there is some. */
function* pieces(word: string, width: number): Generator<string> {
  let start = 0
  let seam = 0
  let used = 0
  for (const { segment, index } of graphemes.segment(word)) {
    const columns = displayWidth(segment)
    if (used + columns > width && index > start) {
      const cut = seam - start > (index - start) / 2 ? seam : index
      yield truncate(word.slice(start, cut), width)
      used = displayWidth(word.slice(cut, index))
      start = cut
    }
    used += columns
    if ('-/_.:,;'.includes(segment)) seam = index + segment.length
  }
  yield truncate(word.slice(start), width)
}

/** The text as lines of at most `width` columns, broken at spaces; longer words are broken. At least one line. */
export function wrap(text: string, width: number): string[] {
  const room = Math.max(1, width)
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const word of text.split(/[ \t\r\n]+/)) {
    if (word === '') continue
    const columns = displayWidth(word)
    if (line !== '' && used + 1 + columns <= room) {
      line += ` ${word}`
      used += 1 + columns
      continue
    }
    if (line !== '') lines.push(line)
    line = word
    used = columns
    if (columns > room) {
      const parts = [...pieces(word, room)]
      line = parts.pop()!
      used = displayWidth(line)
      lines.push(...parts)
    }
  }
  return [...lines, line]
}

/** The text with a full stop, where no sign ends it. */
export function stopped(text: string): string {
  return /[.!?:…]$/.test(text) ? text : `${text}.`
}

/** The text with its first letter as a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** `1 decision`, `3 decisions`; `many` where an `s` does not make the plural. */
export function plural(n: number, word: string, many = `${word}s`): string {
  return `${formatNumber(n, 2)} ${n === 1 ? word : many}`
}

/** The number rounded to at most `digits` decimals, the same in every locale: no trailing zeros, never `-0`. */
export function formatNumber(n: number, digits: number): string {
  const text = fixed(n, digits)
  const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text
  return short === '-0' ? '0' : short
}
