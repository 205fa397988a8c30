import type { Tone } from '../../report/document.js'
import { classes, clean, html, type Markup, NOTHING } from './markup.js'

/** Where a block stands: the id it goes by, the id of the heading above it, and how many rows are shown at first. */
export type Place = { readonly id: string; readonly under: string; readonly top: number }

/**
 * Rows, bars or items beyond which a block is large: of its rows no more stand in the page as elements, the others wait as
 * data until they are shown, and paper has those alone that the screen shows.
 */
export const LARGE = 200

/** The heading of a block, where it has one, and the id of the heading that names the block. */
export function headed(
  place: Place,
  title: string,
  tone?: Tone,
): { readonly heading: Markup; readonly named: string } {
  if (clean(title) === '') return { heading: NOTHING, named: place.under }
  const named = `${place.id}.h`
  return { heading: html`<h3${classes(tone)} id="${named}">${title}</h3>\n`, named }
}

const WORD = /^[a-z][a-z0-9-]*$/

/** An id for each section, its own word where that can be one, so that a link to it stays the same. */
export function sectionIds(sections: readonly { readonly id: string }[]): string[] {
  const taken = new Set<string>()
  return sections.map(({ id }, i) => {
    const own = WORD.test(id) && !taken.has(id) ? id : `section.${i + 1}`
    taken.add(own)
    return own
  })
}
