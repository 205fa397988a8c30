import { gunzipSync } from 'node:zlib'
import type { ForeignSource } from '../../importer.js'

/** Bytes that a packed file may hold. */
const LIMIT = 1_000_000_000

/** The source itself, or what it holds where it is packed by gzip; or why it cannot be unpacked. */
export function unpacked(source: ForeignSource): ForeignSource | { readonly problem: string } {
  const { file, bytes } = source
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return source
  try {
    return { file, bytes: gunzipSync(bytes, { maxOutputLength: LIMIT }) }
  } catch (error) {
    const tooLarge = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
    return {
      problem: tooLarge
        ? `holds more than ${LIMIT / 1e6} MB when it is unpacked`
        : 'cannot be unpacked: it is broken or cut off',
    }
  }
}
