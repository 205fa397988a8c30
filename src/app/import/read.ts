import { sortDiagnostics } from '../../diagnostic/compare.js'
import type { ForeignSource, Importer, ImportResult } from '../../importers/importer.js'
import { IMPORTERS } from '../../importers/index.js'
import type { ImportOptions, OptionId } from '../../importers/options.js'
import { isZip } from '../../importers/parts/workbook/zip.js'
import { diskTree } from '../../load/disk.js'
import { loadModel } from '../../load/load.js'
import type { LoadOptions } from '../../load/loaded.js'
import type { Organisation } from '../../model/organisation.js'
import type { Origins } from '../../model/origins.js'
import { failed, linesOf, type Outcome } from '../outcome.js'
import { sheetless, unheeded } from './heeded.js'
import { headOf, linesOfSources, type ReadSource, readSources } from './sources.js'
import { importerFor, kindAndSources } from './words.js'

/** What is to be imported, as it was asked for. */
export type Asked = {
  /** A kind, unless it is told from the sources, and the sources. */
  readonly words: readonly string[]
  readonly options: ImportOptions
  /** The options that were given. */
  readonly given: readonly OptionId[]
  /** The model that the data is about. */
  readonly model: string | null
  /** The table that says who is behind an anonymous id. */
  readonly people: string | null
  /** Told what begins now, and how many characters it is about where that is known. */
  readonly onStep?: (what: string, size?: number) => void
}

/** Foreign data as an importer has read it. */
export type Imported = Pick<ImportResult, 'draft' | 'summary'> & {
  readonly tables: NonNullable<ImportResult['tables']>
  readonly importer: Pick<Importer, 'id'>
  readonly sources: readonly ReadSource[]
  /** All files that were read, the sources among them. */
  readonly inputs: readonly ReadSource[]
  readonly organisation: Organisation | null
  /** Where the organisation is written. */
  readonly origins: Origins | null
}

/** All importers with their code. */
export const allImporters = (): Promise<readonly Importer[]> =>
  Promise.all(IMPORTERS.map(({ load }) => load()))

/** Reads foreign data: every problem of what was asked and of the data in one run. */
export async function readImport(
  asked: Asked,
  reading: LoadOptions,
  importers: readonly Importer[],
): Promise<Outcome<Imported>> {
  const tree = diskTree(reading.cwd)
  const isThere = (path: string) => tree.entry(tree.resolve(reading.cwd, path)) !== 'missing'
  const words = kindAndSources(
    asked.words,
    importers.map(({ id }) => id),
    isThere,
  )
  if ('code' in words) return failed(words)
  const people = asked.people === null ? [] : [asked.people]
  const { sources: inputs, problems } = await readSources([...words.sources, ...people], reading)
  if (problems.length > 0) return failed(...problems)
  const sources = inputs.slice(0, words.sources.length)
  const looks = sources.map((source) => ({ file: source.file, head: headOf(source) }))
  const importer = importerFor(words.kind, looks, importers)
  if ('code' in importer) return failed(importer)
  const wrong = unheeded(asked.given, importer, importers)
  if (wrong.length > 0) return failed(...wrong)
  const lost = sheetless(asked.given, sources)
  if (lost.length > 0) return failed(...lost)
  const loaded = asked.model === null ? null : await loadModel([asked.model], reading)
  const lines = [{ sourceLine: linesOfSources(inputs) }, ...(loaded === null ? [] : [loaded])]
  const sourceLine = linesOf(lines)
  const told = loaded?.diagnostics ?? []
  if (loaded !== null && loaded.organisation === null) return { result: null, diagnostics: told, sourceLine }
  const given = (one: ReadSource): ForeignSource => ({ file: one.file, bytes: one.bytes })
  const organisation = loaded?.organisation ?? null
  const all = sources.map(({ file }) => file).join(' and ')
  asked.onStep?.(`taking in ${all} as ${importer.id}`, sizeOf(sources))
  const read = importer.read(sources.map(given), {
    options: asked.options,
    organisation,
    people: people.length === 0 ? null : given(inputs.at(-1)!),
  })
  const diagnostics = sortDiagnostics([...told, ...read.diagnostics])
  if (diagnostics.some(({ severity }) => severity === 'error'))
    return { result: null, diagnostics, sourceLine }
  const { draft, summary, tables = [] } = read
  const origins = loaded?.origins ?? null
  const result = { importer, draft, tables, summary, sources, inputs, organisation, origins }
  return { result, diagnostics, sourceLine }
}

/** A workbook is packed to about a tenth. */
function sizeOf(sources: readonly ForeignSource[]): number {
  return sources.reduce((sum, { bytes }) => sum + bytes.length * (isZip(bytes) ? 10 : 1), 0)
}
