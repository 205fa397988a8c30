import { folderOf, inFolder, isInside, type Tree } from './tree.js'

/** What to do where a file that is meant to be read lies outside the bounds. */
export const IF_OUTSIDE = 'give --allow-outside if it should be read'

/** A file that names others; `path` is `null` for standard input, which counts as in `root`. */
type Naming = { readonly tree: Tree; readonly path: string | null; readonly root: string }

/** The folders that what a file names must lie in one of. */
export type Bounds = {
  readonly folders: readonly string[]
  /** Whether they are tops of repositories. */
  readonly inRepository: boolean
}

/** How far a file may reach: through the repository that it is in, else through its own folder and some others. */
export function boundsOf({ tree, path, root }: Naming, otherwise: readonly string[] = []): Bounds {
  const own = path === null ? root : folderOf(path)
  // In a folder that a link leads to, a file has neighbours by both ways.
  const ways = [own, tree.real(own)]
  const tops = ways.map((folder) => topOf(tree, folder))
  return tops.every((top) => top === null)
    ? { folders: [own, ...otherwise], inRepository: false }
    : { folders: ways.map((folder, i) => tops[i] ?? folder), inRepository: true }
}

/** The top of the repository that a folder is in; `null` where it is in none. */
function topOf(tree: Tree, start: string): string | null {
  for (let folder = start; ; folder = folderOf(folder)) {
    if (tree.entry(inFolder(folder, '.git')) !== 'missing') return folder
    // A revision holds no .git: its top is the top of the repository.
    if (folder === '/') return tree.onDisk ? null : folder
  }
}

/** Whether a path lies in one of the folders once links are followed, and not in what git keeps there for itself. */
export function staysIn(tree: Tree, path: string, folders: readonly string[]): boolean {
  const real = realAsFarAsItGoes(tree, path)
  return folders.some((folder) => {
    const top = tree.real(folder)
    if (!isInside(real, top) || isOfGit(real.slice(top.length))) return false
    return !isInside(path, folder) || !isOfGit(path.slice(folder.length))
  })
}

/** Tokens and remote addresses are kept there. On some disks capital letters make no difference. */
function isOfGit(below: string): boolean {
  return below.split('/').some((step) => step.toLowerCase() === '.git')
}

/** The path with links followed; of one that leads nowhere the part that exists, so that it does not tell what does. */
function realAsFarAsItGoes(tree: Tree, path: string): string {
  const above = folderOf(path)
  if (above === path || tree.entry(path) !== 'missing') return tree.real(path)
  return inFolder(realAsFarAsItGoes(tree, above), path.slice(path.lastIndexOf('/') + 1))
}
