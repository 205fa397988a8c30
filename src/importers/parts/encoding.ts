import { isUtf8 } from 'node:buffer'

/** A text, and the encoding that was recognised or guessed; or why there is none. */
export type Decoded =
  | { readonly text: string; readonly encoding: string }
  | { readonly problem: string; readonly help: string }

const NO_TEXT = {
  problem: 'holds zero bytes, so it is no text file',
  help: 'give a CSV file or a workbook (.xlsx)',
}
const OLD_WORKBOOK = {
  problem: 'is an old workbook (.xls), or one with a password',
  help: 'save it as .xlsx without a password, or as CSV',
}

/** The text of bytes of unknown encoding: Unicode by its marks, else the code page of Western or Central Europe. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) return OLD_WORKBOOK
  const wide = utf16(bytes)
  if (wide !== null)
    return decoded(bytes, wide, wide === 'utf-16le' ? 'UTF-16 (little endian)' : 'UTF-16 (big endian)')
  if (bytes.includes(0)) return NO_TEXT
  if (isUtf8(bytes)) return decoded(bytes, 'utf-8', 'UTF-8')
  const page = codePage(bytes)
  return decoded(bytes, page, `${page.replace('w', 'W').replace('iso', 'ISO')} (a guess)`)
}

function decoded(bytes: Uint8Array, label: string, encoding: string): Decoded {
  try {
    const text = new TextDecoder(label).decode(bytes)
    return { text: label === 'windows-1252' ? withWindowsSigns(text) : text, encoding }
  } catch {
    return { problem: 'is too long to be read as one text', help: 'split it into several files' }
  }
}

const WINDOWS_SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Node 20 takes Windows-1252 for Latin-1, which has controls where the other has signs such as €. */
function withWindowsSigns(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_SIGNS[sign.charCodeAt(0) - 0x80]!)
}

/** UTF-16 by its mark, or by the zero that every other byte of Latin letters is. */
function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, 4096)
  let even = 0
  let odd = 0
  for (let i = 0; i < head.length; i++) if (head[i] === 0) i % 2 === 0 ? even++ : odd++
  if (bytes.length % 2 === 1 || even + odd < head.length / 4) return null
  return odd > 4 * even ? 'utf-16le' : even > 4 * odd ? 'utf-16be' : null
}

// ł, ą, ż, ś, ź and their like are signs such as ³, ¹ and ¿ in the Western code page, which stand within no word.
const CENTRAL = new Set([0xb3, 0xb9, 0xbf, 0xb1, 0xb6, 0xbc])
const WINDOWS_ONLY = new Set([0xb9, 0x9c, 0x9f, 0xa5, 0x8c, 0x8f])
const ISO_ONLY = new Set([0xb1, 0xb6, 0xbc, 0xa1, 0xa6, 0xac])

const isLetter = (byte: number | undefined) =>
  byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || byte >= 0xc0)

function codePage(bytes: Uint8Array): 'windows-1252' | 'windows-1250' | 'iso-8859-2' {
  let central = 0
  let windows = 0
  let iso = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!
    if (byte < 0x80) continue
    if (CENTRAL.has(byte) && isLetter(bytes[i - 1]) && isLetter(bytes[i + 1])) central++
    if (WINDOWS_ONLY.has(byte)) windows++
    if (ISO_ONLY.has(byte)) iso++
  }
  if (central === 0) return 'windows-1252'
  return iso > windows ? 'iso-8859-2' : 'windows-1250'
}
