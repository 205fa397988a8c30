import type { LadderItem, Picture } from './picture.js'

/** What a word of `--picture` leads to. */
export type FoundPicture = Picture | { readonly type: 'decision'; readonly item: LadderItem }

const DECISION = 'decision:'

/** The picture that a word names: `map`, or `decision:ID` for the ways of one decision; `null` where there is none. */
export function findPicture(pictures: readonly Picture[], word: string): FoundPicture | null {
  if (!word.startsWith(DECISION)) return pictures.find(({ id }) => id === word) ?? null
  const item = decisionsIn(pictures).find(({ subject }) => subject === word)
  return item === undefined ? null : { type: 'decision', item }
}

/** The words of `--picture` for these pictures, without those for each decision. */
export function pictureWords(pictures: readonly Picture[]): string[] {
  const words = pictures.map(({ id }) => id)
  return decisionsIn(pictures).length > 0 ? [...words, `${DECISION}ID`] : words
}

/** The decisions whose ways can be drawn. */
export function decisionsIn(pictures: readonly Picture[]): readonly LadderItem[] {
  return pictures.flatMap((picture) => (picture.type === 'ladder' ? picture.items : []))
}
