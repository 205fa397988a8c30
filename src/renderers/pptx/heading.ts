import { fitted } from './room.js'
import type { Box, Shape } from './shape.js'
import { slideText } from './text.js'

const HEIGHT = 24

/** What a chart or table shows, in a line above it. */
export function heading(text: string, { x, y, width }: Box): Shape {
  const shown = fitted(slideText(text), { width, height: HEIGHT - 4 }, [12, 11, 10, 9], true)
  return {
    type: 'text',
    name: 'Heading',
    box: { x, y, width, height: HEIGHT - 4 },
    paragraphs: [{ runs: [{ text: shown.text, bold: true }] }],
    size: shown.size,
    inset: 0,
  }
}

/** What is left of the box below a heading. */
export function below(box: Box): Box {
  return { ...box, y: box.y + HEIGHT, height: box.height - HEIGHT }
}
