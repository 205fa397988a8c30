import type { Diagnostic } from '../diagnostic/diagnostic.js'
import { diskTree } from './disk.js'
import { filesBelow, linkedFolders, strayingOf } from './found.js'
import { GitProblem, gitTree } from './git.js'
import type { LoadOptions } from './loaded.js'
import { decode, type Source } from './source.js'
import { boundsOf, IF_OUTSIDE, staysIn } from './top.js'
import { folderOf, isModelFile, type Tree } from './tree.js'

/** Larger YAML files are refused: the parser would take minutes, and tables are made for bulk. */
const MAX_YAML = 32 * 2 ** 20
/** Larger tables are refused: a text of this size does not fit a JavaScript string. */
const MAX_TABLE = 500 * 2 ** 20

/** A file to read. */
export type Wanted = {
  readonly tree: Tree
  /** Absolute in the tree; `null` for standard input. */
  readonly path: string | null
  /** Named by the user or an include, rather than found in a folder or by a glob. */
  readonly named: boolean
  /** The folder that its includes and tables must stay in: what the user gave, or the folder of the file given. */
  readonly root: string
}

/** The files that the user's arguments stand for. */
export type Found = {
  readonly wanted: readonly Wanted[]
  readonly problems: readonly Diagnostic[]
}

/** A problem of a file as a whole, which has no place in a text. */
export function fileProblem(code: string, file: string, message: string, help?: string): Diagnostic {
  return { code, severity: 'error', message, span: null, file, ...(help === undefined ? {} : { help }) }
}

/** Finds what the arguments name: files, folders, globs, `-`, and `REF:PATH` at a git revision. */
export async function findFiles(models: readonly string[], options: LoadOptions): Promise<Found> {
  const disk = diskTree(options.cwd)
  const home = disk.resolve(options.cwd, '.')
  const wanted: Wanted[] = []
  const problems: Diagnostic[] = []
  const take = takingInto(wanted, options)
  for (const model of models) {
    if (model === '') {
      problems.push(
        fileProblem('file/not-found', '', 'an empty name stands for no model; is a variable unset?'),
      )
      continue
    }
    if (model === '-') {
      take.files(disk, [null], true, home)
      continue
    }
    const path = disk.resolve(home, model)
    const revision = revisionOf(model)
    if (disk.entry(path) !== 'missing') problems.push(...takePath(disk, path, take))
    else if (revision !== null) problems.push(...takeRevision(home, ...revision, take))
    else if (SIGNS.test(model)) problems.push(...(await takeGlob(disk, home, model, take)))
    else
      problems.push(
        fileProblem(
          'file/not-found',
          model,
          `there is no file or folder '${model}'`,
          whereItMightBe(disk, path),
        ),
      )
  }
  return { wanted, problems }
}

/** One file named by the user; `-` for standard input. */
export function findOne(path: string, options: LoadOptions): Wanted | Diagnostic {
  const tree = diskTree(options.cwd)
  if (path === '')
    return fileProblem('file/not-found', '', 'an empty name stands for no file; is a variable unset?')
  if (path === '-') return { tree, path: null, named: true, root: tree.resolve(options.cwd, '.') }
  const target = tree.resolve(options.cwd, path)
  switch (tree.entry(target)) {
    case 'file':
      return { tree, path: target, named: true, root: folderOf(target) }
    case 'missing':
      return fileProblem('file/not-found', path, `there is no file '${path}'`, whereItMightBe(tree, target))
    case 'folder':
      return fileProblem('file/unreadable', path, `'${path}' is a folder, not a file`)
    default:
      return fileProblem('file/unreadable', path, `'${path}' is no file that can be read`)
  }
}

/**
 * The files that a reorg file names as its base: a file, a folder, or on the disk a glob, from the reorg file's folder.
 * What anyone may propose must not show what else is on the disk that reads it, so a base is in the same repository.
 */
export async function findBase(by: Wanted, spec: string, options: LoadOptions): Promise<Found> {
  const folder = by.path === null ? by.root : folderOf(by.path)
  const { tree } = by
  const wanted: Wanted[] = []
  const take = takingInto(wanted, options)
  const path = tree.resolve(folder, spec)
  const isGlob = tree.entry(path) === 'missing' && SIGNS.test(spec) && tree.globs
  const bounds = boundsOf(by, [tree.resolve(options.cwd, '.')])
  const strays = (one: string) => !options.allowOutside && !staysIn(tree, one, bounds.folders)
  const limit = bounds.inRepository
    ? 'the repository of the reorg file'
    : 'the working folder and that of the reorg file'
  const outside: Found = {
    wanted: [],
    problems: [fileProblem('file/outside', tree.label(path), `'${spec}' is outside ${limit}`, IF_OUTSIDE)],
  }
  if (strays(isGlob ? startOf(tree, folder, spec) : path)) return outside
  const problems = isGlob ? await takeGlob(tree, folder, spec, take) : takePath(tree, path, take)
  return wanted.some((one) => one.path !== null && strays(one.path)) ? outside : { wanted, problems }
}

const SIGNS = /[*?[\]{}]/

const slashed = (pattern: string) => pattern.replaceAll('\\', '/')

/** The folder that a pattern starts from: what comes before its first sign. Of a plain path the folder that it is in. */
export function startOf(tree: Tree, home: string, pattern: string): string {
  const [fixed = ''] = slashed(pattern).split(SIGNS, 1)
  return tree.resolve(home, fixed.includes('/') ? fixed.slice(0, fixed.lastIndexOf('/')) || '/' : '.')
}

