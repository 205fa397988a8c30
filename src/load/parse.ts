import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml'
import type { Diagnostic, Span } from '../diagnostic/diagnostic.js'
import type { Part } from '../model/origins.js'
import type { Source } from './source.js'

type Path = readonly (string | number)[]

/** A YAML file as plain values, with the way back from a path to its text. */
export type Parsed = {
  readonly value: unknown
  readonly diagnostics: readonly Diagnostic[]
  locate(path: Path, part: Part): Span | null
}

/** Values that aliases may stand for before a file counts as an alias bomb. */
const MAX_ALIASED = 100_000

/** Reads one YAML document. The only file that knows the YAML parser. */
export function parseYaml(source: Source): Parsed {
  let document: Document.Parsed
  try {
    // Own check for repeated keys: it names both places, and takes linear time on hostile maps.
    document = parseDocument(source.text, { prettyErrors: false, uniqueKeys: false, keepSourceTokens: false })
  } catch (error) {
    return broken(error instanceof RangeError ? tooDeep(source) : unreadable(source, error))
  }
  const faults = [...document.errors, ...document.warnings]
  if (faults.length > 0) return broken(...onePerLine(faults.map((f) => syntaxProblem(source, f))))
  const reader = new Reader(source, document)
  try {
    const value = reader.read(document.contents)
    return {
      value,
      diagnostics: reader.problems,
      locate: (path, part) => locate(source, document, path, part),
    }
  } catch (error) {
    if (error instanceof RangeError) return broken(tooDeep(source))
    throw error
  }
}

function broken(...diagnostics: Diagnostic[]): Parsed {
  return { value: undefined, diagnostics, locate: () => null }
}

/** Turns nodes into plain values, and finds what YAML allows and a model does not. */
class Reader {
  readonly problems: Diagnostic[] = []
  readonly #source: Source
  readonly #document: Document.Parsed
  #aliased = 0
  #insideAlias = 0

  constructor(source: Source, document: Document.Parsed) {
    this.#source = source
    this.#document = document
  }

  read(node: unknown): unknown {
    if (this.#insideAlias > 0 && ++this.#aliased > MAX_ALIASED) return null
    if (isScalar(node)) return node.value
    if (isMap(node)) return this.#readMap(node)
    if (isSeq(node)) return node.items.map((item) => this.read(item))
    if (isAlias(node)) return this.#readAlias(node)
    return null
  }

  #readMap(map: YAMLMap): Record<string, unknown> {
    const value: Record<string, unknown> = {}
    const first = new Map<string, Node>()
    for (const pair of map.items) {
      const key = this.#readKey(pair)
      if (key === null) continue
      const earlier = first.get(key)
      if (earlier) {
        this.#add('yaml/duplicate-key', `the key '${key}' is here twice`, pair.key as Node, {
          help: 'keep one of them',
          related: [{ span: span(this.#source, earlier)!, message: 'first here' }],
        })
        continue
      }
      first.set(key, pair.key as Node)
      const read = this.read(pair.value)
      // A plain assignment to `__proto__` would change the object's prototype instead of adding a key.
      if (key === '__proto__') Object.defineProperty(value, key, { value: read, enumerable: true })
      else value[key] = read
    }
    return value
  }

  #readKey(pair: Pair): string | null {
    const key = pair.key
    if (isScalar(key)) return key.value === null ? '' : String(key.value)
    this.#add('yaml/complex-key', 'a list or map cannot be a key here', key as Node, {
      help: 'use a plain word as key',
    })
    return null
  }

  #readAlias(alias: Node): unknown {
    const target = (alias as { resolve(document: Document): Node | undefined }).resolve(this.#document)
    const before = this.#aliased
    if (before > MAX_ALIASED) return null
    if (target && contains(target, alias)) {
      this.#add('yaml/alias-loop', 'this alias stands for something that holds the alias itself', alias, {})
      return null
    }
    this.#insideAlias += 1
    const value = target ? this.read(target) : null
    this.#insideAlias -= 1
    if (this.#aliased > MAX_ALIASED && before <= MAX_ALIASED && this.#insideAlias === 0) {
      const message = `this alias unfolds to more than ${MAX_ALIASED} values (an alias bomb)`
      this.#add('yaml/alias-bomb', message, alias, { help: 'write the values out, or use a table' })
    }
    return value
  }

  #add(code: string, message: string, node: Node, more: Partial<Diagnostic>): void {
    this.problems.push({ code, severity: 'error', message, span: span(this.#source, node), ...more })
  }
}

function contains(target: Node, inner: Node): boolean {
  const [outer, part] = [target.range, inner.range]
  return Boolean(outer && part && outer[0] <= part[0] && part[1] <= outer[1])
}

function span(source: Source, node: unknown): Span | null {
  const range = (node as { range?: [number, number, number] | null } | null)?.range
  if (!range) return null
  // A block map's range runs on to the next item: underline its first key instead.
  if (isMap(node) && !node.flow && node.items.length > 0) return span(source, node.items[0]!.key)
  if (isSeq(node) && !node.flow && node.items.length > 0) return span(source, node.items[0])
  return source.span(range[0], range[1])
}

function locate(source: Source, document: Document.Parsed, path: Path, part: Part): Span | null {
  let node: unknown = document.contents
  let key: unknown = null
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document)
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value ?? '') === String(step),
      )
      if (!pair) return null
      key = pair.key
      node = pair.value
    } else if (isSeq(node) && typeof step === 'number') {
      key = null
      node = node.items[step]
    } else return null
    if (node === undefined) return null
  }
  if (part === 'key' && key) return span(source, key)
  return span(source, node) ?? span(source, key)
}

