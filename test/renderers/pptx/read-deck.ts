import { posix } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { XmlDocument, type XmlElement } from 'libxml2-wasm'

const NAMESPACES = {
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  p: 'http://schemas.openxmlformats.org/presentationml/2006/main',
  ct: 'http://schemas.openxmlformats.org/package/2006/content-types',
  rel: 'http://schemas.openxmlformats.org/package/2006/relationships',
}

export type ReadFrame = {
  readonly name: string
  readonly alt: string | null
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type ReadSlide = {
  readonly title: string
  /** Texts of its shapes, paragraph by paragraph, and of the cells of its tables. */
  readonly texts: readonly string[]
  readonly tables: readonly (readonly (readonly string[])[])[]
  /** Tables as high as their rows, and charts and shapes, where they say their place; in points. */
  readonly frames: readonly ReadFrame[]
  readonly ids: readonly string[]
  readonly notes: readonly string[]
  /** Parts of the charts on it. */
  readonly charts: readonly string[]
}

export type ReadDeck = {
  readonly slides: readonly ReadSlide[]
  readonly files: { readonly [path: string]: Uint8Array }
  /** Types of parts by their paths. */
  readonly types: ReadonlyMap<string, string>
  /** Where each part leads to, by its path: resolved paths. */
  readonly links: ReadonlyMap<string, readonly string[]>
}

export const found = (root: XmlElement, path: string) => root.find(path, NAMESPACES) as XmlElement[]
const attribute = (node: XmlElement, name: string) => node.attr(name)?.value ?? null

/** What is read from the root of a part, which throws where it is not well formed. */
export function rooted<T>(bytes: Uint8Array, read: (root: XmlElement) => T): T {
  const document = XmlDocument.fromString(strFromU8(bytes))
  const result = read(document.root)
  document.dispose()
  return result
}

const points = (node: XmlElement, name: string) => Number(attribute(node, name)) / 12_700
const textOf = (node: XmlElement) =>
  found(node, './/a:t')
    .map(({ content }) => content)
    .join('')

/** The deck as another program reads it: every part parsed, every relationship followed. */
export function readDeck(bytes: Uint8Array): ReadDeck {
  const files = unzipSync(bytes)
  const links = new Map<string, readonly string[]>()
  for (const [path, part] of Object.entries(files)) {
    if (!path.endsWith('.rels')) continue
    const from = path.replace(/_rels\/([^/]*)\.rels$/, '$1')
    const targets = rooted(part, (root) =>
      found(root, 'rel:Relationship').map((one) => attribute(one, 'Target')!),
    )
    links.set(
      from,
      targets.map((target) => posix.join(posix.dirname(from), target)),
    )
  }
  const linked = (path: string, word: string) => (links.get(path) ?? []).filter((one) => one.includes(word))
  const slides = linked('ppt/presentation.xml', 'slides/').map((path): ReadSlide => {
    const notes = linked(path, 'notesSlides/')[0]!
    return {
      ...rooted(files[path]!, readSlide),
      notes: rooted(files[notes]!, (root) => found(root, './/a:p').map(textOf)),
      charts: linked(path, 'charts/'),
    }
  })
  return { slides, files, types: typesOf(files), links }
}

function typesOf(files: { readonly [path: string]: Uint8Array }): ReadonlyMap<string, string> {
  return rooted(files['[Content_Types].xml']!, (root) => {
    const ends = new Map(
      found(root, 'ct:Default').map((one) => [attribute(one, 'Extension')!, attribute(one, 'ContentType')!]),
    )
    const own = new Map(
      found(root, 'ct:Override').map((one) => [
        attribute(one, 'PartName')!.slice(1),
        attribute(one, 'ContentType')!,
      ]),
    )
    const all = new Set([...Object.keys(files), ...own.keys()])
    return new Map([...all].map((path) => [path, own.get(path) ?? ends.get(path.split('.').at(-1)!) ?? '']))
  })
}

function readSlide(root: XmlElement): Omit<ReadSlide, 'notes' | 'charts'> {
  const title = found(root, './/p:sp[p:nvSpPr/p:nvPr/p:ph[@type="title" or @type="ctrTitle"]]')
  const tables = found(root, './/a:tbl').map((table) =>
    found(table, 'a:tr').map((row) => found(row, 'a:tc').map(textOf)),
  )
  return {
    title: title.map(textOf).join(''),
    texts: found(root, './/a:p').map(textOf),
    tables,
    frames: found(root, 'p:cSld/p:spTree/*').flatMap(frameOf),
    ids: found(root, './/p:cNvPr').map((node) => attribute(node, 'id')!),
  }
}

function frameOf(node: XmlElement): ReadFrame[] {
  const name = found(node, './*/p:cNvPr')[0]
  const [place] = found(node, './p:xfrm | ./p:spPr/a:xfrm')
  if (name === undefined || place === undefined) return []
  const [from] = found(place, 'a:off')
  const [size] = found(place, 'a:ext')
  const rows = found(node, './/a:tr').map((row) => points(row, 'h'))
  return [
    {
      name: attribute(name, 'name')!,
      alt: attribute(name, 'descr'),
      x: points(from!, 'x'),
      y: points(from!, 'y'),
      width: points(size!, 'cx'),
      height: rows.length > 0 ? rows.reduce((sum, one) => sum + one, 0) : points(size!, 'cy'),
    },
  ]
}
