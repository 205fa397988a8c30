import { isDeepStrictEqual } from 'node:util'
import type { Diagnostic } from '../../diagnostic/diagnostic.js'
import type { Organisation } from '../../model/organisation.js'
import { loadFiles } from '../load.js'
import type { LoadOptions } from '../loaded.js'
import type { ReadFile } from '../read-file.js'
import type { Tree } from '../tree.js'
import { bytesOf } from './bytes.js'

/**
 * Reads the files again as they would be written, and compares what they say with what they should: whatever goes
 * wrong in an edit, no one gets a file that says another thing than the changes do.
 */
export async function verify(
  files: readonly ReadFile[],
  texts: ReadonlyMap<ReadFile, string>,
  wanted: Organisation,
  options: LoadOptions,
): Promise<Diagnostic[]> {
  const overlays = new Map<Tree, Tree>()
  for (const { wanted: one } of files)
    if (!overlays.has(one.tree)) overlays.set(one.tree, overlaid(one.tree, files, texts))
  const again = files
    .filter(({ table }) => table === null)
    .map((file) => ({ ...file.wanted, tree: overlays.get(file.wanted.tree)! }))
  const { onFile: _, ...unwatched } = options
  const { organisation, diagnostics } = await loadFiles(again, unwatched)
  if (organisation !== null && isDeepStrictEqual(organisation, wanted)) return []
  const broken = diagnostics.filter(({ severity }) => severity === 'error')
  const names = [...texts.keys()].map(({ source }) => source.file)
  const why =
    organisation === null
      ? `could not be read: ${broken[0]?.message ?? 'no model is left'}`
      : 'would say something else'
  return [
    {
      code: 'apply/cannot-write',
      severity: 'error',
      message: `the changes cannot be written into ${names.join(', ')}: the result ${why}`,
      span: null,
      file: broken[0]?.span?.file ?? names[0] ?? '',
      help: whatToDo(files),
    },
  ]
}

/** Aliases are the one thing in YAML by which an edit in one place changes another. */
function whatToDo(files: readonly ReadFile[]): string {
  const aliased = files.find(({ source, table }) => table === null && /(^|[\s[,])\*[\w-]+/m.test(source.text))
  return aliased === undefined
    ? 'nothing was written; please report this with the files'
    : `nothing was written; write out the aliases (*) in ${aliased.source.file}, then apply again`
}

/** The tree with the files of the model as they are in memory. */
function overlaid(tree: Tree, files: readonly ReadFile[], texts: ReadonlyMap<ReadFile, string>): Tree {
  const known = new Map(files.map((file) => [file.wanted.path, file]))
  const edited = new Map([...texts].map(([{ wanted }, text]) => [wanted.path, text]))
  const read = (path: string) => {
    const file = known.get(path)
    return file === undefined ? tree.read(path) : bytesOf(file, edited.get(path) ?? file.source.text)
  }
  return { ...tree, read, pieces: (path) => [read(path)] }
}
