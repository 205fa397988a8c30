import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml'
import type { Diagnostic, Span } from '../diagnostic/diagnostic.js'
import type { Part } from '../model/origins.js'
import type { Source } from './source.js'
import { syntaxProblems, tooDeep, unreadable } from './syntax.js'

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
  if (faults.length > 0) return broken(...syntaxProblems(source, faults, openQuotes(document)))
  const reader = new Reader(source)
  try {
    const value = reader.read(document.contents)
    return {
      value,
      diagnostics: reader.problems,
      locate: (path, part) => locate(source, document, reader.targets, path, part),
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
  /** What each alias stands for. */
  readonly targets = new Map<unknown, Node>()
  readonly #source: Source
  readonly #anchors = new Map<string, Node>()
  #aliased = 0
  #insideAlias = 0

  constructor(source: Source) {
    this.#source = source
  }

  read(node: unknown): unknown {
    if (this.#insideAlias > 0 && ++this.#aliased > MAX_ALIASED) return null
    // Of several anchors with one name the last before the alias counts, so they are noted in the order of the text.
    if (isNode(node) && !isAlias(node) && node.anchor && this.#insideAlias === 0)
      this.#anchors.set(node.anchor, node)
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

  #readAlias(alias: Alias): unknown {
    const target = this.targets.get(alias) ?? this.#anchors.get(alias.source)
    if (target === undefined) {
      const message = `there is no anchor &${alias.source} before this alias`
      this.#add('yaml/unknown-alias', message, alias, { help: 'a text that starts with * needs quotes' })
      return undefined
    }
    this.targets.set(alias, target)
    const before = this.#aliased
    if (before > MAX_ALIASED) return null
    if (contains(target, alias)) {
      this.#add('yaml/alias-loop', 'this alias stands for something that holds the alias itself', alias, {})
      return null
    }
    this.#insideAlias += 1
    const value = this.read(target)
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

/** The places of quoted texts, by where they end: for a quote that was never closed, the end of the file. */
function openQuotes(document: Document.Parsed): ReadonlyMap<number, number> {
  const quotes = new Map<number, number>()
  visit(document, {
    Scalar(_, node) {
      if (node.range && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE'))
        quotes.set(node.range[1], node.range[0])
    },
  })
  return quotes
}

function locate(
  source: Source,
  document: Document.Parsed,
  targets: ReadonlyMap<unknown, Node>,
  path: Path,
  part: Part,
): Span | null {
  let node: unknown = document.contents
  let key: unknown = null
  for (const step of path) {
    node = targets.get(node) ?? node
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
