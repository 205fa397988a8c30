import { posix, relative, resolve, sep } from 'node:path'
import type { Diagnostic } from '../../diagnostic/diagnostic.js'
import { revisionOf } from '../../load/files.js'
import { loadModel } from '../../load/load.js'
import type { LoadOptions } from '../../load/loaded.js'
import { spell } from '../../load/write.js'
import type { Change } from '../../model/reorg.js'
import { truncate } from '../../util/text.js'
import { changeWords } from './change-words.js'
import type { OpenModel } from './open.js'

const SPELLING = { quote: 'plain', flow: true, width: 110, json: false, listPad: '', mapPad: ' ' } as const

/** The text of a reorg file that proposes changes to a model, for a file of that name in the working folder. */
export function proposalText(
  changes: readonly Change[],
  { models, look }: Pick<OpenModel, 'models' | 'look'>,
  { file, cwd }: { readonly file: string; readonly cwd: string },
): string {
  const { names } = look.report
  const title = truncate(`What if: ${changes.map((change) => changeWords(change, names)).join('; ')}`, 200)
  const lines = changes.flatMap((change) =>
    Object.entries(change).map(([word, said]) => `  - ${word}: ${spell(said, SPELLING)}`),
  )
  const revision = revisionIn(models)
  const note =
    revision === null
      ? []
      : [`# Explored at the revision ${JSON.stringify(revision)}; the base is what the working folder has.`]
  const bases = models.map((model) => baseFrom(file, revisionOf(model)?.[1] ?? model, cwd))
  return [
    '# Written by unsilo explore.',
    ...note,
    'unsilo: 1',
    `reorg: ${spell(title, { ...SPELLING, quote: 'double' })}`,
    `base: ${spell(bases.length === 1 ? bases[0] : bases, SPELLING)}`,
    'changes:',
    ...lines,
    '',
  ].join('\n')
}

/** The revision that figures are of; `null` where all is read from the disk. */
export function revisionIn(models: readonly string[]): string | null {
  return models.map((model) => revisionOf(model)?.[0]).find((one) => one !== undefined) ?? null
}

/** The way from the folder of the reorg file to the model. */
function baseFrom(file: string, model: string, cwd: string): string {
  const path = relative(resolve(cwd, file, '..'), resolve(cwd, model))
    .split(sep)
    .join('/')
  return path.startsWith('../') ? path : `./${posix.normalize(path || '.')}`
}

/** What is wrong with a reorg file that was written, such as a base that it may not reach. */
export async function proposalProblems(file: string, reading: LoadOptions): Promise<readonly Diagnostic[]> {
  const { diagnostics } = await loadModel([file], reading)
  return diagnostics.filter(({ severity }) => severity === 'error')
}
