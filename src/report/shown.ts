import type { Block } from './document.js'

/** A picture of this few parts is shown whole, whatever the limit: cut, it would mislead. */
export const WHOLE = 8

/** How many of all rows, bars or items are shown where a person reads; `top` 0 shows all. */
export function shownOf(all: number, top: number, whole = 0): number {
  return top > 0 && all > whole ? Math.min(top, all) : all
}

/** Units by units beyond this many are a picture that no one reads in lines of text. */
const MOST_IN_MATRIX = 14

/** Whether a block is any use in lines of text; formats with room for pictures draw all. */
export function isForLines(block: Block): boolean {
  return block.type !== 'matrix' || block.labels.length <= MOST_IN_MATRIX
}
