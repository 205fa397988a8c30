import { LETTERS, PLACES } from './look.js'
import { fitted } from './room.js'
import type { Shape, Slide } from './shape.js'
import { slideText, textShape } from './text.js'

/** What a slide says besides what it shows. */
export type Words = {
  /** What it is about, in a few words. */
  readonly subject: string
  /** The answer, in a sentence. */
  readonly answer: string
  /** How to read it, below. */
  readonly note?: string
  readonly notes: readonly string[]
}

const TITLE_SIZES = [26, 24, 22, 20, 18, 16]

/** A slide with its answer as its title, and the organisation and the slide's number at its foot. */
export function framed(
  layout: Slide['layout'],
  { subject, answer, note = '', notes }: Words,
  shapes: readonly Shape[],
  footer: string,
): Slide {
  const kicker = fitted(slideText(answer === '' ? '' : subject), PLACES.kicker, [13])
  const title = fitted(slideText(answer === '' ? subject : answer), PLACES.title, TITLE_SIZES, true)
  const below = fitted(slideText(note), PLACES.note, [12, 11, 10, 9])
  return {
    layout,
    shapes: [
      textShape('Title', title.text, { placeholder: { type: 'title' }, size: title.size }),
      ...(kicker.text === ''
        ? []
        : [
            textShape('Subject', kicker.text, {
              placeholder: { type: 'body', index: 13 },
              size: kicker.size,
            }),
          ]),
      ...shapes,
      ...(below.text === ''
        ? []
        : [
            textShape(
              'Note',
              { text: below.text, colour: LETTERS.muted },
              { placeholder: { type: 'body', index: 14 }, size: below.size },
            ),
          ]),
      ...foot(footer),
    ],
    notes,
  }
}

/** The organisation, and the number of the slide. */
function foot(footer: string): Shape[] {
  const { text } = fitted(slideText(footer), PLACES.footer, [10])
  return [
    textShape('Footer', text, { placeholder: { type: 'ftr', index: 11 } }),
    textShape('Slide number', '‹#›', { placeholder: { type: 'sldNum', index: 12 } }),
  ]
}
