import {
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  YAMLException,
} from 'js-yaml'

/** A node of a plain file: its value is built beside it, its place is kept for when someone asks. */
export type PlainNode = {
  /** Offsets of what is underlined for the node; `end` is exclusive. */
  readonly start: number
  readonly end: number
  /** For a map: where each key is, and its value's node. */
  readonly pairs: ReadonlyMap<string, { readonly key: PlainNode; readonly value: PlainNode }> | null
  readonly items: readonly PlainNode[] | null
}

/** A YAML file that says nothing out of the ordinary, with the places of all that it says. */
export type PlainYaml = { readonly value: unknown; readonly root: PlainNode }

/** Lists and maps within each other before a file counts as nested too deep. */
export const MAX_DEPTH = 500

/** The place where a file nests deeper than that. */
type TooDeep = { readonly tooDeepAt: number }

/**
 * Reads a YAML file of maps, lists and scalars several times as fast as a parser that keeps comments. `null` for
 * whatever is wrong or unusual (aliases, tags, directives, several documents, repeated keys, lists as keys): the other
 * parser reads these, and says what is wrong with them. Only nesting is judged here: the other parser takes minutes over
 * what nests deep, and how far it comes depends on the room on the stack.
 */
export function readPlainYaml(text: string): PlainYaml | TooDeep | null {
  // Where a tab may stand at the start of a line is a matter of debate, and a directive changes what follows.
  if (/^(?: *\t|%)/m.test(text)) return null
  try {
    const events = parseEvents(text, { maxDepth: MAX_DEPTH })
    return new Reader(text, events).document()
  } catch (error) {
    if (error instanceof YAMLException)
      return /maxDepth/.test(error.reason) && error.mark ? { tooDeepAt: error.mark.position } : null
    if (error instanceof Unusual || error instanceof RangeError) return null
    throw error
  }
}

class Unusual extends Error {}

type Read = { readonly value: unknown; readonly node: PlainNode }

class Reader {
  readonly #text: string
  readonly #events: readonly Event[]
  #at = 0
  /** Where the scalar before ended. */
  #last = 0

  constructor(text: string, events: readonly Event[]) {
    this.#text = text
    this.#events = events
  }

  document(): PlainYaml {
    const first = this.#next()
    if (first.type !== EVENT_ID.DOCUMENT || first.directives.length > 0) throw new Unusual()
    const { value, node } = this.#node(this.#next())
    if (node.pairs === null && node.items === null) throw new Unusual()
    if (this.#next().type !== EVENT_ID.POP || this.#at !== this.#events.length) throw new Unusual()
    return { value, root: node }
  }

  #next(): Event {
    const event = this.#events[this.#at++]
    if (event === undefined) throw new Unusual()
    return event
  }

  #node(event: Event): Read {
    if (event.type === EVENT_ID.ALIAS || event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP)
      throw new Unusual()
    if (event.anchorStart !== -1 || event.tagStart !== -1) throw new Unusual()
    if (event.type === EVENT_ID.SCALAR) return this.#scalar(event)
    return event.type === EVENT_ID.MAPPING
      ? this.#map(event.start, event.style === 2)
      : this.#list(event.start, event.style === 2)
  }

  #map(start: number, flow: boolean): Read {
    const value: Record<string, unknown> = {}
    const pairs = new Map<string, { key: PlainNode; value: PlainNode }>()
    let first: PlainNode | null = null
    let last = start + 1
    for (let event = this.#next(); event.type !== EVENT_ID.POP; event = this.#next()) {
      if (event.type !== EVENT_ID.SCALAR) throw new Unusual()
      const key = this.#node(event)
      const name = key.value === null ? '' : String(key.value)
      // `__proto__` needs care, `<<` may mean a merge, and a repeated key is a mistake.
      if (pairs.has(name) || name === '__proto__' || name === '<<') throw new Unusual()
      const read = this.#node(this.#next())
      value[name] = read.value
      pairs.set(name, { key: key.node, value: read.node })
      first ??= key.node
      last = Math.max(key.node.end, read.node.end)
    }
    return { value, node: { ...this.#extent(start, flow, first, last, '}'), pairs, items: null } }
  }

  #list(start: number, flow: boolean): Read {
    const value: unknown[] = []
    const items: PlainNode[] = []
    for (let event = this.#next(); event.type !== EVENT_ID.POP; event = this.#next()) {
      const read = this.#node(event)
      value.push(read.value)
      items.push(read.node)
    }
    const last = items.at(-1)?.end ?? start + 1
    return { value, node: { ...this.#extent(start, flow, items[0] ?? null, last, ']'), pairs: null, items } }
  }

  /** A flow collection from bracket to bracket; a block runs on to its next neighbour, so its first part stands for it. */
  #extent(start: number, flow: boolean, first: PlainNode | null, last: number, closing: string) {
    if (!flow) return first === null ? { start, end: start } : { start: first.start, end: first.end }
    let end = last
    for (let sign = this.#text[end]; sign !== closing; sign = this.#text[end]) {
      if (sign === '#') end = this.#text.indexOf('\n', end)
      else if (sign === undefined || !/[\s,:?]/.test(sign)) throw new Unusual()
      if (end === -1) throw new Unusual()
      end += 1
    }
    return { start, end: end + 1 }
  }

  /** The `|` or `>` that a block of text starts with; one that states its indent is left to the other parser. */
  #blockHeader(valueStart: number): number {
    const between = this.#text.slice(this.#last, valueStart)
    const header = /^[^#]*?[|>][-+]?[ \t]*(?:#.*)?\r?\n/.exec(between)
    if (header === null) throw new Unusual()
    return this.#last + between.search(/[|>]/)
  }

  #scalar(event: ScalarEvent): Read {
    // A value that is not written has no place of its own here.
    if (event.valueStart === -1) throw new Unusual()
    const quoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED
    const plain = event.style === SCALAR_STYLE.PLAIN
    const text = event.fast
      ? this.#text.slice(event.valueStart, event.valueEnd)
      : getScalarValue(this.#text, event)
    const margin = quoted ? 1 : 0
    const start = quoted || plain ? event.valueStart - margin : this.#blockHeader(event.valueStart)
    const node = { start, end: event.valueEnd + margin, pairs: null, items: null }
    this.#last = node.end
    return { value: plain ? plainValue(text) : text, node }
  }
}

const WORDS = new Map<string, unknown>([
  ['', null],
  ['~', null],
  ['null', null],
  ['Null', null],
  ['NULL', null],
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
])

/** What an unquoted text means by the core schema of YAML 1.2. */
function plainValue(text: string): unknown {
  const word = WORDS.get(text)
  if (word !== undefined) return word
  if (!/^[-+.\d]/.test(text)) return text
  if (/^[-+]?\d+$/.test(text)) return Number.parseInt(text, 10)
  if (/^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/.test(text)) return Number.parseFloat(text)
  // Octal and hexadecimal numbers, infinities and dates as other versions of YAML read them.
  if (/^(?:0[ox]|[-+]?\.(?:inf|nan))/i.test(text)) throw new Unusual()
  return text
}
