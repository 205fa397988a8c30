import { WAYS_KEY } from '../../report/boundary.js'
import type { Block } from '../../report/document.js'

/** How a matrix is read whose cells have numbers and signs alone: letters below them are not drawn. */
export function keyOf({ key, legend }: Extract<Block, { type: 'matrix' }>): string[] {
  return (
    key?.filter((line) => line !== WAYS_KEY) ??
    [legend, 'The darker a cell, the more.'].filter((line) => line !== '')
  )
}
