import type { ErrorObject } from 'ajv'
import type { Diagnostic, Span } from '../diagnostic/diagnostic.js'
import type { Part } from '../model/origins.js'
import { didYouMean, nearest } from '../util/nearest.js'
import { plural } from '../util/text.js'
import { adviceFor } from './advice.js'
import { article, COLLECTIONS } from './kinds.js'
import { stepsOf } from './pointer.js'

type Path = readonly (string | number)[]
type Schema = {
  readonly [keyword: string]: unknown
  readonly properties?: { readonly [key: string]: unknown }
}

/** Where the mistakes of a validated value are: the way from a path in it to the text. */
export type Place = {
  readonly file: string
  /** What the value as a whole is, in words: `organisation file`, or a kind for a table's row. */
  readonly whole: string
  /** The first half of its problems' codes; `model` unless given. */
  readonly area?: string
  locate(path: Path, part: Part): Span | null
}

/** Turns a compiled schema's errors into diagnostics in our words. The validators are compiled with `verbose`. */
export function schemaProblems(errors: readonly ErrorObject[], value: unknown, place: Place): Diagnostic[] {
  const unknown = new Map<string, string[]>()
  for (const { keyword, instancePath, params } of errors) {
    if (keyword !== 'additionalProperties') continue
    const key = String(params.additionalProperty)
    const known = unknown.get(instancePath)
    if (known) known.push(key)
    else unknown.set(instancePath, [key])
  }
  // A key that is mistyped is missing too: the mistype says it all.
  const mistyped = (error: ErrorObject) =>
    error.keyword === 'required' &&
    unknown
      .get(error.instancePath)
      ?.some((key) => nearest(key, [String(error.params.missingProperty)]) !== null)
  return errors
    .filter((error) => error.keyword !== 'if' && !mistyped(error))
    .map((error) => problem(error, value, place))
}

function problem(error: ErrorObject, value: unknown, place: Place): Diagnostic {
  const path = pathOf(error.instancePath, value)
  const schema = (error.parentSchema ?? {}) as Schema
  const owner = ownerOf(path, value, place.whole)
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKey(error, path, schema, owner, place)
    case 'required':
      return missingKey(error, path, owner, place)
    default:
      return badValue(error, path, schema, owner, place)
  }
}

const MERGE = 'merge keys are not read; write the keys out'

function unknownKey(error: ErrorObject, path: Path, schema: Schema, owner: Owner, place: Place): Diagnostic {
  const key = String(error.params.additionalProperty)
  const known = Object.keys(schema.properties ?? {})
  if (place.area === 'policy' && path.at(-1) === 'rules' && key !== '<<')
    return unknownRule(key, path, known, place)
  const near = didYouMean(key, known)
  const open = Object.hasOwn((schema.patternProperties ?? {}) as object, '^x-')
  const listed = `known keys: ${known.join(', ')}${open ? '; keys of your own start with x-' : ''}`
  return diagnostic('unknown-key', place.locate([...path, key], 'key'), place, {
    message: `unknown key '${key}' in ${insideOf(path, owner)}`,
    help: key === '<<' ? MERGE : (near ?? listed),
  })
}

/** The keys of a policy's rules are their names. */
function unknownRule(key: string, path: Path, known: readonly string[], place: Place): Diagnostic {
  const own = 'a rule of your own is named own/ and small letters, digits and -'
  const help = key.startsWith('own/')
    ? own
    : didYouMean(key, known, `unsilo check --list-rules names them; ${own}`)!
  const span = place.locate([...path, key], 'key')
  return diagnostic('unknown-rule', span, place, { message: `there is no rule '${key}'`, help })
}

function missingKey(error: ErrorObject, path: Path, owner: Owner, place: Place): Diagnostic {
  const key = String(error.params.missingProperty)
  const help = key === 'unsilo' ? 'start the file with the line: unsilo: 1' : undefined
  return diagnostic('missing-key', place.locate(path, 'value'), place, {
    message: `${insideOf(path, owner)} needs '${key}'`,
    ...(help === undefined ? {} : { help }),
  })
}

function badValue(error: ErrorObject, path: Path, schema: Schema, owner: Owner, place: Place): Diagnostic {
  const value = error.data
  const field = path.filter((step) => typeof step === 'string').at(-1)
  const inside = path.length > owner.length
  const where = path.length === 0 ? place.whole : inside ? `'${field ?? ''}' of ${owner.label}` : owner.label
  const span = place.locate(path, 'value')
  if (field === 'reports_to' && Array.isArray(value)) {
    const help = 'keep one of them, and write the others under dotted:'
    return diagnostic('several-solid-lines', span, place, {
      message: `${owner.label} has several solid lines`,
      help,
    })
  }
  if (field === 'unsilo' && error.keyword === 'const') {
    const message = `this file says unsilo: ${typeof value === 'number' ? value : describe(value)}, and this program reads version 1`
    return diagnostic('version', span, place, { message, help: 'write unsilo: 1' })
  }
  const help = adviceFor(error, schema, value, path)
  return diagnostic(error.keyword === 'type' ? 'wrong-type' : 'bad-value', span, place, {
    message: `${where} ${complaint(error, schema, value)}`,
    ...(help === null ? {} : { help }),
  })
}

