import { type Cell, MEANINGS } from './letters.js'
import type { Notation } from './right-words.js'

const NOTATIONS: readonly Notation[] = ['raci', 'rapid', 'daci']

/** Which notation the cells are in, and how that was told, in words. */
export type Told = { readonly notation: Notation; readonly said: string; readonly certain: boolean }

/** Tells the notation from all letters together, then from words, then from the name of the file and its titles. */
export function tellNotation(
  cells: readonly Cell[],
  titles: readonly string[],
  stated: Notation | null,
): Told {
  const letters = cells.flatMap((cell) => cell.letters)
  const used = [...new Set(letters)].sort().join(' ')
  const name = (notation: Notation) => notation.toUpperCase()
  if (stated !== null)
    return { notation: stated, said: `notation: ${name(stated)}, as told by --notation`, certain: true }
  const misses = (notation: Notation) =>
    letters.filter((letter) => !Object.hasOwn(MEANINGS[notation], letter)).length
  const least = Math.min(...NOTATIONS.map(misses))
  // The letters of both RAPID and DACI, without R, P and C, are of RAPID: its D and A are the deciding ones here.
  const fitting = NOTATIONS.filter((notation) => misses(notation) === least)
  if (fitting.length === 1)
    return {
      notation: fitting[0]!,
      said: `notation: ${name(fitting[0]!)}, told from its letters ${used}`,
      certain: true,
    }
  const hints = cells.flatMap((cell) => cell.hints)
  const hinted = fitting
    .map((notation) => ({ notation, count: hints.filter((hint) => hint === notation).length }))
    .sort((a, b) => b.count - a.count)[0]!
  if (hinted.count > 0)
    return {
      notation: hinted.notation,
      said: `notation: ${name(hinted.notation)}, told from its words`,
      certain: true,
    }
  const titled = fitting.find((notation) => titles.some((title) => namesNotation(title, notation)))
  if (titled !== undefined)
    return {
      notation: titled,
      said: `notation: ${name(titled)}, told from a title (its letters ${used} would fit ${others(fitting, titled)} too)`,
      certain: true,
    }
  const notation = fitting[0]!
  return {
    notation,
    said: `notation: taken as ${name(notation)}, but the letters ${used} fit ${others(fitting, notation)} too: --notation says which`,
    certain: false,
  }
}

function others(fitting: readonly Notation[], taken: Notation): string {
  return fitting
    .filter((one) => one !== taken)
    .map((one) => one.toUpperCase())
    .join(' and ')
}

function namesNotation(title: string, notation: Notation): boolean {
  const pattern = { rapid: /rapid/i, raci: /ra(?:s)?ci/i, daci: /daci/i }[notation]
  return pattern.test(title)
}
