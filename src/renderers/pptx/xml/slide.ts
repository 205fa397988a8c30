import { element, xmlDocument } from '../../parts/xml.js'
import type { Slide } from '../shape.js'
import { NAMESPACES, treeXml } from './drawing.js'
import { shapeXml } from './shapes.js'

/** Relationships of every slide before those of its charts: the layout and the notes. */
const BEFORE = 2

/** A slide as its part of the deck. */
export function slideXml({ shapes }: Slide): string {
  let charts = 0
  const written = shapes.map((shape, i) =>
    shapeXml(shape, i + 2, shape.type === 'chart' ? `rId${BEFORE + ++charts}` : null),
  )
  return xmlDocument(
    element('p:sld', NAMESPACES, [
      element('p:cSld', {}, treeXml(written)),
      '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>',
    ]),
  )
}
