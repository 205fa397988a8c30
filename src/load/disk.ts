import {
  closeSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { compareText } from '../util/order.js'
import { type Entry, inFolder, isInside, isModelFile, type Listing, type Tree } from './tree.js'

const slashed = (path: string) => (sep === '/' ? path : path.split(sep).join('/'))

/** The files on disk, shown relative to the working folder where they are below it. */
export function diskTree(cwd: string): Tree {
  const home = slashed(resolve(cwd))
  return {
    globs: true,
    onDisk: true,
    label: (path) => labelFrom(home, path),
    fromHere: (path) => slashed(relative(home, path)),
    entry: (path) => entryOf(path),
    read: (path) => readFileSync(path),
    pieces: (path) => (statSync(path).isFile() ? piecesOf(path) : null),
    list: (folder) => listBelow(folder),
    real: (path) => realOf(path),
    resolve: (folder, path) => slashed(resolve(folder, path)),
  }
}

const PIECE = 2 ** 20

function* piecesOf(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r')
  try {
    for (;;) {
      const piece = new Uint8Array(PIECE)
      const length = readSync(file, piece)
      if (length === 0) return
      yield piece.subarray(0, length)
    }
  } finally {
    closeSync(file)
  }
}

/** The path from the working folder, where both have more in common than the root of the disk. */
function labelFrom(home: string, path: string): string {
  const below = slashed(relative(home, path))
  const ups = below.split('/').filter((step) => step === '..').length
  const depth = home.split('/').filter((step) => step !== '').length
  return isInside(path, home) || ups < depth ? below || '.' : path
}

function entryOf(path: string): Entry {
  let stats: Stats
  try {
    stats = statSync(path)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'other'
  }
  if (stats.isDirectory()) return 'folder'
  // A pipe is what a shell's <(command) gives.
  return stats.isFile() || stats.isFIFO() ? 'file' : 'other'
}

/** Whether a folder's listing holds it: files, and links that lead nowhere, so that this is told. */
function isFileInFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? true
}

/** A path that leads nowhere stays as it is: reading it will say so. */
function realOf(path: string): string {
  try {
    return slashed(realpathSync(path))
  } catch {
    return path
  }
}

function listBelow(folder: string): Listing {
  const found: string[] = []
  const linked: string[] = []
  const open = ['']
  for (let below = open.pop(); below !== undefined; below = open.pop()) {
    for (const name of readdirSync(below === '' ? folder : `${folder}/${below}`)) {
      if (name.startsWith('.') || name === 'node_modules') continue
      const path = below === '' ? name : `${below}/${name}`
      const stats = lstatSync(`${folder}/${path}`)
      // Links to folders are not followed: they may lead round in a circle.
      if (stats.isDirectory()) open.push(path)
      else if (stats.isSymbolicLink() && entryOf(`${folder}/${path}`) === 'folder') linked.push(path)
      // A pipe in a folder would be waited for, for ever.
      else if (isModelFile(path) && isFileInFolder(`${folder}/${path}`)) found.push(path)
    }
  }
  const whole = (paths: string[]) => paths.sort(compareText).map((path) => inFolder(folder, path))
  return { files: whole(found), linked: whole(linked) }
}
