import { createHash } from 'node:crypto'
import type { Importer } from '../importers/importer.js'
import { IMPORTERS } from '../importers/index.js'
import { DEFAULT_IMPORT_OPTIONS } from '../importers/options.js'
import { findOne, readSource } from '../load/files.js'
import type { LoadOptions } from '../load/loaded.js'
import { Source } from '../load/source.js'
import { writeModel } from '../load/write.js'
import { anonymiseDraft } from '../model/anonymise/draft.js'
import { nearest } from '../util/nearest.js'
import { plain } from '../util/text.js'
import type { Pseudonyms } from './anonymise/key.js'
import { failed, type Outcome, usageProblem } from './outcome.js'

/** An imported model as text, and what was read, mended and left. */
export type Imported = { readonly yaml: string; readonly summary: readonly string[] }

/** Reads foreign data as a model; a `null` kind is told from the file. With `pseudonyms`, the model has other names. */
export async function importModel(
  kind: string | null,
  path: string,
  reading: LoadOptions,
  pseudonyms: Pseudonyms | null = null,
): Promise<Outcome<Imported>> {
  const unknown = kind === null ? null : unknownKind(kind)
  if (unknown !== null) return failed(unknown)
  const wanted = findOne(path, reading)
  if ('code' in wanted) return failed(wanted)
  const source = await readSource(wanted, 'table', reading)
  if (!(source instanceof Source)) return failed(source)
  const importer = await importerFor(kind, source)
  if (importer === null) {
    const help = `name its kind, as in: unsilo import ${IMPORTERS[0]!.id} ${path} (kinds: ${kinds().join(', ')})`
    return failed(
      usageProblem(
        'import/unknown-kind',
        `${source.file} looks like no kind of data that can be imported`,
        help,
      ),
    )
  }
  const { draft, diagnostics, summary } = importer.read(
    [{ file: source.file, bytes: Buffer.from(source.text) }],
    {
      options: DEFAULT_IMPORT_OPTIONS,
      organisation: null,
      people: null,
    },
  )
  const sourceLine = (file: string, line: number) => (file === source.file ? source.line(line) : null)
  const broken = diagnostics.some(({ severity }) => severity === 'error')
  if (broken) return { result: null, diagnostics, sourceLine }
  const yaml =
    pseudonyms === null
      ? sealed(writeModel(draft), plain(`unsilo import ${importer.id} ${source.file.split('/').at(-1)}`))
      : // A kind of data may be that of one organisation alone.
        sealed(writeModel(anonymiseDraft(draft, pseudonyms)), 'unsilo import --anonymise')
  return { result: { yaml, summary }, diagnostics, sourceLine }
}

const kinds = () => IMPORTERS.map(({ id }) => id)

function unknownKind(kind: string) {
  if (kinds().includes(kind)) return null
  const near = nearest(kind, kinds())
  const help = near === null ? `the kinds are ${kinds().join(', ')}` : `did you mean '${near}'?`
  return usageProblem('usage/unknown-kind', `nothing is imported as '${kind}'`, help)
}

async function importerFor(kind: string | null, source: Source): Promise<Importer | null> {
  for (const entry of IMPORTERS) {
    if (kind !== null && kind !== entry.id) continue
    const importer = await entry.load()
    if (kind !== null || importer.detect(source.file, source.text.slice(0, 4096))) return importer
  }
  return null
}

const SEAL = /^# Written by: (?:unsilo import .*)\n# Do not edit.* check ([0-9a-f]{12})\n/

const checkOf = (body: string) => createHash('sha256').update(body).digest('hex').slice(0, 12)

/** The model under a heading that tells whether someone has edited it since. */
function sealed(body: string, origin: string): string {
  return `# Written by: ${origin}\n# Do not edit: the next import replaces this file, and refuses to where it was edited; check ${checkOf(body)}\n\n${body}`
}

/** Whether a file holds what an import wrote, and nothing else: then the next import may replace it. */
export function isUntouchedImport(text: string): boolean {
  const seal = SEAL.exec(text)
  return seal !== null && seal[1] === checkOf(text.slice(seal[0].length + 1))
}
