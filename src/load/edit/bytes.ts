import type { ReadFile } from '../read-file.js'

/** A text as the bytes of a file, with the mark of UTF-8 where the file has one. */
export function bytesOf({ source }: ReadFile, text: string): Uint8Array {
  return Buffer.from(source.marked ? `\ufeff${text}` : text, 'utf8')
}
