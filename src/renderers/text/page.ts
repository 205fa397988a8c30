import type { Tone } from '../../report/document.js'
import { shownOf } from '../../report/shown.js'
import type { Painter } from '../../util/colour.js'
import { displayWidth, plain, wrap } from '../../util/text.js'

/** What a block is drawn on: so many columns, so many rows of a table (0 for all), with or without colour. */
export type Page = { readonly width: number; readonly top: number; readonly paint: Painter }

/** Columns beyond which running text is tiring to read. */
const MEASURE = 100

/** A model's text as one word of ours: nothing that a terminal obeys, no space at its ends. */
export function clean(text: string): string {
  return plain(text).trim()
}

/** A text in its tone; no tone leaves it as it is. */
export function toned(page: Page, tone: Tone | undefined, text: string): string {
  return tone === undefined ? text : page.paint[tone](text)
}

/** A text in its tone, filled up to `width` columns outside of the colour, so that line ends can be trimmed. */
export function cell(page: Page, text: string, width: number, align: 'left' | 'right', tone?: Tone): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)))
  const painted = toned(page, tone, text)
  return align === 'left' ? painted + space : space + painted
}

/** Running text as lines, the second and later ones `hanging` columns further in; none for an empty text. */
export function paragraph(page: Page, text: string, tone?: Tone, hanging = 0): string[] {
  if (clean(text) === '') return []
  const lines = wrap(clean(text), Math.min(page.width, MEASURE) - hanging)
  return lines.map((line, i) => (i === 0 ? '' : ' '.repeat(hanging)) + toned(page, tone, line))
}

/** The heading of a block, where it has one. */
export function heading(page: Page, title: string): string[] {
  return paragraph(page, title, 'strong')
}

/** How many of all are drawn, and the line that says how many are left out. */
export function topOf(
  page: Page,
  all: number,
  whole = 0,
): { readonly shown: number; readonly rest: string[] } {
  const shown = shownOf(all, page.top, whole)
  return {
    shown,
    rest: shown < all ? [page.paint.muted(`… and ${all - shown} more (--top 0 shows all)`)] : [],
  }
}
