import { plainLetters } from '../letters.js'

const SHORT: { readonly [word: string]: string } = {
  vp: 'vice president',
  svp: 'senior vice president',
  evp: 'executive vice president',
  ceo: 'chief executive',
  cfo: 'chief financial',
  coo: 'chief operating',
  cto: 'chief technology',
  cio: 'chief information',
  cmo: 'chief marketing',
  chro: 'chief human resources',
  hr: 'human resources',
  mgr: 'manager',
  dir: 'director',
  sr: 'senior',
  jr: 'junior',
  rep: 'representative',
  dept: 'department',
  mktg: 'marketing',
  ops: 'operation',
  eng: 'engineering',
  md: 'managing director',
  gm: 'general manager',
}
const DROPPED = new Set([
  'a',
  'an',
  'the',
  'of',
  'and',
  'for',
  'officer',
  'der',
  'die',
  'und',
  'de',
  'la',
  'del',
  'du',
  'i',
])

/** A title in small plain letters, one space between its words. */
export function plainTitle(text: string): string {
  return plainLetters(text.slice(0, 2000))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** What two ways of writing one title have in common: no case, accents, punctuation, plurals or abbreviations. */
export function likeTitle(text: string): string {
  return plainTitle(undotted(text))
    .split(' ')
    .flatMap((word) => (Object.hasOwn(SHORT, word) ? SHORT[word]!.split(' ') : [word]))
    .filter((word) => !DROPPED.has(word))
    .map((word) => (word.length > 3 ? word.replace(/ies$/, 'y').replace(/(?<!s)s$/, '') : word))
    .join(' ')
}

/** The text with its abbreviations without points: `V.P. Sales` is `VP Sales`. */
export function undotted(text: string): string {
  return text.slice(0, 2000).replace(/(?<!\p{L})(\p{L})\.(?=\p{L}(?!\p{L})|\s|$)/gu, '$1')
}
