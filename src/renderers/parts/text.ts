import { plain } from '../../util/text.js'
import { escaped } from './xml.js'

/** More characters than this fit in no cell. */
const MOST_CHARACTERS = 32_767

/** What XML cannot hold beside the controls that `plain` shows. */
const impossible = /[\ufffe\uffff]/g

/** The text as a document shows it: nothing hidden or obeyed in it, and nothing that XML cannot hold. */
export function visible(text: string): string {
  return plain(text).replace(impossible, '\ufffd')
}

/** A text that a cell can hold: nothing hidden or obeyed in it, and one that is too long says what is left out. */
export function cellText(text: string): string {
  const shown = visible(text)
  if (shown.length <= MOST_CHARACTERS) return shown
  const note = ` … [cut: a cell holds no more of these ${shown.length} characters]`
  return `${whole(shown.slice(0, MOST_CHARACTERS - note.length))}${note}`
}

/** The text without half of a character at its end. */
export function whole(text: string): string {
  return text.replace(/[\ud800-\udbff]$/, '')
}

/** Whether a spreadsheet would take the text for a formula if someone typed it. */
export function looksObeyed(text: string): boolean {
  return /^\s*[=+\-@＝＋－＠]/.test(text)
}

/** The text as the format writes strings, where `_x0041_` would be read as a letter. */
export function stringXml(text: string): string {
  return escaped(text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'))
}
