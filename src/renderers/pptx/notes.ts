import type { Block, Report, Section } from '../../report/document.js'
import type { Thing } from '../../report/picture.js'
import type { Term } from '../../report/term.js'
import type { Json } from '../../util/json.js'
import { cutTo } from './room.js'
import { slideText } from './text.js'

/** What notes are made of: everything that can be looked up, and what the words mean. */
export type Sources = {
  /** By ids without their kinds, as rows of tables name them. */
  readonly things: ReadonlyMap<string, readonly Thing[]>
  readonly terms: ReadonlyMap<string, Term>
}

const MOST_PLACES = 30
const MOST_TERMS = 14

/** As terms are asked for: `line-distance`, `lineDistance` and `line distance` are one. */
const plainForm = (word: string) => word.toLowerCase().replace(/[\s_-]/g, '')

/** What the report offers for notes; its things are worked out once. */
export function sourcesOf(report: Report<Json>): Sources {
  const things = new Map<string, Thing[]>()
  for (const thing of report.things?.() ?? []) {
    // A pair of units is told by the two.
    if (thing.kind === 'boundary') continue
    const id = idOf(thing.subject)
    things.set(id, [...(things.get(id) ?? []), thing])
  }
  const terms = new Map<string, Term>()
  for (const term of report.terms ?? [])
    for (const word of [...term.also, term.word]) terms.set(plainForm(word), term)
  return { things, terms }
}

const idOf = (subject: string) => subject.slice(subject.indexOf(':') + 1)

/** What is known of a row's subject, which may be a pair: `sales~service`. */
export function thingsOf(subject: string, { things }: Sources): readonly Thing[] {
  return things.get(idOf(subject)) ?? subject.split('~').flatMap((id) => things.get(idOf(id)) ?? [])
}

/** What a speaker wants at hand: the answer, where its evidence is stated, and what the words mean. */
export function notesOf(
  lead: readonly string[],
  { subjects, words, walks = [] }: Shown,
  sources: Sources,
): string[] {
  const places = unique([
    ...walks.flatMap(({ title, steps }) =>
      steps.flatMap((step) =>
        step.source === null ? [] : [`${title}: ${step.label}, ${step.via}: ${step.source}`],
      ),
    ),
    ...subjects.flatMap((subject) =>
      thingsOf(subject, sources).flatMap(({ kind, label, source }) =>
        source === null ? [] : [`${label} (${kind}): ${source}`],
      ),
    ),
  ])
  const terms = unique(words.flatMap((word) => sources.terms.get(plainForm(word)) ?? []))
  return [
    ...lead,
    ...headed('Evidence', places, MOST_PLACES),
    ...headed(
      'What the words mean',
      terms.map(({ word, meaning, range }) => `${word}: ${meaning}${range === null ? '' : ` (${range})`}`),
      MOST_TERMS,
    ),
  ].map((line) => cutTo(slideText(line), 12, 432, 11))
}

/** What a slide shows, for the notes on it. */
export type Shown = {
  /** Ids of what its rows and areas are about. */
  readonly subjects: readonly string[]
  /** Columns, figures and verdicts that may want a word of explanation. */
  readonly words: readonly string[]
  readonly walks?: readonly Extract<Block, { type: 'path' }>[]
}

function headed(title: string, lines: readonly string[], most: number): string[] {
  if (lines.length === 0) return []
  const rest = lines.length > most ? [`… and ${lines.length - most} more`] : []
  return [`${title}:`, ...lines.slice(0, most).map((line) => `• ${line}`), ...rest]
}

const unique = <T>(all: readonly T[]): T[] => [...new Set(all)]

/** Columns, figures and short words of a table's cells: what may have a term. */
export function wordsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'figures') return block.items.map(({ key }) => key)
    if (block.type !== 'table') return []
    const cells = block.rows.flatMap((row) =>
      row.cells.map(({ text }) => text).filter((text) => text.length < 40),
    )
    return [...block.columns.map(({ key }) => key), ...cells]
  })
}

/** The walks of a section. */
export function walksOf({ blocks }: Section): Extract<Block, { type: 'path' }>[] {
  return blocks.filter((block) => block.type === 'path')
}