/** The revision and the path of `REF:PATH`; `null` where it is something else: one letter is a drive of Windows. */
export function revisionOf(model: string): readonly [string, string] | null {
  const [, revision, path] = /^([^:]+):(.*)$/s.exec(model) ?? []
  return revision === undefined || /^[a-z]$/i.test(revision) ? null : [revision, path!]
}

/** A path at a revision: as in git it counts from the top of the repository, and one that starts with ./ from here. */
export function pathIn(tree: Tree & { readonly start: string }, path: string): string {
  const start = path.startsWith('./') || path.startsWith('../') ? tree.start : '/'
  return tree.resolve(start, path === '' ? '.' : path)
}

type Take = {
  readonly allowOutside: boolean
  files(tree: Tree, paths: readonly (string | null)[], named: boolean, root: string): void
}

function takingInto(wanted: Wanted[], { allowOutside }: LoadOptions): Take {
  return {
    allowOutside,
    files: (tree, paths, named, root) => {
      for (const path of paths) wanted.push({ tree, path, named, root })
    },
  }
}

function takePath(tree: Tree, path: string, take: Take): Diagnostic[] {
  const label = tree.label(path)
  switch (tree.entry(path)) {
    case 'file':
      take.files(tree, [path], true, folderOf(path))
      return []
    case 'folder':
      return takeFolder(tree, path, label, take)
    case 'missing':
      return [fileProblem('file/not-found', label, `there is no file or folder '${label}'`)]
    default:
      return [
        fileProblem('file/unreadable', label, `'${label}' is neither a file nor a folder that can be read`),
      ]
  }
}

function takeFolder(tree: Tree, path: string, label: string, take: Take): Diagnostic[] {
  try {
    const { files, problems } = filesBelow(tree, path, take.allowOutside)
    if (files.length === 0 && problems.length === 0) {
      const help = 'a folder counts every *.yaml and *.yml below it; `unsilo init` writes one to start from'
      return [fileProblem('file/no-model', label, `the folder '${label}' holds no YAML file`, help)]
    }
    take.files(tree, files, false, path)
    return [...problems]
  } catch (error) {
    return [fileProblem('file/unreadable', label, `the folder '${label}' cannot be read: ${reason(error)}`)]
  }
}

function takeRevision(home: string, revision: string, path: string, take: Take): Diagnostic[] {
  const label = `${revision}:${path}`
  try {
    const tree = gitTree(home, revision)
    return takePath(tree, pathIn(tree, path), take)
  } catch (error) {
    if (!(error instanceof GitProblem)) throw error
    return [fileProblem('file/git', label, `'${label}' cannot be read: ${error.message}`)]
  }
}

async function takeGlob(tree: Tree, home: string, pattern: string, take: Take): Promise<Diagnostic[]> {
  const { escapePath, globSync } = await import('tinyglobby')
  const root = startOf(tree, home, pattern)
  const reachesDown = /[*?[\]{}].*[/\\]|\*\*/.test(pattern)
  const links = reachesDown ? linkedFolders(tree, root) : { elsewhere: [], round: [] }
  const found = globSync(slashed(pattern), {
    cwd: home,
    absolute: true,
    expandDirectories: false,
    // As in folders: what is installed is no part of the model, and links to folders may lead round in a circle.
    ignore: ['**/node_modules/**', ...(links?.round ?? []).map((link) => `${escapePath(link)}/**`)],
    followSymbolicLinks: links !== null,
  })
  const files = found.filter((file) => isModelFile(file.slice(file.lastIndexOf('/') + 1))).sort()
  if (files.length === 0) return [fileProblem('file/not-found', pattern, `no YAML file matches '${pattern}'`)]
  const straying = take.allowOutside ? new Map() : strayingOf(tree, files, root, links?.elsewhere ?? [])
  take.files(
    tree,
    files.filter((file) => !straying.has(file)),
    false,
    root,
  )
  return [...new Set(straying.values())]
}

function whereItMightBe(disk: Tree, path: string): string | undefined {
  for (const ending of ['.yaml', '.yml']) {
    if (disk.entry(path + ending) === 'file') return `did you mean '${disk.label(path + ending)}'?`
  }
  return undefined
}

/** Reads one wanted file as text. */
export async function readSource(
  wanted: Wanted,
  kind: 'yaml' | 'table',
  options: LoadOptions,
): Promise<Source | Diagnostic> {
  const label = wanted.path === null ? '<stdin>' : wanted.tree.label(wanted.path)
  try {
    const bytes = wanted.path === null ? await options.readStdin() : wanted.tree.read(wanted.path)
    const limit = kind === 'yaml' ? MAX_YAML : MAX_TABLE
    if (bytes.length > limit) {
      const size = `${Math.ceil(bytes.length / 2 ** 20)} MB, over the limit of ${limit / 2 ** 20} MB`
      return fileProblem(
        'file/too-large',
        label,
        `${label} has ${size}`,
        kind === 'yaml' ? 'put bulk rows in tables' : undefined,
      )
    }
    return decode(label, bytes)
  } catch (error) {
    return fileProblem('file/unreadable', label, `${label} cannot be read: ${reason(error)}`)
  }
}

const REASONS: { readonly [code: string]: string } = {
  ENOENT: 'it does not exist',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  EMFILE: 'too many files are open',
}

/** A system error in words. */
function reason(error: unknown): string {
  if (error instanceof GitProblem) return error.message
  const code = (error as NodeJS.ErrnoException | null)?.code ?? ''
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error))
}
