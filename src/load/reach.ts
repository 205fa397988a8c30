import type { Diagnostic, Span } from '../diagnostic/diagnostic.js'
import type { Wanted } from './files.js'
import { IF_OUTSIDE, staysIn } from './top.js'
import { folderOf, isInside } from './tree.js'

/** A file that another one names. */
export type Named = {
  readonly by: Wanted
  readonly file: string
  readonly what: 'include' | 'table'
  /** Where it is named. */
  readonly span: Span | null
}

/** The file that an include or a table names, or why it cannot be read: it is not there, or not in the root folder, or kept by git. */
export function reach({ by, file, what, span }: Named, allowOutside: boolean): Wanted | Diagnostic {
  const { tree, root } = by
  const folder = by.path === null ? root : folderOf(by.path)
  const target = tree.resolve(folder, file)
  const problem = (code: string, message: string, help?: string): Diagnostic => ({
    code: `${what}/${code}`,
    severity: 'error',
    message,
    span,
    file: tree.label(target),
    ...(help === undefined ? {} : { help }),
  })
  const outside = () =>
    problem('outside', `'${file}' is outside the model's folder, ${tree.label(root) || '.'}`, IF_OUTSIDE)
  if (!allowOutside && !(isInside(target, root) && staysIn(tree, target, [root]))) return outside()
  const entry = tree.entry(target)
  if (entry === 'missing') return problem('not-found', `there is no file '${tree.label(target)}'`)
  if (entry !== 'file') {
    const help = entry === 'folder' ? 'name the files in it one by one' : undefined
    return problem('unreadable', `'${tree.label(target)}' is no file that can be read`, help)
  }
  return { tree, path: target, named: true, root }
}
