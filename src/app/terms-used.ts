import { ANALYSES } from '../analyses/index.js'
import type { Block, Section } from '../report/document.js'
import type { Term } from '../report/term.js'
import { compareText } from '../util/order.js'
import { allTerms, plainForm } from './explain.js'

/** Columns whose cells are words that are explained too. */
const OF_WORDS = new Set(['verdict', 'archetype', 'rule', 'figure', 'practice'])

let known: ReadonlyMap<string, Term> | undefined

/** Terms by every way to ask for them; a term's own word comes before the other ways to ask for another one. */
function byWord(): ReadonlyMap<string, Term> {
  const terms = allTerms()
  const also = terms.flatMap((term) => term.also.map((word) => [plainForm(word), term] as const))
  const own = terms.map((term) => [plainForm(term.word), term] as const)
  return new Map([...also.reverse(), ...own.reverse()])
}

/** The terms of what the sections show: their columns, figures, verdicts and rules, and those of the analyses they are of. */
export function termsUsed(sections: readonly Section[], ofAnalyses = false): readonly Term[] {
  known ??= byWord()
  const terms = new Set<Term>()
  for (const { id, blocks } of sections) {
    for (const word of blocks.flatMap(wordsIn)) {
      const term = known.get(plainForm(word))
      if (term !== undefined) terms.add(term)
    }
    const analysis = ofAnalyses ? ANALYSES.find((one) => one.id === id) : undefined
    for (const term of analysis?.terms ?? []) terms.add(term)
  }
  return [...terms].sort((a, b) => compareText(a.word.toLowerCase(), b.word.toLowerCase()))
}

function wordsIn(block: Block): string[] {
  if (block.type === 'figures') return block.items.map(({ key }) => key)
  if (block.type !== 'table') return []
  const words = block.columns.flatMap(({ key }, i) =>
    OF_WORDS.has(key) ? block.rows.flatMap(({ subject, cells }) => [subject, cells[i]?.text ?? '']) : [],
  )
  return [...block.columns.map(({ key }) => key), ...new Set(words)]
}
