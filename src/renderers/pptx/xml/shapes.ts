import { element } from '../../parts/xml.js'
import type { ChartShape, PathShape, Shape, TableShape, TextShape } from '../shape.js'
import { boxXml, emu, fillXml, lineXml, paragraphsXml, placeholderXml } from './drawing.js'
import { tableXml } from './table.js'

/** A shape with its number on the slide; `link` is the relationship by which a chart is found. */
export function shapeXml(shape: Shape, id: number, link: string | null): string {
  switch (shape.type) {
    case 'text':
      return textXml(shape, id)
    case 'path':
      return shape.points.length === 2 ? straightXml(shape, id) : pathXml(shape, id)
    case 'table':
      return frameXml(shape, id, `${DRAWING}/table`, tableXml(shape))
    case 'chart':
      return frameXml(shape, id, CHART, element('c:chart', { 'xmlns:c': CHART, 'r:id': link! }))
  }
}

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006'
const CHART = `${DRAWING}/chart`

const named = ({ name, alt }: Shape, id: number) => element('p:cNvPr', { id, name, descr: alt })

function textXml(shape: TextShape, id: number): string {
  const { box, placeholder, paragraphs, size, anchor, fill, line, rounded, inset } = shape
  const locks = placeholder === undefined ? '' : '<a:spLocks noGrp="1"/>'
  const isOwn = placeholder === undefined
  const geometry = isOwn
    ? element('a:prstGeom', { prst: rounded ? 'roundRect' : 'rect' }, corners(shape))
    : ''
  const look = isOwn ? [fillXml(fill), lineXml(line)] : []
  const edge = inset === undefined ? undefined : emu(inset)
  const body = element(
    'a:bodyPr',
    {
      wrap: isOwn ? 'square' : undefined,
      lIns: edge,
      tIns: edge,
      rIns: edge,
      bIns: edge,
      anchor: anchor === undefined ? undefined : { top: 't', middle: 'ctr', bottom: 'b' }[anchor],
    },
    '<a:normAutofit/>',
  )
  return element('p:sp', {}, [
    element('p:nvSpPr', {}, [named(shape, id), element('p:cNvSpPr', {}, locks), placeholderXml(placeholder)]),
    element('p:spPr', {}, [box === undefined ? '' : boxXml(box), geometry, ...look]),
    element('p:txBody', {}, [body, '<a:lstStyle/>', fieldOr(shape, paragraphsXml(paragraphs, size))]),
  ])
}

/** The number of the slide is a field, which counts by itself. */
function fieldOr({ placeholder, paragraphs }: TextShape, written: string): string {
  if (placeholder?.type !== 'sldNum') return written
  const text = paragraphs[0]?.runs[0]?.text ?? ''
  const field = { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' }
  return element(
    'a:p',
    {},
    element('a:fld', field, [element('a:rPr', { lang: 'en-GB', dirty: false }), element('a:t', {}, text)]),
  )
}

/** Corners of six points, whatever the size of the shape. */
function corners({ rounded, box }: TextShape): string {
  if (!rounded || box === undefined) return '<a:avLst/>'
  const val = Math.min(50_000, Math.round((6 / Math.max(1, Math.min(box.width, box.height))) * 100_000))
  return element('a:avLst', {}, element('a:gd', { name: 'adj', fmla: `val ${val}` }))
}

function straightXml(shape: PathShape, id: number): string {
  const [[x1, y1], [x2, y2]] = shape.points as readonly [readonly [number, number], readonly [number, number]]
  const box = {
    x: Math.min(x1, x2),
    y: Math.min(y1, y2),
    width: Math.abs(x2 - x1),
    height: Math.abs(y2 - y1),
  }
  const flips = { flipH: x2 < x1 || undefined, flipV: y2 < y1 || undefined }
  return element('p:cxnSp', {}, [
    element('p:nvCxnSpPr', {}, [named(shape, id), '<p:cNvCxnSpPr/>', '<p:nvPr/>']),
    element('p:spPr', {}, [
      boxXml(box, 'a:xfrm', flips),
      '<a:prstGeom prst="line"><a:avLst/></a:prstGeom>',
      lineXml(shape.line),
    ]),
  ])
}

function pathXml(shape: PathShape, id: number): string {
  const xs = shape.points.map(([x]) => x)
  const ys = shape.points.map(([, y]) => y)
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  const box = { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
  const steps = shape.points.map(([px, py], i) =>
    element(i === 0 ? 'a:moveTo' : 'a:lnTo', {}, element('a:pt', { x: emu(px - x), y: emu(py - y) })),
  )
  const path = element('a:path', { w: emu(box.width), h: emu(box.height), fill: 'none' }, steps)
  const geometry = [
    '<a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>',
    element('a:pathLst', {}, path),
  ]
  return element('p:sp', {}, [
    element('p:nvSpPr', {}, [named(shape, id), '<p:cNvSpPr/>', '<p:nvPr/>']),
    element('p:spPr', {}, [
      boxXml(box),
      element('a:custGeom', {}, geometry),
      '<a:noFill/>',
      lineXml(shape.line),
    ]),
  ])
}

function frameXml(shape: TableShape | ChartShape, id: number, uri: string, content: string): string {
  return element('p:graphicFrame', {}, [
    element('p:nvGraphicFramePr', {}, [
      named(shape, id),
      '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>',
      placeholderXml(shape.placeholder),
    ]),
    boxXml(shape.box, 'p:xfrm'),
    element('a:graphic', {}, element('a:graphicData', { uri }, content)),
  ])
}
