import { strFromU8, unzipSync } from 'fflate'
import { marked } from './marked-company.js'

/** Every text in bytes: of an archive those of its parts, and of what is in base 64 what that stands for. */
function* textsIn(bytes: Uint8Array): Iterable<string> {
  if (strFromU8(bytes.subarray(0, 2)) === 'PK') {
    for (const [path, part] of Object.entries(unzipSync(bytes))) {
      yield path
      yield* textsIn(part)
    }
    return
  }
  const text = Buffer.from(bytes).toString('utf8')
  yield text
  for (const [inner] of text.matchAll(/[A-Za-z0-9+/]{24,}={0,2}/g))
    yield* textsIn(Buffer.from(inner, 'base64'))
}

/** What the marks in bytes are of. */
export function leaksIn(bytes: Uint8Array): string[] {
  const found = [...textsIn(bytes)].flatMap((text) => text.match(/zuq[a-z]{3}/gi) ?? [])
  return [...new Set(found)].map((word) => marked(word) ?? word)
}
