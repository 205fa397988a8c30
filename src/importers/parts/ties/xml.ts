/** What stands in an XML text, one after the other, with the stretch where it stands. */
export type Mark =
  | {
      readonly is: 'open'
      readonly name: string
      readonly values: ReadonlyMap<string, string>
      /** It closes at once: a mark `close` follows all the same. */
      readonly start: number
      readonly end: number
    }
  | { readonly is: 'close'; readonly name: string; readonly start: number; readonly end: number }
  | { readonly is: 'text'; readonly text: string; readonly start: number; readonly end: number }
  | { readonly is: 'broken'; readonly problem: string; readonly start: number; readonly end: number }

const OWN: { readonly [name: string]: string } = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** Elements within each other: formats of graphs need a dozen. */
const DEEPEST = 200

/**
 * Walks an XML text without building a tree, so that a graph of any size can be read. Nothing that the text declares
 * is obeyed: entities of its own are refused, so none can grow, and nothing outside is fetched. Prefixes are dropped.
 */
export function* xmlMarks(text: string): Generator<Mark> {
  const open: string[] = []
  const tag = /<([^\s=/><"'&!?]+)/y
  const close = /<\/([^\s=/><"'&]+)\s*>/y
  const value = /\s+([^\s=/><"']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y
  const tagEnd = /\s*(\/?)>/y
  let began = false
  const match = (pattern: RegExp, at: number) => {
    pattern.lastIndex = at
    return pattern.exec(text)
  }
  const broken = (problem: string, start: number, end = start + 1): Mark => ({
    is: 'broken',
    problem,
    start,
    end,
  })
  for (let at = 0; at < text.length; ) {
    if (text[at] !== '<') {
      const next = text.indexOf('<', at)
      const end = next === -1 ? text.length : next
      const said = text.slice(at, end)
      const decoded = decodeEntities(said)
      if (typeof decoded !== 'string') return yield broken(decoded.problem, at + decoded.at, at + decoded.end)
      if (open.length > 0) yield { is: 'text', text: decoded, start: at, end }
      else if (said.trim() !== '') return yield broken('text stands outside of all elements', at, end)
      at = end
    } else if (text.startsWith('<![CDATA[', at)) {
      const end = text.indexOf(']]>', at)
      if (end === -1) return yield broken('this CDATA never ends', at, at + 9)
      yield { is: 'text', text: text.slice(at + 9, end), start: at, end: end + 3 }
      at = end + 3
    } else if (/^<[!?]/.test(text.slice(at, at + 2))) {
      const end = asideEnd(text, at)
      if (end === -1) return yield broken('this never ends', at, at + 2)
      at = end
    } else if (text[at + 1] === '/') {
      const found = match(close, at)
      if (found === null) return yield broken('this closing tag never ends', at)
      const expected = open.pop()
      if (expected !== found[1]) {
        const wanted = expected === undefined ? 'nothing is open' : `<${expected}> is open`
        return yield broken(`</${found[1]}> closes nothing: ${wanted}`, at, at + found[0].length)
      }
      at += found[0].length
      yield { is: 'close', name: localName(found[1]!), start: at - found[0].length, end: at }
    } else {
      const start = at
      const found = match(tag, at)
      if (found === null) return yield broken("a '<' begins no element here", at)
      if (began && open.length === 0) return yield broken('a second element stands beside the first', at)
      began = true
      at += found[0].length
      const values = new Map<string, string>()
      for (let next = match(value, at); next !== null; next = match(value, at)) {
        const decoded = decodeEntities(next[2] ?? next[3]!)
        if (typeof decoded !== 'string') return yield broken(decoded.problem, at + 1, at + next[0].length)
        values.set(localName(next[1]!), decoded)
        at += next[0].length
      }
      const ended = match(tagEnd, at)
      if (ended === null) return yield broken(`the tag <${found[1]}> is broken or never ends`, start, at)
      at += ended[0].length
      const name = localName(found[1]!)
      yield { is: 'open', name, values, start, end: at }
      if (ended[1] === '/') yield { is: 'close', name, start, end: at }
      else open.push(found[1]!)
      if (open.length > DEEPEST)
        return yield broken(`more than ${DEEPEST} elements within each other`, start, at)
    }
  }
  if (open.length > 0) return yield broken(`the text ends within <${open.at(-1)}>`, text.length)
  if (!began) yield broken('there is no element in it', 0)
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** The end of a comment, an instruction or a DOCTYPE, which may hold declarations in brackets; -1 where there is none. */
function asideEnd(text: string, at: number): number {
  const after = (end: string) => {
    const found = text.indexOf(end, at + 2)
    return found === -1 ? -1 : found + end.length
  }
  if (text.startsWith('<!--', at)) return after('-->')
  if (text.startsWith('<?', at)) return after('?>')
  const angle = after('>')
  if (angle === -1 || !text.slice(at, angle).includes('[')) return angle
  const close = /\]\s*>/g
  close.lastIndex = at
  return close.exec(text) === null ? -1 : close.lastIndex
}

function decodeEntities(text: string): string | { problem: string; at: number; end: number } {
  if (!text.includes('&')) return text
  let problem: { problem: string; at: number; end: number } | null = null
  const decoded = text.replace(
    /&(?:#(\d+)|#x([\da-f]+)|([^\s;&]{1,60}));|&/gi,
    (whole, dec, hex, name, at) => {
      const own = name === undefined ? undefined : Object.hasOwn(OWN, name) ? OWN[name] : undefined
      if (own !== undefined) return own
      const code =
        dec !== undefined ? Number.parseInt(dec, 10) : hex !== undefined ? Number.parseInt(hex, 16) : -1
      if (code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff))
        return String.fromCodePoint(code)
      const what =
        whole === '&'
          ? "an '&' stands for itself as &amp;"
          : `${whole} is not read: entities of a file's own are refused`
      problem ??= { problem: what, at, end: at + whole.length }
      return ''
    },
  )
  return problem ?? decoded
}
