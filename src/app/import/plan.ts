import { sortDiagnostics } from '../../diagnostic/compare.js'
import type { Importer } from '../../importers/importer.js'
import type { LoadOptions } from '../../load/loaded.js'
import type { Pseudonyms } from '../anonymise/key.js'
import { failed, linesOf, type Outcome } from '../outcome.js'
import { anonymisedData } from './anonymise.js'
import { intoFile } from './into-file.js'
import { laidInline } from './lay-out.js'
import type { Plan, Wish } from './planned.js'
import { type Asked, allImporters, type Imported, readImport } from './read.js'
import { saidOf } from './said.js'
import { originOf, sealed } from './seal.js'

/** Reads foreign data and works out the files that hold it as a model; nothing is written here. */
export async function planImport(
  asked: Asked,
  wish: Wish,
  reading: LoadOptions,
  pseudonyms: Pseudonyms | null = null,
  given: readonly Importer[] | null = null,
): Promise<Outcome<Plan>> {
  const read = await readImport(asked, reading, given ?? (await allImporters()))
  const { diagnostics, sourceLine } = read
  if (read.result === null) return { result: null, diagnostics, sourceLine }
  const known = read.result
  const data =
    pseudonyms === null ? known : { ...known, ...anonymisedData(known, known.organisation, pseudonyms) }
  const origin =
    pseudonyms === null
      ? originOf(
          known.importer.id,
          known.sources.map(({ file }) => file),
        )
      : // A kind of data may be that of one organisation alone.
        'unsilo import --anonymise'
  const { output } = wish
  const planned =
    output === null || output.is === 'other'
      ? inOneFile(data, origin, output?.file ?? null)
      : await intoFile(
          { data, origin, asked, wish, file: output.file, isThere: output.is === 'file' },
          reading,
        )
  // What is refused is refused for what is there: what the data is like is told when it is written.
  if (planned.result === null) return { ...planned, sourceLine: linesOf([read, planned]) }
  return {
    result: planned.result,
    diagnostics: sortDiagnostics([...diagnostics, ...planned.diagnostics]),
    sourceLine: linesOf([read, planned]),
  }
}

function inOneFile(data: Imported, origin: string, file: string | null): Outcome<Plan> {
  const laid = laidInline(data)
  if ('code' in laid) return failed(laid)
  const content = Buffer.from(sealed(laid.body, origin, new Map()))
  const files = [{ file, content, before: null }]
  const plan: Plan = { files, how: 'new', ...saidOf(data, laid.rows), changes: [] }
  return { result: plan, diagnostics: [], sourceLine: () => null }
}
