import { sortDiagnostics } from '../../diagnostic/compare.js'
import type { Importer } from '../../importers/importer.js'
import { diskTree } from '../../load/disk.js'
import type { LoadOptions } from '../../load/loaded.js'
import type { Pseudonyms } from '../anonymise/key.js'
import { failed, linesOf, type Outcome } from '../outcome.js'
import { anonymisedData } from './anonymise.js'
import { besideModel, nothingNew } from './beside.js'
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
  const { sourceLine } = read
  if (read.result === null) return { result: null, diagnostics: read.diagnostics, sourceLine }
  if (read.result.organisation !== null) asked.onStep?.('comparing it with the model')
  const beside = besideModel(read.result, labelOf(wish, reading))
  const diagnostics = [...read.diagnostics, ...beside.diagnostics]
  if (beside.isEmpty) {
    const why = nothingNew(beside.diagnostics)
    if (why !== null) return { result: null, diagnostics: [why, ...diagnostics], sourceLine }
    const { summary } = read.result
    return {
      result: { files: [], how: 'nothing', summary, counts: '', changes: [] },
      diagnostics,
      sourceLine,
    }
  }
  const known = { ...read.result, draft: beside.draft }
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
  asked.onStep?.('laying out the model')
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

/** The file that is written, as models name theirs. */
function labelOf({ output }: Wish, { cwd }: LoadOptions): string | null {
  if (output === null) return null
  const tree = diskTree(cwd)
  return tree.label(tree.resolve(cwd, output.file))
}

function inOneFile(data: Imported, origin: string, file: string | null): Outcome<Plan> {
  const laid = laidInline(data)
  if ('code' in laid) return failed(laid)
  const content = Buffer.from(sealed(laid.body, origin, new Map()))
  const files = [{ file, content, before: null }]
  const plan: Plan = { files, how: 'new', ...saidOf(data, laid.rows), changes: [] }
  return { result: plan, diagnostics: [], sourceLine: () => null }
}
