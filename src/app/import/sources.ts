import type { Diagnostic } from '../../diagnostic/diagnostic.js'
import type { SourceLine } from '../../diagnostic/excerpt.js'
import type { ForeignSource } from '../../importers/importer.js'
import { decodeText } from '../../importers/parts/encoding.js'
import { fileProblem, findOne, readSource } from '../../load/files.js'
import type { LoadOptions } from '../../load/loaded.js'
import { Source } from '../../load/source.js'
import { usageProblem } from '../outcome.js'

/** Larger files are refused, as larger tables of a model are. */
const MOST = 500 * 2 ** 20
/** Bytes from the start that tell what a file is. */
const HEAD = 4096

/** A file that was read, and where it is on the disk; `null` for standard input. */
export type ReadSource = ForeignSource & { readonly path: string | null }

/** Reads files of foreign data as bytes, or says of each why it cannot be read. */
export async function readSources(
  paths: readonly string[],
  reading: LoadOptions,
): Promise<{ readonly sources: readonly ReadSource[]; readonly problems: readonly Diagnostic[] }> {
  const sources: ReadSource[] = []
  const problems: Diagnostic[] = []
  for (const path of paths) {
    const found = await readBytes(path, reading, new Set(sources.map((one) => one.path)))
    if ('bytes' in found) sources.push(found)
    else problems.push(found)
  }
  return { sources, problems }
}

async function readBytes(
  name: string,
  reading: LoadOptions,
  seen: ReadonlySet<string | null>,
): Promise<ReadSource | Diagnostic> {
  const wanted = findOne(name, reading)
  if ('code' in wanted) return wanted
  const { tree, path } = wanted
  const file = path === null ? '<stdin>' : tree.label(path)
  if (seen.has(path)) return usageProblem('usage/twice', `${file} is named twice`)
  try {
    const bytes = path === null ? await reading.readStdin() : tree.read(path)
    const size = `${Math.ceil(bytes.length / 2 ** 20)} MB, over the limit of ${MOST / 2 ** 20} MB`
    return bytes.length > MOST
      ? fileProblem('file/too-large', file, `${file} has ${size}`)
      : { file, bytes, path }
  } catch {
    // The reader of models knows the words for why a file cannot be read.
    const again = await readSource(wanted, 'table', reading)
    return again instanceof Source ? { file, bytes: Buffer.from(again.text), path } : again
  }
}

/** The start of a file as text, as far as it is text. */
export function headOf({ bytes }: ForeignSource): string {
  const head = bytes.subarray(0, HEAD)
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  return new TextDecoder(isWide ? (head[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(head)
}

/** The lines of sources for code frames, each source decoded when it is first asked for; a workbook has none. */
export function linesOfSources(sources: readonly ForeignSource[]): SourceLine {
  const texts = new Map<string, Source | null>()
  return (file, line) => {
    const source = sources.find((one) => one.file === file)
    if (source === undefined) return null
    let text = texts.get(file)
    if (text === undefined) {
      const decoded = decodeText(source.bytes)
      text = 'text' in decoded ? new Source(file, decoded.text) : null
      texts.set(file, text)
    }
    return text?.line(line) ?? null
  }
}
