import { execFileSync } from 'node:child_process'
import { posix } from 'node:path'
import { compareText } from '../util/order.js'
import { type Entry, inFolder, isModelFile, type Tree } from './tree.js'

/** Why a revision could not be read, in words for the user. */
export class GitProblem extends Error {}

/** The files of a git revision. Paths start at the top of the repository. */
export function gitTree(cwd: string, revision: string): Tree & { readonly start: string } {
  const git = (...args: string[]): Buffer => {
    try {
      return execFileSync('git', args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 30 })
    } catch (error) {
      const failure = error as NodeJS.ErrnoException & { stderr?: Buffer }
      if (failure.code === 'ENOENT')
        throw new GitProblem('git is not installed, so a revision cannot be read')
      const said = failure.stderr
        ?.toString('utf8')
        .trim()
        .split('\n')[0]
        ?.replace(/^fatal: /, '')
      throw new GitProblem(said || String(failure.message))
    }
  }
  const prefix = git('rev-parse', '--show-prefix').toString('utf8').trim()
  const commit = resolveCommit(git, revision)
  const entries = new Map<string, Entry>([['/', 'folder']])
  for (const line of git('ls-tree', '-r', '-t', '-z', '--full-tree', commit).toString('utf8').split('\0')) {
    const match = /^(\d+) (blob|tree|commit) [0-9a-f]+\t(.*)$/s.exec(line)
    if (match) entries.set(`/${match[3]}`, entryOf(match[1]!, match[2]!))
  }
  const start = posix.resolve('/', prefix)
  const read = (path: string) => git('cat-file', 'blob', `${commit}:${path.slice(1)}`)
  return {
    globs: false,
    onDisk: false,
    start,
    fromHere: (path) => posix.relative(start, path),
    label: (path) => `${revision}:${path.slice(1)}`,
    entry: (path) => entries.get(path) ?? 'missing',
    read,
    pieces: (path) => [read(path)],
    list: (folder) => {
      const below = inFolder(folder, '')
      const files = [...entries].filter(([path, kind]) => kind === 'file' && path.startsWith(below))
      const inside = files.map(([path]) => path).filter((path) => isModelFile(path.slice(below.length)))
      return { files: inside.sort(compareText), linked: [] }
    },
    real: (path) => path,
    resolve: (folder, path) => posix.resolve(folder, path),
  }
}

function entryOf(mode: string, type: string): Entry {
  if (type === 'tree') return 'folder'
  // Mode 120000 is a symbolic link, whose blob is a path and no model.
  return type === 'blob' && mode !== '120000' ? 'file' : 'other'
}

function resolveCommit(git: (...args: string[]) => Buffer, revision: string): string {
  try {
    return git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`)
      .toString('utf8')
      .trim()
  } catch (error) {
    const why = error instanceof GitProblem && error.message.includes('not installed') ? error.message : null
    throw new GitProblem(why ?? `git knows no revision '${revision}'`)
  }
}
