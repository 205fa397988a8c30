import { extname } from 'node:path'
import type { RendererEntry } from '../renderers/index.js'

type Entry = Pick<RendererEntry, 'id' | 'extension' | 'binary'>

const ALIKE: { readonly [ending: string]: string } = { htm: 'html', markdown: 'md', gv: 'dot' }

/** Endings that formats written in the same language have too. */
const SHARED: { readonly [ending: string]: readonly string[] } = {
  json: ['sarif', 'cyjs'],
  xml: ['graphml', 'gexf', 'svg'],
}

/** The ending of a file's name as formats have it; empty where it has none. */
function endingOf(file: string): string {
  const ending = extname(file).slice(1).toLowerCase()
  return ALIKE[ending] ?? ending
}

/** The format that a file's name asks for by its ending, the first of several; `null` for none. */
export function formatOfFile<One extends Entry>(file: string, formats: readonly One[]): One | null {
  const ending = endingOf(file)
  return ending === '' ? null : (formats.find(({ extension }) => extension === ending) ?? null)
}

/** What is to be known of a file whose name has the ending of another format; `null` where nothing is. */
export function misnamed(
  file: string,
  { id, extension, binary }: Entry,
  formats: readonly Entry[],
): string | null {
  const ending = endingOf(file)
  if (ending === extension || SHARED[ending]?.includes(extension)) return null
  // Any text may lie in a file that says no more than that it is one.
  if (ending === 'txt' && binary !== true) return null
  const other = formats.find((entry) => entry.extension === ending)
  return other === undefined ? null : `${file} holds ${id}, though its name is that of ${other.id}`
}
