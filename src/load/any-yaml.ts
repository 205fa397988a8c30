import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml'
import type { Diagnostic, Span } from '../diagnostic/diagnostic.js'
import type { Part } from '../model/origins.js'
import { broken, type Parsed } from './parsed.js'
import { MAX_DEPTH } from './plain-yaml.js'
import type { Source } from './source.js'
import { syntaxProblems, tooDeep, unreadable } from './syntax.js'

type Path = readonly (string | number)[]

/** Values that aliases may stand for before a file counts as an alias bomb. */
const MAX_ALIASED = 100_000

/** Maps with more keys than this keep an index of them, so that many problems in one map take linear time. */
const FEW_KEYS = 32

/** Before a scalar the lexer puts this sign, which is no part of the text; so are the signs of a document and of the end of flow. */
const SCALAR = '\u001f'
const SIGNS: ReadonlySet<string> = new Set([SCALAR, '\u0002', '\u0018'])

/** The comments of a YAML text, from their `#` to the end of the line. */
export function* commentsOf(text: string): Iterable<{ readonly start: number; readonly text: string }> {
  let at = 0
  let before = ''
  for (const token of new Lexer().lex(text)) {
    if (token.startsWith('#') && before !== SCALAR) yield { start: at, text: token }
    if (!SIGNS.has(token)) at += token.length
    before = token
  }
}

/** Reads any YAML document, with comments in mind and every fault told. */
export function parseAnyYaml(source: Source): Parsed {
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
    const locator = new Locator(source, document, reader.targets)
    return { value, diagnostics: reader.problems, locate: (path, part) => locator.locate(path, part) }
  } catch (error) {
    if (error instanceof RangeError) return broken(tooDeep(source))
    throw error
  }
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
  #depth = 0

  constructor(source: Source) {
    this.#source = source
  }

  read(node: unknown): unknown {
    if (this.#insideAlias > 0 && ++this.#aliased > MAX_ALIASED) return null
    // Of several anchors with one name the last before the alias counts, so they are noted in the order of the text.
    if (isNode(node) && !isAlias(node) && node.anchor && this.#insideAlias === 0)
      this.#anchors.set(node.anchor, node)
    if (isScalar(node)) return node.value
    if (isAlias(node)) return this.#readAlias(node)
    if (!isMap(node) && !isSeq(node)) return null
    // Aliases hide any number of levels.
    if (++this.#depth > MAX_DEPTH) throw new RangeError('nested too deep')
    const value = isMap(node) ? this.#readMap(node) : node.items.map((item) => this.read(item))
    this.#depth -= 1
    return value
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
    const key = keyOf(pair)
    if (key === null)
      this.#add('yaml/complex-key', 'a list or map cannot be a key here', pair.key as Node, {
        help: 'use a plain word as key',
      })
    return key
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

/** Finds the text of a path, through aliases. */
class Locator {
  readonly #source: Source
  readonly #document: Document.Parsed
  readonly #targets: ReadonlyMap<unknown, Node>
  readonly #pairs = new WeakMap<YAMLMap, Map<string, Pair>>()

  constructor(source: Source, document: Document.Parsed, targets: ReadonlyMap<unknown, Node>) {
    this.#source = source
    this.#document = document
    this.#targets = targets
  }

  locate(path: Path, part: Part): Span | null {
    let node: unknown = this.#document.contents
    let key: unknown = null
    for (const step of path) {
      node = this.#targets.get(node) ?? node
      if (isMap(node)) {
        const pair = this.#pairOf(node, String(step))
        if (!pair) return null
        key = pair.key
        node = pair.value
      } else if (isSeq(node) && typeof step === 'number') {
        key = null
        node = node.items[step]
      } else return null
      if (node === undefined) return null
    }
    if (part === 'key' && key) return span(this.#source, key)
    return span(this.#source, node) ?? span(this.#source, key)
  }

  #pairOf(map: YAMLMap, step: string): Pair | undefined {
    if (map.items.length <= FEW_KEYS) return map.items.find((pair) => keyOf(pair) === step)
    let pairs = this.#pairs.get(map)
    if (pairs === undefined) {
      // Backwards, so that of repeated keys the first stays.
      pairs = new Map(map.items.toReversed().map((pair) => [keyOf(pair) ?? '', pair]))
      this.#pairs.set(map, pairs)
    }
    return pairs.get(step)
  }
}

/** A pair's key as the reader gives it; `null` for one that is a list or map. */
function keyOf(pair: Pair): string | null {
  return isScalar(pair.key) ? String(pair.key.value ?? '') : null
}
