import { isDeepStrictEqual } from 'node:util'
import { findFiles, type Wanted } from '../../load/files.js'
import { loadFiles } from '../../load/load.js'
import type { Loaded, LoadOptions } from '../../load/loaded.js'
import type { Tree } from '../../load/tree.js'
import type { Organisation } from '../../model/organisation.js'

/** The contents that files are to have, by their absolute paths; some of them may not be there yet. */
export type Contents = ReadonlyMap<string, Uint8Array>

/** Reads a model as it would be with other contents in some of its files. */
export async function readBack(
  models: readonly string[],
  contents: Contents,
  reading: LoadOptions,
): Promise<Loaded> {
  const { wanted } = await findFiles(models, reading)
  const overlays = new Map<Tree, Tree>()
  const overlaid = (one: Wanted) => {
    const tree = overlays.get(one.tree) ?? treeWith(one.tree, contents)
    overlays.set(one.tree, tree)
    return { ...one, tree }
  }
  const { onFile: _, shared: __, ...unwatched } = reading
  return loadFiles(wanted.map(overlaid), unwatched)
}

function treeWith(tree: Tree, contents: Contents): Tree {
  if (!tree.onDisk) return tree
  const entry = (path: string) => (contents.has(path) ? 'file' : tree.entry(path))
  const read = (path: string) => contents.get(path) ?? tree.read(path)
  return { ...tree, entry, read, pieces: (path) => [read(path)] }
}

/** Whether two organisations are the same in all but their ties, which are rows that no edit is made of. */
export function saysTheSame(one: Organisation, other: Organisation): boolean {
  return isDeepStrictEqual({ ...one, ties: null }, { ...other, ties: null })
}