function complaint(error: ErrorObject, schema: Schema, value: unknown): string {
  const params = error.params as { limit?: number; i?: number; j?: number; allowedValues?: unknown[] }
  const own = typeof schema['x-expected'] === 'string' ? schema['x-expected'] : null
  switch (error.keyword) {
    case 'enum':
      return `must be ${own ?? `one of ${(params.allowedValues ?? []).join(', ')}`}; found ${describe(value)}`
    case 'minItems':
    case 'maxItems':
      return `must be ${expected(schema)}; found ${describe(value)}`
    case 'minProperties':
    case 'maxProperties':
      return `must be ${expected(schema)}; found ${plural(Object.keys(error.data as object).length, 'key')}`
    case 'uniqueItems':
      return `names the same thing twice (entries ${[params.i ?? 0, params.j ?? 0]
        .map((entry) => entry + 1)
        .sort((a, b) => a - b)
        .join(' and ')})`
    case 'maxLength':
      return `must not be longer than ${params.limit} characters; found ${String(value).length}`
    case 'minLength':
      return 'must not be empty'
    case 'minimum':
      return `must be ${own ?? `${params.limit} or more`}; found ${describe(value)}`
    case 'exclusiveMinimum':
      return `must be more than ${params.limit}; found ${describe(value)}`
    case 'maximum':
      return `must be ${own ?? `${params.limit} or less`}; found ${describe(value)}`
    default:
      return `must be ${expected(schema)}; found ${describe(value)}`
  }
}

/** What the schema says it wants: its own words, else its type's. */
function expected(schema: Schema): string {
  const own = schema['x-expected']
  if (typeof own === 'string') return own
  const words: { readonly [type: string]: string } = {
    array: 'a list',
    object: 'a map of keys',
    string: 'text',
    integer: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
  }
  const types = [schema.type].flat().filter((t): t is string => typeof t === 'string')
  return types.map((type) => words[type] ?? type).join(' or ') || 'another value'
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`
  if (typeof value === 'object') return 'a map of keys'
  if (typeof value === 'string')
    return value === '' ? 'empty text' : `'${value.length > 60 ? `${value.slice(0, 59)}…` : value}'`
  return typeof value === 'number' ? `the number ${value}` : String(value)
}

/** What an entry of each list is called. */
const ENTRIES: { readonly [list: string]: string } = {
  ...COLLECTIONS,
  changes: 'change',
  overrides: 'override',
  waivers: 'waiver',
}

type Owner = { readonly label: string; readonly length: number }

/** The innermost thing that a path is in: `role 'account-rep'`, in a policy `rule 'boundary/unlinked'`. */
function ownerOf(path: Path, value: unknown, whole: string): Owner {
  const named = path.findLastIndex((step) => step === 'rules' || step === 'budgets')
  if (named !== -1 && typeof path[named + 1] === 'string') {
    const kind = path[named] === 'rules' ? 'rule' : 'budget'
    return { label: `${kind} '${path[named + 1]}'`, length: named + 2 }
  }
  let length = 0
  let kind = whole
  for (let i = 0; i + 1 < path.length; i += 1) {
    const step = path[i]
    if (typeof step === 'string' && Object.hasOwn(ENTRIES, step) && typeof path[i + 1] === 'number') {
      kind = ENTRIES[step]!
      length = i + 2
    }
  }
  const id = (at(value, path.slice(0, length)) as { id?: unknown } | null | undefined)?.id
  return {
    label: typeof id === 'string' ? `${kind} '${id}'` : length === 0 ? `the ${whole}` : article(kind),
    length,
  }
}

/** `role 'x'`, or `'tables' of the organisation file` for a map inside it. */
function insideOf(path: Path, owner: Owner): string {
  const inner = path.slice(owner.length).filter((step) => typeof step === 'string')
  return inner.length === 0 ? owner.label : `'${inner.join('.')}' of ${owner.label}`
}

function at(value: unknown, path: Path): unknown {
  let here = value
  for (const step of path) here = (here as { [key: string | number]: unknown } | null | undefined)?.[step]
  return here
}

/** An ajv instance path (`/teams/0/id`) as steps, with numbers where the value holds a list. */
function pathOf(pointer: string, value: unknown): Path {
  const path: (string | number)[] = []
  let here = value
  for (const step of stepsOf(pointer)) {
    path.push(Array.isArray(here) ? Number(step) : step)
    here = (here as { [key: string]: unknown } | null | undefined)?.[step]
  }
  return path
}

function diagnostic(
  code: string,
  span: Span | null,
  { area = 'model', file }: Place,
  rest: { readonly message: string; readonly help?: string },
): Diagnostic {
  return { code: `${area}/${code}`, severity: 'error', span, file, ...rest }
}
