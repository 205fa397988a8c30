import { plainLetters } from '../letters.js'

/** The words of a title in small plain letters: `FromNodeId` and `Empfänger-ID` are of two or three. */
export function plainWords(title: string): string[] {
  return plainLetters(title.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
