import type { Diagnostic } from '../diagnostic/diagnostic.js'
import { nearest } from '../util/nearest.js'
import { fileProblem } from './files.js'
import { COLLECTIONS, isCollection } from './kinds.js'
import type { Parsed } from './parsed.js'
import type { Source } from './source.js'

const FIRST_LINE = 'a model starts with the line: unsilo: 1'

/** Whether a file that was found in a folder says that it is a model; reorg files are named one by one. */
export function saysItIsAModel(text: string): boolean {
  return /^(\{\s*)?["']?unsilo["']?\s*:/m.test(text) && !/^reorg\s*:/m.test(text)
}

/** Whether a file proposes changes to a model instead of stating one. */
export function isReorg(value: object): boolean {
  return 'reorg' in value || 'changes' in value
}

/** What is said of a file in a folder that is left out: an error where it seems to be a model all the same. */
export function leftOut(source: Source): Diagnostic {
  const looksLikeOne = /^(teams|roles|decisions|forums|links|customers)\s*:/m.test(source.text)
  if (looksLikeOne && !/^reorg\s*:/m.test(source.text)) {
    const message = `${source.file} looks like a model and does not say so`
    const help = 'start it with the line: unsilo: 1'
    return { code: 'model/missing-key', severity: 'error', message, span: source.span(0, 0), help }
  }
  const why = /^reorg\s*:/m.test(source.text)
    ? 'it is a reorg file: name it to apply it'
    : "it has no 'unsilo:' key"
  const message = `${source.file} is left out: ${why}`
  return { code: 'file/skipped', severity: 'info', message, span: null, file: source.file }
}

/** Why a file that was named is no model at all; `null` where it is one, right or wrong. */
export function notAModel(source: Source, { value, locate }: Parsed): Diagnostic | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const empty = value === null || value === undefined
    const holds = `${source.file} holds ${Array.isArray(value) ? 'a list' : 'plain text'}, not an organisation`
    const message = empty ? `${source.file} is empty` : holds
    const span = empty ? null : locate([], 'value')
    return { ...fileProblem('model/not-a-model', source.file, message, FIRST_LINE), span }
  }
  const keys = Object.keys(value)
  const rules = keys.find((key) => /^(extends|rules|budgets|overrides|waivers)$/.test(key))
  if (rules !== undefined && !keys.some(isCollection) && !isReorg(value)) {
    const message = `${source.file} is a policy, not a model`
    const help = `to follow it: unsilo check MODEL --config ${source.file}`
    const problem = fileProblem('model/not-a-model', source.file, message, help)
    return { ...problem, span: locate([rules], 'key') }
  }
  // Foreign YAML is told apart from a model before a hundred unknown keys are reported.
  if ('unsilo' in value || isReorg(value) || keys.some((key) => isCollection(key) || key === 'include'))
    return null
  const words = ['unsilo', ...Object.keys(COLLECTIONS)]
  const mistyped = keys.find((key) => nearest(key, words) !== null)
  const message = `${source.file} is no unsilo model: it has no 'unsilo:' key`
  const help =
    mistyped === undefined ? 'start it with the line: unsilo: 1' : `is '${mistyped}' mistyped? ${FIRST_LINE}`
  return {
    ...fileProblem('model/not-a-model', source.file, message, help),
    span: locate([keys[0] ?? ''], 'key'),
  }
}
