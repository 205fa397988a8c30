import type { Diagnostic } from '../diagnostic/diagnostic.js'
import { IF_OUTSIDE, staysIn } from './top.js'
import { folderOf, isInside, type Tree } from './tree.js'

/** The model files below a folder, in order, with why some are not read. */
export type Below = { readonly files: readonly string[]; readonly problems: readonly Diagnostic[] }

/** The model files below a folder. What links lead to elsewhere is a problem, unless that is allowed. */
export function filesBelow(tree: Tree, folder: string, allowOutside: boolean): Below {
  const seen = new Set([tree.real(folder)])
  const problems: Diagnostic[] = []
  const listed = (from: string): string[] => {
    const { files, linked } = tree.list(from)
    const outside = linked.filter((link) => leadsElsewhere(tree, link, folder))
    return files.concat(
      outside.flatMap((link) => {
        const real = tree.real(link)
        if (seen.has(real)) return []
        seen.add(real)
        const further = listed(link)
        if (allowOutside || further.length === 0) return further
        problems.push(straying(tree, link, folder))
        return []
      }),
    )
  }
  const files = listed(folder)
  if (allowOutside) return { files, problems }
  const stray = files.filter((file) => !staysIn(tree, file, [folder]))
  problems.push(...stray.map((file) => straying(tree, file, folder)))
  return { files: files.filter((file) => !stray.includes(file)), problems }
}

/** Links to folders below a folder, by where they lead. */
export type LinkedFolders = {
  readonly elsewhere: readonly string[]
  /** Round in the folder, or to what holds it. */
  readonly round: readonly string[]
}

/** The links to folders below a folder; `null` where they cannot be told, as a folder in it cannot be read. */
export function linkedFolders(tree: Tree, folder: string): LinkedFolders | null {
  try {
    const linked = tree.entry(folder) === 'folder' ? tree.list(folder).linked : []
    const elsewhere = linked.filter((link) => leadsElsewhere(tree, link, folder))
    return { elsewhere, round: linked.filter((link) => !elsewhere.includes(link)) }
  } catch {
    return null
  }
}

/** Why files that a pattern matches are not read: each file, or the linked folder that it is in, is told once. */
export function strayingOf(
  tree: Tree,
  files: readonly string[],
  root: string,
  elsewhere: readonly string[],
): ReadonlyMap<string, Diagnostic> {
  const links = new Map<string, Diagnostic>()
  const told = new Map<string, Diagnostic>()
  for (const file of files) {
    // A pattern may also say itself where it starts: {org,../more}/*.yaml
    const start = isInside(file, root) ? root : folderOf(file)
    if (staysIn(tree, file, [start])) continue
    const link = elsewhere.find((one) => isInside(file, one)) ?? file
    const problem = links.get(link) ?? straying(tree, link, start)
    links.set(link, problem)
    told.set(file, problem)
  }
  return told
}

function leadsElsewhere(tree: Tree, link: string, folder: string): boolean {
  const [real, top] = [tree.real(link), tree.real(folder)]
  return !isInside(real, top) && !isInside(top, real)
}

function straying(tree: Tree, path: string, folder: string): Diagnostic {
  const file = tree.label(path)
  const target = tree.label(tree.real(path))
  return {
    code: 'file/outside',
    severity: 'error',
    message: `${file} is a link to ${target}, outside the folder ${tree.label(folder)}`,
    span: null,
    file,
    help: IF_OUTSIDE,
  }
}
