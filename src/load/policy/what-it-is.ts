import type { Diagnostic } from '../../diagnostic/diagnostic.js'
import { nearest } from '../../util/nearest.js'
import { fileProblem } from '../files.js'
import { isCollection } from '../kinds.js'
import type { Parsed } from '../parsed.js'
import type { Source } from '../source.js'
import { isReorg } from '../what-it-is.js'

const KEYS = 'a policy has keys such as extends, rules and budgets; unsilo schema policy prints all'

/** Why a file is no policy at all; `null` where it is one, right or wrong. `known` are the keys of one. */
export function notAPolicy(
  source: Source,
  { value, locate }: Pick<Parsed, 'value' | 'locate'>,
  known: readonly string[],
): Diagnostic | null {
  const { file } = source
  const refused = (message: string, help: string, span: Diagnostic['span']): Diagnostic => ({
    ...fileProblem('policy/not-a-policy', file, message, help),
    span,
  })
  if (value === null || value === undefined) return refused(`${file} is empty`, KEYS, null)
  if (typeof value !== 'object' || Array.isArray(value)) {
    const holds = Array.isArray(value) ? 'a list' : 'plain text'
    return refused(`${file} holds ${holds}, not a policy`, KEYS, locate([], 'value'))
  }
  const keys = Object.keys(value)
  const at = (key: string) => locate([key], 'key')
  const changes = isReorg(value) ? keys.find((key) => key === 'reorg' || key === 'changes') : undefined
  if (changes !== undefined)
    return refused(`${file} is a reorg file, not a policy`, `to check it: unsilo check ${file}`, at(changes))
  const things = keys.find((key) => isCollection(key) || key === 'include')
  if (things !== undefined)
    return refused(`${file} is a model, not a policy`, `to check it: unsilo check ${file}`, at(things))
  // Foreign YAML is told apart from a policy before a hundred unknown keys are reported.
  const isMeant = (key: string) => known.includes(key) || nearest(key, known) !== null
  return keys.length === 0 || keys.some(isMeant)
    ? null
    : refused(`${file} is no policy: it has none of its keys`, KEYS, at(keys[0]!))
}
