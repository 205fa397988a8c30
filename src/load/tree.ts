/** What stands at a path. */
export type Entry = 'file' | 'folder' | 'other' | 'missing'

/** What stands below a folder, sorted: its `*.yaml` and `*.yml` files, and the links to folders, not followed. */
export type Listing = { readonly files: string[]; readonly linked: string[] }

/** A place that files are read from: the disk, or a git revision. Paths are absolute within the tree, with `/`. */
export type Tree = {
  /** Whether its files can be found by a pattern. */
  readonly globs: boolean
  /** Whether its files can be written. */
  readonly onDisk: boolean
  /** How a path is shown to people. */
  label(path: string): string
  /** The path from the working folder. */
  fromHere(path: string): string
  entry(path: string): Entry
  read(path: string): Uint8Array
  /** The same piece by piece, for files larger than memory should hold; `null` where it can be read but once. */
  pieces(path: string): Iterable<Uint8Array> | null
  /** What is below a folder; hidden folders and `node_modules` are left out. */
  list(folder: string): Listing
  /** The path with links followed, to tell whether it leaves a folder. */
  real(path: string): string
  /** A path relative to a folder of this tree, as an absolute one. */
  resolve(folder: string, path: string): string
}

/** The folder that a path is in. */
export function folderOf(path: string): string {
  const cut = path.lastIndexOf('/')
  return cut <= 0 ? '/' : path.slice(0, cut)
}

/** The path of what a folder holds under a name. */
export function inFolder(folder: string, name: string): string {
  return `${folder === '/' ? '' : folder}/${name}`
}

/** Whether a path is in a folder or is the folder itself. */
export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(inFolder(folder, ''))
}

/** Whether a folder's listing should hold the file: YAML, and nothing hidden or installed on the way. */
export function isModelFile(relative: string): boolean {
  if (!/\.ya?ml$/i.test(relative)) return false
  const parts = relative.split('/')
  if (parts.some((part) => part.startsWith('.') || part === 'node_modules')) return false
  return !/^unsilo\.config\.ya?ml$/i.test(parts.at(-1)!)
}
