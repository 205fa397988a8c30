import { sortDiagnostics } from '../diagnostic/compare.js'
import { bytesOf } from '../load/edit/bytes.js'
import { type Counts, editModel } from '../load/edit/edit-model.js'
import { verify } from '../load/edit/verify.js'
import { loadToWrite } from '../load/load.js'
import type { LoadOptions } from '../load/loaded.js'
import type { ReadFile } from '../load/read-file.js'
import { Shared } from '../load/shared.js'
import { failed, type Outcome, usageProblem } from './outcome.js'

/** A file of the resulting model. */
export type ResultFile = {
  /** As it is shown to people. */
  readonly label: string
  /** Where it is on the disk; `null` for one of a git revision. */
  readonly path: string | null
  /** Its path below the folder that all files of the model are in. */
  readonly below: string
  /** Its path from the working folder, as a patch names it; `null` where it is not below that. */
  readonly fromHere: string | null
  readonly before: string
  readonly after: string
  readonly changed: boolean
  readonly content: Uint8Array
}

/** The model that a reorg file leads to, file by file. */
export type AppliedReorg = {
  readonly files: readonly ResultFile[]
  /** The folder that all files of the model are in, as it is shown to people. */
  readonly folder: string
  readonly counts: Counts & { readonly changes: number }
}

/** Works out the files of the model that a reorg file leads to; nothing is written here. */
export async function applyReorg(reorg: string, reading: LoadOptions): Promise<Outcome<AppliedReorg>> {
  const sharing = { ...reading, shared: new Shared() }
  const applied = await loadToWrite(reorg, sharing)
  const { loaded, isReorg, files, changed } = applied
  const { diagnostics, sourceLine } = loaded
  const errors = diagnostics.some(({ severity }) => severity === 'error')
  if (!isReorg && (!errors || files.length > 0)) {
    const help = 'name a file that has reorg:, base: and changes:'
    return failed(
      usageProblem('usage/no-reorg', `'${reorg}' is no reorg file, so there is nothing to apply`, help),
    )
  }
  if (errors || changed === null) return { result: null, diagnostics, sourceLine }
  const { texts, problems, counts } = editModel({ ...applied, changed })
  const wrong = problems.length > 0 ? problems : await verify(files, texts, changed.organisation, sharing)
  if (wrong.length > 0)
    return { result: null, diagnostics: sortDiagnostics([...diagnostics, ...wrong]), sourceLine }
  const unique = [...new Map(files.map((file) => [file.wanted.path, file])).values()]
  const folder = commonFolder(unique.map(({ wanted }) => wanted.path!))
  const result: AppliedReorg = {
    files: unique.map((file) => resultFile(file, texts, folder)),
    folder: unique[0]!.wanted.tree.label(folder),
    counts: { ...counts, changes: changed.count },
  }
  return { result, diagnostics, sourceLine }
}

function resultFile(file: ReadFile, texts: ReadonlyMap<ReadFile, string>, folder: string): ResultFile {
  const { wanted, source } = file
  const path = wanted.path!
  const edited = [...texts].find(([read]) => read.wanted.path === path)?.[1]
  const after = edited ?? source.text
  const mark = source.marked ? '\ufeff' : ''
  const here = wanted.tree.fromHere(path)
  return {
    label: source.file,
    path: wanted.tree.onDisk ? path : null,
    below: path.slice(folder === '/' ? 1 : folder.length + 1),
    fromHere: here.startsWith('../') || here.startsWith('/') ? null : here,
    before: mark + source.text,
    after: mark + after,
    changed: edited !== undefined,
    content: bytesOf(file, after),
  }
}

/** The innermost folder that holds all paths. */
function commonFolder(paths: readonly string[]): string {
  const folders = paths.map((path) => path.split('/').slice(0, -1))
  const first = folders[0]!
  let depth = first.length
  for (const folder of folders) {
    let same = 0
    while (same < Math.min(depth, folder.length) && folder[same] === first[same]) same += 1
    depth = same
  }
  return first.slice(0, depth).join('/') || '/'
}
