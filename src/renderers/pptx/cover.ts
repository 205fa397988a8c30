import { PLACES } from './look.js'
import { fitted } from './room.js'
import type { Slide } from './shape.js'
import { slideText, textShape } from './text.js'

/** The organisation, the answer in a sentence, and what was looked at. */
export function coverSlide(
  title: string,
  { answer, facts }: { readonly answer: string; readonly facts: readonly string[] },
  notes: readonly string[],
): Slide {
  const name = fitted(slideText(title), PLACES.coverTitle, [44, 40, 36, 32, 28, 24], true)
  const { width, height } = PLACES.coverText
  const said = fitted(slideText(answer), { width, height: height - 70 }, [28, 26, 24, 22, 20, 18, 16])
  const rest = facts.map((fact) =>
    fitted(slideText(fact), { width, height: 60 / facts.length }, [16, 14, 12, 11]),
  )
  return {
    layout: 'title',
    shapes: [
      textShape('Title', name.text, { placeholder: { type: 'ctrTitle' }, size: name.size }),
      {
        type: 'text',
        name: 'Subtitle',
        placeholder: { type: 'subTitle', index: 1 },
        paragraphs: [
          { runs: [{ text: said.text, size: said.size }] },
          ...rest.map(({ text, size }, i) => ({ runs: [{ text, size }], before: i === 0 ? 14 : 4 })),
        ],
      },
    ],
    notes,
  }
}
