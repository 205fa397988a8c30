import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'

/** An element of a page: its name, attributes, and the text that it and all below it hold. */
export type Element = {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly text: string
}

/** A page as a parser of HTML reads it: all its elements in order, and what the parser found wrong. */
export function readPage(page: string): {
  readonly elements: readonly Element[]
  readonly problems: readonly string[]
} {
  const problems: string[] = []
  const document = parse(page, {
    onParseError: (error) => problems.push(`${error.code} at ${error.startOffset}`),
  })
  const elements: Element[] = []
  const walk = (node: Tree.Node): string => {
    if ('value' in node) return node.value
    if (!('childNodes' in node)) return ''
    const at = elements.length
    if ('tagName' in node) elements.push({ name: node.tagName, attributes: new Map(), text: '' })
    const text = node.childNodes.map(walk).join('')
    if ('tagName' in node) {
      const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]))
      elements[at] = { name: node.tagName, attributes, text }
    }
    return text
  }
  walk(document)
  return { elements, problems }
}

const EMPTY = new Set(['meta', 'input', 'rect', 'line', 'circle'])

/** Tags that are closed out of order or not at all; a page without a stray `<` has none of either. */
export function unbalanced(page: string): string[] {
  const outside = page.replace(/<(style|script)\b[^>]*>[\s\S]*?<\/\1>/g, '')
  const open: string[] = []
  const wrong: string[] = []
  for (const [, tag] of outside.matchAll(/<([^>]*)>/g)) {
    const name = /^\/?[a-z0-9]*/.exec(tag!)![0]
    if (name === '' || EMPTY.has(name)) continue
    if (!name.startsWith('/')) open.push(name)
    else if (open.pop() !== name.slice(1)) wrong.push(tag!)
  }
  return [...wrong, ...open]
}
