import { readFileSync, statSync } from 'node:fs'
import type { ResultFile } from '../app/apply.js'
import { usageProblem } from '../app/outcome.js'
import type { Diagnostic } from '../diagnostic/diagnostic.js'
import { attempt } from './deliver.js'

/** Why a file cannot be edited where it is: it is no file, or no longer what was read. */
export function writableInPlace({ path, label, before }: ResultFile): Diagnostic[] {
  const wrong = attempt(label, () => {
    if (!statSync(path!).isFile()) {
      const help = 'nothing was written; give -o FOLDER to write the result to a folder'
      return [usageProblem('file/unwritable', `${label} is a pipe or device, which cannot be edited`, help)]
    }
    if (readFileSync(path!).equals(Buffer.from(before))) return []
    const help = 'nothing was written; apply again'
    return [usageProblem('file/edited', `${label} has changed since it was read`, help)]
  })
  return [wrong].flat()
}
