import type { Right } from '../../../model/organisation.js'
import { letterOf, type Notation } from './right-words.js'

/** What the letters of a notation mean as rights; the S of RASCI helps to carry out. */
export const MEANINGS: { readonly [notation in Notation]: { readonly [letter: string]: readonly Right[] } } =
  {
    rapid: { R: ['recommend'], A: ['agree'], P: ['perform'], I: ['input'], D: ['decide'] },
    raci: { R: ['recommend', 'perform'], A: ['decide'], S: ['perform'], C: ['input'], I: ['inform'] },
    daci: { D: ['recommend'], A: ['decide'], C: ['input'], I: ['inform'] },
  }

/** What a cell of a matrix says: letters, words by their letters, and what is neither. */
export type Cell = {
  readonly letters: readonly string[]
  /** The notations of the words in it. */
  readonly hints: readonly Notation[]
  readonly unclear: readonly string[]
}

/** Characters of a cell that may be letters of rights; more are prose. */
const LONGEST = 200

const NOTHING = /^(?:[-–—.·0]*|n\/?a|none|keine?r?|brak)$/i
const NO_LETTERS = /[^\p{L}\p{N}\p{So}\p{Sm}●•✓✔☑■◆○◯*]+/u

/** Reads a cell such as `A/R`, `a, c`, `RA` or `Accountable`. */
export function readCell(text: string): Cell {
  const trimmed = text.trim()
  const letters: string[] = []
  const hints: Notation[] = []
  const unclear: string[] = []
  if (trimmed.length > LONGEST) return { letters, hints, unclear: [trimmed] }
  if (NOTHING.test(trimmed)) return { letters, hints, unclear }
  for (const piece of trimmed.split(NO_LETTERS)) {
    const word = letterOf(piece)
    const bare = piece.replace(/[\d*]+$/, '')
    if (piece === '') continue
    if (word !== null) {
      letters.push(word.letter)
      hints.push(word.notation)
    } else if (/^[A-Z]{1,5}$/i.test(bare) && isRun(bare)) letters.push(...bare.toUpperCase())
    else unclear.push(piece)
  }
  return { letters: [...new Set(letters)], hints, unclear: [...new Set(unclear)] }
}

/** Letters without a space between them are read one by one where each is of a notation and none is there twice. */
function isRun(text: string): boolean {
  if (text.length === 1) return !/x/i.test(text)
  return /^[RAPIDCS]+$/i.test(text) && new Set(text.toUpperCase()).size === text.length
}
