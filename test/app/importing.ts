import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { hidingUnder } from '../../src/app/anonymise/key.js'
import { planImport } from '../../src/app/import/plan.js'
import type { Plan, Wish } from '../../src/app/import/planned.js'
import type { Outcome } from '../../src/app/outcome.js'
import { deliverTogether } from '../../src/cli/deliver.js'
import type { Io } from '../../src/cli/io.js'
import type { Importer, ImportResult } from '../../src/importers/importer.js'
import { DEFAULT_IMPORT_OPTIONS, type OptionId } from '../../src/importers/options.js'

/** An importer that gives what a test wants, whatever its source. */
export function importerOf(
  result: Partial<ImportResult>,
  { id = 'sample', options = [] }: { readonly id?: string; readonly options?: readonly OptionId[] } = {},
): Importer {
  const read = () => ({ draft: {}, diagnostics: [], summary: [], ...result })
  return { id, title: 'a sample', options, detect: (file) => file.endsWith(`.${id}`), read }
}

export type Wished = {
  readonly words?: readonly string[]
  readonly output?: string | null
  readonly given?: readonly OptionId[]
  readonly merge?: boolean
  readonly force?: boolean
  readonly model?: string
  readonly people?: string
  readonly key?: string
}

/** Works out an import of `source.sample` in a folder; nothing is written. */
export function planned(
  cwd: string,
  importers: Importer | readonly Importer[],
  wished: Wished = {},
): Promise<Outcome<Plan>> {
  const { words = ['source.sample'], output = 'org.yaml', given = [], merge = false, force = false } = wished
  const is = output !== null && existsSync(join(cwd, output)) ? 'file' : 'missing'
  const wish: Wish = { output: output === null ? null : { file: output, is }, merge, force }
  const { model = null, people = null, key } = wished
  const asked = { words, options: DEFAULT_IMPORT_OPTIONS, given, model, people }
  const reading = { cwd, allowOutside: false, readStdin: async () => Buffer.from('from stdin') }
  const pseudonyms = key === undefined ? null : hidingUnder(key).pseudonyms
  return planImport(asked, wish, reading, pseudonyms, [importers].flat())
}

/** Does what was worked out, and tells it; fails where there is nothing to do it with. */
export async function imported(cwd: string, importer: Importer, wished: Wished = {}): Promise<Plan> {
  const { result, diagnostics } = await planned(cwd, importer, wished)
  if (result === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  const files = result.files.map((file) => ({ ...file, file: file.file! }))
  const problems = deliverTogether(files, { cwd } as Io)
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'))
  return result
}

/** The messages of an import that is refused. */
export async function refusals(cwd: string, importer: Importer, wished: Wished = {}): Promise<string[]> {
  const { result, diagnostics } = await planned(cwd, importer, wished)
  if (result !== null) throw new Error('it is not refused')
  return diagnostics.map(({ message, help }) => `${message}${help === undefined ? '' : `; ${help}`}`)
}
