import { type Scene, type Shape, text } from './scene.js'
import { linesToFit } from './words.js'

const MARGIN = 16

/** What a picture that stands alone is of, above it: whose it is, what it shows, and what it says. */
export function drawTitle(
  organisation: string,
  { width, title, description }: Scene,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const room = width - 2 * MARGIN
  const shapes: Shape[] = []
  let y = MARGIN
  const add = (words: string, size: number, most: number, look: Parameters<typeof text>[2]) => {
    for (const one of linesToFit(words, room, size, most, look?.bold)) {
      shapes.push(text([MARGIN, y + size], one, { size, ...look }))
      y += Math.round(size * 1.3)
    }
  }
  add(organisation, 12, 1, { ink: 'soft' })
  add(title, 17, 3, { bold: true })
  add(description, 12, 3, { ink: 'soft' })
  return { shapes, height: y }
}
