import { InvalidArgumentError } from 'commander'
import { nearest } from '../util/nearest.js'

/**
 * Says that there is no such word, and which of those that there are may be meant, else what helps. `what` is what
 * the words name, such as `section`.
 */
export function noSuchWord(
  what: string,
  word: string,
  known: readonly string[],
  help = `The ${what}s are ${known.join(', ')}.`,
): string {
  const near = nearest(word, known)
  return `There is no ${what} '${word}'. ${near === null ? help : `Did you mean ${near}?`}`
}

/**
 * A reader of words separated by commas, also where their option is given several times. `isFree` says which others
 * are taken as they are, as they cannot be known yet.
 *
 * @throws InvalidArgumentError where it reads any other word.
 */
export function wordsAmong<Word extends string>(
  what: string,
  known: readonly Word[],
  { help, isFree = () => false }: { readonly help?: string; isFree?(word: string): boolean } = {},
) {
  const isKnown = (word: string): word is Word => known.some((one) => one === word) || isFree(word)
  return (text: string, before: readonly Word[] = []): readonly Word[] => {
    const found = text.split(',').map((given) => {
      const word = given.trim()
      if (isKnown(word)) return word
      throw new InvalidArgumentError(noSuchWord(what, word, known, help))
    })
    return [...before, ...found]
  }
}
