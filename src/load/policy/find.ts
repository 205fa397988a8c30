import { diskTree } from '../disk.js'
import { pathIn, revisionOf, startOf, type Wanted } from '../files.js'
import { GitProblem, gitTree } from '../git.js'
import { folderOf, inFolder, type Tree } from '../tree.js'

/** The names of a policy's file, in the order in which they are looked for. */
const NAMES = ['unsilo.config.yaml', 'unsilo.config.yml'] as const

type Place = { readonly tree: Tree; readonly folder: string }

/**
 * The policy of a model: the nearest `unsilo.config.yaml` in its folder or above it, at a git revision the one of that
 * revision. The search ends at the top of the repository. `null` where there is none.
 */
export function findPolicy(model: string, cwd: string): Wanted | null {
  const place = placeOf(model, cwd)
  if (place === null) return null
  const { tree } = place
  for (let folder = place.folder; ; folder = folderOf(folder)) {
    for (const name of NAMES) {
      const path = inFolder(folder, name)
      if (tree.entry(path) === 'file') return { tree, path, named: true, root: folder }
    }
    if (folder === '/' || tree.entry(inFolder(folder, '.git')) !== 'missing') return null
  }
}

/** The folder that a model is in: of a folder itself, of a glob what comes before its first sign. */
function placeOf(model: string, cwd: string): Place | null {
  const tree = diskTree(cwd)
  const home = tree.resolve(cwd, '.')
  if (model === '-') return { tree, folder: home }
  const path = tree.resolve(home, model)
  if (tree.entry(path) !== 'missing') return { tree, folder: folderIn(tree, path) }
  const [revision, below] = revisionOf(model) ?? []
  if (revision === undefined) return { tree, folder: folderIn(tree, startOf(tree, home, model)) }
  try {
    const there = gitTree(home, revision)
    return { tree: there, folder: folderIn(there, pathIn(there, below!)) }
  } catch (error) {
    // What is wrong with the revision is told where the model is read.
    if (error instanceof GitProblem) return null
    throw error
  }
}

function folderIn(tree: Tree, path: string): string {
  return tree.entry(path) === 'folder' ? path : folderOf(path)
}
