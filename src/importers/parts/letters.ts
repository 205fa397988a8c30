const LIGATURES: { readonly [letter: string]: string } = {
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ı: 'i',
}

/** A text in small letters without accents, for comparison; signs and spaces stay. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łßæœøđı]/g, (letter) => LIGATURES[letter]!)
}
