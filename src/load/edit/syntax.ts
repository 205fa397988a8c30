import { type Document, isAlias, isMap, isScalar, isSeq, parseDocument, type Pair as YamlPair } from 'yaml'
import { commentsOf } from '../any-yaml.js'
import { contentEnd } from './lines.js'

/** A stretch of a text by its offsets; `end` is exclusive. */
export type Place = { readonly start: number; readonly end: number }

/** One value without parts. `block` is a `|` or `>` text, `empty` a value that is not written. */
export type ScalarNode = Place & {
  readonly type: 'scalar'
  readonly style: 'plain' | 'single' | 'double' | 'block' | 'alias' | 'empty'
  readonly value: unknown
}
export type MapNode = Place & {
  readonly type: 'map'
  readonly flow: boolean
  readonly pairs: readonly Pair[]
}
export type ListNode = Place & {
  readonly type: 'list'
  readonly flow: boolean
  readonly items: readonly Item[]
}
export type Node = ScalarNode | MapNode | ListNode

/** A key with its value; `colon` is the place after the colon. */
export type Pair = Place & {
  readonly key: string
  readonly quoted: boolean
  readonly colon: number
  readonly value: Node
}

/** An entry of a list; in block style it starts with its dash. */
export type Item = Place & { readonly value: Node }

/** A YAML text with the exact places of all that it says, and of its comments. */
export type SyntaxTree = {
  readonly text: string
  readonly root: Node
  readonly comments: readonly Place[]
}

/** Why a text, though right, is not one that can be edited with care. */
export class Unusual extends Error {}

type Token = { readonly type: string; readonly offset: number; readonly source: string }
type SourceItem = { readonly start: readonly Token[]; readonly sep?: readonly Token[] | undefined }

/** Reads a text that is known to be right with every place kept: what stands between the values too. */
export function parseSyntax(text: string): SyntaxTree {
  const document: Document.Parsed = parseDocument(text, {
    prettyErrors: false,
    uniqueKeys: false,
    keepSourceTokens: true,
  })
  return { text, root: read(document.contents, text, 0), comments: commentsIn(text) }
}

function read(node: unknown, text: string, otherwise: number): Node {
  if (isMap(node)) {
    const pairs = node.items.map((pair) => readPair(pair, text))
    return { type: 'map', flow: node.flow === true, pairs, ...extent(node, pairs) }
  }
  if (isSeq(node)) {
    const source = (node.srcToken as unknown as { items: readonly SourceItem[] }).items
    const written = node.flow ? source : source.filter(({ start }) => find(start, 'seq-item-ind'))
    const items = node.items.map((item, i) => {
      const before = written[i]?.start ?? []
      const dash = find(before, 'seq-item-ind')
      const value = read(item, text, dash === undefined ? otherwise : dash.offset + 1)
      const start = dash ?? find(before, 'anchor')
      return { start: start?.offset ?? value.start, end: value.end, value }
    })
    return { type: 'list', flow: node.flow === true, items, ...extent(node, items) }
  }
  const [start, end] = (node as { range?: [number, number] } | null)?.range ?? [otherwise, otherwise]
  if (isAlias(node)) return { type: 'scalar', style: 'alias', value: null, start, end }
  if (!isScalar(node) || start === end)
    return { type: 'scalar', style: 'empty', value: null, start: otherwise, end: otherwise }
  return { type: 'scalar', value: node.value, start, ...styleOf(node.type, text, start, end) }
}

function styleOf(type: string | undefined, text: string, start: number, end: number) {
  if (type === 'QUOTE_DOUBLE') return { style: 'double', end } as const
  if (type === 'QUOTE_SINGLE') return { style: 'single', end } as const
  if (type?.startsWith('BLOCK')) return { style: 'block', end: contentEnd(text, start, end) } as const
  return { style: 'plain', end } as const
}

function readPair(pair: YamlPair, text: string): Pair {
  const source = (pair as unknown as { srcToken?: SourceItem }).srcToken
  const key = pair.key as { range?: [number, number]; value?: unknown; type?: string } | null
  if (!source || !key?.range || find(source.start, 'explicit-key-ind'))
    throw new Unusual('a key in it is written with a question mark, or is no plain word')
  const [start, keyEnd] = key.range
  const sign = find(source.sep ?? [], 'map-value-ind')
  const colon = sign === undefined ? keyEnd : sign.offset + 1
  const value = read(pair.value, text, colon)
  const quoted = key.type === 'QUOTE_DOUBLE' || key.type === 'QUOTE_SINGLE'
  return {
    key: String(key.value ?? ''),
    quoted,
    start,
    colon,
    value,
    end: Math.max(colon, value.end),
  }
}

/** Bracket to bracket, or from the first part to the end of the last. */
function extent(
  node: { flow?: boolean | undefined; range?: [number, number, number] | null | undefined },
  parts: readonly Place[],
): Place {
  const [start, end] = node.range!
  return node.flow ? { start, end } : { start: parts[0]?.start ?? start, end: parts.at(-1)?.end ?? start }
}

const find = (tokens: readonly Token[], type: string) => tokens.find((token) => token.type === type)

function commentsIn(text: string): Place[] {
  return [...commentsOf(text)].map((comment) => ({
    start: comment.start,
    end: comment.start + comment.text.length,
  }))
}
