import { strToU8, zipSync } from 'fflate'
import { element, escaped, xmlDocument } from './xml.js'

/** Relationships between the parts of office documents. */
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** A part by its path, without a slash in front. */
export type Part = readonly [path: string, content: string | Uint8Array]

/** The parts as one file: no dates, so that the same parts give the same bytes. */
export function packageBytes(parts: readonly Part[]): Uint8Array {
  // The earliest time that an entry can have, and in the zone at hand: entries are written in local time.
  const mtime = new Date(1980, 0, 1)
  const bytes = parts.map(([path, content]) => [
    path,
    typeof content === 'string' ? strToU8(content) : content,
  ])
  return zipSync(Object.fromEntries(bytes), { mtime })
}

/** What each part is, by the ends of their names and one by one. */
export function contentTypesXml(
  ends: readonly (readonly [extension: string, type: string])[],
  parts: readonly (readonly [path: string, type: string])[],
): Part {
  const all = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ...ends,
  ]
  const written = [
    ...all.map(([Extension, ContentType]) => element('Default', { Extension, ContentType })),
    ...[...parts, [CORE, 'application/vnd.openxmlformats-package.core-properties+xml']].map(
      ([path, ContentType]) => element('Override', { PartName: `/${path}`, ContentType }),
    ),
  ]
  const xml = xmlDocument(element('Types', { xmlns: `${PACKAGE}/content-types` }, written))
  return ['[Content_Types].xml', xml]
}

/** Parts that a part leads to, which it names `rId1`, `rId2` and so on. */
export function linksXml(targets: readonly (readonly [type: string, target: string])[]): string {
  const written = targets.map(([type, Target], i) =>
    element('Relationship', {
      Id: `rId${i + 1}`,
      Type: type.includes(':') ? type : `${OFFICE}/${type}`,
      Target,
    }),
  )
  return xmlDocument(element('Relationships', { xmlns: `${PACKAGE}/relationships` }, written))
}

const CORE = 'docProps/core.xml'

/** What the document is, and where it begins. */
export function documentParts(title: string, main: string): readonly Part[] {
  const namespaces = {
    'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  }
  const facts = [element('dc:title', {}, escaped(title)), element('dc:creator', {}, 'unsilo')]
  const links = linksXml([
    ['officeDocument', main],
    [`${PACKAGE}/relationships/metadata/core-properties`, CORE],
  ])
  return [
    ['_rels/.rels', links],
    [CORE, xmlDocument(element('cp:coreProperties', namespaces, facts))],
  ]
}
