import { plain } from './text.js'

const numeral = /^\s*[-+]?(\d+(\.\d+)?|\.\d+)(\s?%)?\s*$/
const formula = /^\s*[=+\-@＝＋－＠]/

/**
 * A text that no spreadsheet takes for a formula: an apostrophe before what would begin one, numbers as they are. Nor
 * is it taken for a command in the log of a workflow.
 */
export function guarded(text: string): string {
  const shown = plain(text).replaceAll('##[', '## [')
  return /^[\t\r]/.test(text) || (formula.test(shown) && !numeral.test(shown)) ? `'${shown}` : shown
}

/** One field after RFC 4180. */
export function csvField(field: string): string {
  return /[",\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field
}