const ADVICE: { readonly [code: string]: string } = {
  TAB_AS_INDENT: 'indent with spaces; YAML takes no tabs there',
  MULTIPLE_DOCS: 'one file holds one document: remove the --- line, or split the file',
  BAD_INDENT: 'line it up with its neighbours above',
  MISSING_CHAR: 'close the quote or bracket, or add the missing sign',
  BLOCK_AS_IMPLICIT_KEY: 'put text that holds a colon in quotes',
  MULTILINE_IMPLICIT_KEY: 'a key stands on one line; is a colon missing?',
  TAG_RESOLVE_FAILED: 'remove the tag; a model uses plain YAML only',
  UNEXPECTED_TOKEN: 'put the text in quotes if it starts with a special sign',
}

function syntaxProblem(
  source: Source,
  fault: { code: string; message: string; pos: [number, number] },
): Diagnostic {
  const [start, end] = fault.pos
  const help = ADVICE[fault.code]
  return {
    code: 'yaml/syntax',
    severity: 'error',
    message: fault.message.replace(/;? ?please use YAML\.parseAllDocuments\(\)/i, '').replace(/\s+/g, ' '),
    span: source.span(start, Math.max(end, start + 1)),
    ...(help === undefined ? {} : { help }),
  }
}

/** One mistake often yields several faults on its line: the first tells it best. */
function onePerLine(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<number>()
  return diagnostics.filter((d) => {
    const line = d.span?.start.line ?? 0
    if (seen.has(line)) return false
    seen.add(line)
    return true
  })
}

function tooDeep(source: Source): Diagnostic {
  const message = `${source.file} nests too deep to be read`
  return {
    code: 'yaml/too-deep',
    severity: 'error',
    message,
    span: null,
    file: source.file,
    help: 'write the teams flat, with parent:',
  }
}

function unreadable(source: Source, error: unknown): Diagnostic {
  const message = `${source.file} cannot be read as YAML: ${error instanceof Error ? error.message : String(error)}`
  return { code: 'yaml/syntax', severity: 'error', message, span: null, file: source.file }
}
