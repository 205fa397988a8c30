import { plural } from '../../util/text.js'
import { fitTable } from './fit-table.js'
import { framed } from './frame.js'
import { PLACES } from './look.js'
import { notesOf } from './notes.js'
import type { Slide } from './shape.js'
import type { Setting } from './slide-of.js'
import type { Next } from './steps.js'

const cell = (text: string) => ({ text, value: text })

/** What could come next, each step with what speaks for it. */
export function stepsSlide(steps: readonly Next[], { footer, sources }: Setting): Slide {
  const { shape, shown } = fitTable(
    {
      columns: [
        { title: 'Step', align: 'left', priority: 1 },
        { title: 'What speaks for it', align: 'left', priority: 1 },
        { title: 'From', align: 'left', priority: 2 },
      ],
      rows: steps.map(({ step, evidence, from }) => [cell(step), cell(evidence), cell(from)]),
    },
    {
      box: PLACES.content,
      name: 'Steps',
      alt: 'Proposed next steps with their evidence',
      placeholder: { index: 1 },
    },
  )
  const first = steps[0]!.step
  const opening = steps.length === 1 ? 'The next step' : `The first of ${plural(shown, 'next step')}`
  const answer = `${opening} that the figures point to is to ${first.charAt(0).toLowerCase()}${first.slice(1)}.`
  const note =
    'Each step is read from the report: the figures say where to look first, and the people concerned whether it is right.'
  const lead = [
    'Proposed next steps. They come from the report: gaps by exposure, decisions that someone nearer the customer has a right in, and what would raise each practice most.',
    ...steps.slice(0, shown).map(({ step, evidence }) => `• ${step}: ${evidence}`),
  ]
  const subjects = steps.slice(0, shown).flatMap((one) => one.subjects)
  const words = ['exposure', 'requirement', 'gap', 'line distance', 'candidate']
  const notes = notesOf(lead, { subjects, words }, sources)
  return framed('content', { subject: 'Proposed next steps', answer, note, notes }, [shape], footer)
}
