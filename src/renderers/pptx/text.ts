import { plain } from '../../util/text.js'
import { visible, whole } from '../parts/text.js'
import type { Run, TextShape } from './shape.js'

/** A text that a slide can hold: nothing in it that hides, reorders or is obeyed, and no longer than any slide needs. */
export function slideText(text: string): string {
  return visible(text.length > 20_000 ? `${plain(text.slice(0, 20_000))}…` : text)
}

/** What a shape shows, for those who do not see it: as much as anyone listens to. */
export function altText(text: string): string {
  return whole(slideText(text).slice(0, 1000))
}

/** A text box with one text. */
export function textShape(
  name: string,
  run: Run | string,
  shape: Omit<TextShape, 'type' | 'name' | 'paragraphs'>,
): TextShape {
  return {
    type: 'text',
    name,
    paragraphs: [{ runs: [typeof run === 'string' ? { text: run } : run] }],
    ...shape,
  }
}
