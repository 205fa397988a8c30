import type { Block, Section } from '../../report/document.js'
import { framed } from './frame.js'
import { notesOf, type Shown, type Sources, walksOf, wordsOf } from './notes.js'
import type { Shape, Slide } from './shape.js'

/** What all slides of a deck have in common. */
export type Setting = { readonly footer: string; readonly sources: Sources }

/** A slide of a section, with what it shows in words below it and in its notes. */
export function slideOf(
  layout: Slide['layout'],
  section: Section,
  shapes: readonly Shape[],
  below: readonly string[],
  blocks: readonly Block[],
  { footer, sources }: Setting,
): Slide {
  const subjects = blocks.flatMap((block) =>
    block.type === 'table' ? block.rows.map(({ subject }) => subject) : [],
  )
  const shown: Shown = { subjects, words: wordsOf(blocks), walks: walksOf(section) }
  const notes = notesOf([`${section.title}. ${section.answer}`.trim()], shown, sources)
  const words = { subject: section.title, answer: section.answer, note: sentence(below), notes }
  const tables = blocks.flatMap((block) =>
    block.type === 'table' ? [{ id: block.id, rows: block.rows.length }] : [],
  )
  return { ...framed(layout, words, shapes, footer), tables }
}

/** What there is to say, each as a sentence. */
export const sentence = (parts: readonly string[]) => {
  const said = parts.filter((part) => part !== '').map((part) => part.replace(/[.\s]+$/, ''))
  return said.length === 0
    ? ''
    : `${said.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('. ')}.`
}
