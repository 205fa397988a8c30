import { ANALYSES } from '../analyses/index.js'
import { DIFF_TERMS } from '../diff/terms.js'
import { RECOMMEND_TERMS } from '../recommend/terms.js'
import type { Report, Section } from '../report/document.js'
import type { Term } from '../report/term.js'
import { RULES } from '../rules/index.js'
import type { Json } from '../util/json.js'
import { nearest } from '../util/nearest.js'
import { compareText } from '../util/order.js'
import { presentRule, termOfRule } from './check/explain-rule.js'
import { VOCABULARY } from './vocabulary.js'

type Group = { readonly id: string; readonly title: string; readonly terms: readonly Term[] }

const groups = (): Group[] => [
  { id: 'model', title: 'Words of the model', terms: VOCABULARY },
  ...ANALYSES.map(({ id, title, terms }) => ({ id, title, terms })),
  { id: 'diff', title: 'What unsilo diff shows', terms: DIFF_TERMS },
  { id: 'recommend', title: 'What unsilo recommend shows', terms: RECOMMEND_TERMS },
  { id: 'rules', title: 'Rules of unsilo check', terms: RULES.map(termOfRule) },
]

/** Every term that can be explained. */
export function allTerms(): readonly Term[] {
  return groups().flatMap(({ terms }) => terms)
}

/** `lineDistance`, `line-distance` and `Line distance` are one and the same. */
export function plainForm(word: string): string {
  return word.toLowerCase().replace(/[\s_-]/g, '')
}

/** The term that a word asks for, or the word that comes nearest (`null` where none does). */
export function findTerm(asked: string): { readonly term: Term } | { readonly near: string | null } {
  const terms = allTerms()
  const wanted = plainForm(asked)
  // A term's own word comes before the other ways to ask for another one.
  const own = terms.find(({ word }) => plainForm(word) === wanted)
  const term = own ?? terms.find(({ also }) => also.some((word) => plainForm(word) === wanted))
  if (term !== undefined) return { term }
  const words = terms.flatMap(({ word, also }) => [word, ...also])
  const inside = words.find((word) => wanted.length > 3 && plainForm(word).includes(wanted))
  // `mean-line-distance` asks for `line distance`: the longest word that is in it.
  const within = words.filter((word) => wanted.includes(plainForm(word)))
  const longest = within.sort((a, b) => b.length - a.length)[0]
  return { near: nearest(asked, words) ?? inside ?? longest ?? null }
}

/** One term as a page; a rule has a page of its own kind. */
export function presentTerm(term: Term): Report<Json> {
  const rule = RULES.find(({ code }) => code === term.word)
  if (rule !== undefined) return presentRule(rule)
  const facts = [
    ['Computed as', term.formula],
    ['Range', term.range],
    ['Source', term.source],
    ['What to do', term.act],
    ['Also asked as', term.also.length === 0 ? null : term.also.join(', ')],
  ].filter((fact): fact is [string, string] => fact[1] !== null)
  const headline = [term.meaning, ...facts.map(([label, text]) => `${label}: ${text}`)]
  return { title: term.word, headline, sections: [], data: null, top: 0 }
}

/** Every term with its meaning, by analysis. */
export function presentTerms(): Report<Json> {
  return {
    title: 'Words that unsilo explain knows',
    headline: ['Ask for one: unsilo explain line distance'],
    sections: groups().map(sectionOf),
    data: null,
    top: 0,
  }
}

function sectionOf({ id, title, terms }: Group): Section {
  const sorted = [...terms].sort((a, b) => compareText(a.word, b.word))
  const items = sorted.map(({ word, meaning }) => `${word}: ${meaning}`)
  return { id, title, answer: '', blocks: [{ type: 'list', title: '', items }] }
}
