import { lstatSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { usageProblem } from '../app/outcome.js'
import type { Diagnostic } from '../diagnostic/diagnostic.js'
import { attempt, type Replacement } from './deliver.js'
import type { Io } from './io.js'
import { reasonOf } from './reasons.js'

/** A file to be written to a folder; `below` is its path in it. */
type Wanted = { readonly below: string; readonly content: Uint8Array }

/** A folder that is ready for files; `undo` takes away what was made for it. */
type Prepared = { readonly files: readonly Replacement[]; undo(): void }

/** Makes the folder, and looks that no file in it is lost and none is written outside it. */
export function prepareFolder(
  folder: string,
  files: readonly Wanted[],
  force: boolean,
  io: Io,
): Prepared | { readonly problems: readonly Diagnostic[] } {
  const root = resolve(io.cwd, folder)
  const problems = files.flatMap((file) =>
    attempt(join(folder, file.below), () => refusal(root, folder, file, force)),
  )
  if (problems.length > 0) return { problems }
  const made: string[] = []
  const undo = () => {
    for (const first of made.reverse()) rmSync(first, { recursive: true, force: true })
  }
  try {
    for (const { below } of files) {
      const first = mkdirSync(dirname(join(root, below)), { recursive: true })
      if (first !== undefined) made.push(first)
    }
  } catch (error) {
    undo()
    return {
      problems: [usageProblem('file/unwritable', `the folder ${folder} cannot be made: ${reasonOf(error)}`)],
    }
  }
  const replacements = files.map(({ below, content }) => {
    const path = join(root, below)
    const there = statSync(path, { throwIfNoEntry: false })
    return { file: join(folder, below), content, before: there ? readFileSync(path) : null }
  })
  return { files: replacements, undo }
}

function refusal(root: string, folder: string, { below, content }: Wanted, force: boolean): Diagnostic[] {
  const label = join(folder, below)
  const steps = below.split('/')
  for (let depth = 1; depth <= steps.length; depth += 1) {
    const path = join(root, ...steps.slice(0, depth))
    const there = lstatSync(path, { throwIfNoEntry: false })
    if (there === undefined) return []
    if (there.isSymbolicLink()) {
      const help = 'nothing was written; give another folder, or remove the link'
      return [
        usageProblem(
          'file/outside',
          `${join(folder, ...steps.slice(0, depth))} is a link, which may lead out of the folder`,
          help,
        ),
      ]
    }
    const isLast = depth === steps.length
    if (isLast ? !there.isFile() : !there.isDirectory()) {
      const what = isLast ? 'no file' : 'no folder'
      return [
        usageProblem(
          'file/exists',
          `${join(folder, ...steps.slice(0, depth))} is there already, and is ${what}`,
        ),
      ]
    }
  }
  if (force || readFileSync(join(root, below)).equals(content)) return []
  const help = 'nothing was written; give another folder, or --force to replace it'
  return [usageProblem('file/exists', `${label} is there already, and says something else`, help)]
}
