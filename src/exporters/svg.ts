import type { GraphView } from '../views/view.js'
import { CannotDraw, type Exporter } from './exporter.js'
import { describe } from './parts/describe.js'
import { number, type Picture, textElement, textsOf } from './parts/drawn.js'
import { GraphvizFailed, startGraphviz } from './parts/graphviz.js'
import { pictureOf } from './parts/picture.js'
import { partsOf } from './parts/svg-parts.js'
import { safeXml, xmlEscaped } from './parts/xml.js'

/** What one can still read by moving over it. */
const MOST = { nodes: 1500, edges: 2500 }
const MARGIN = 24
const FONT = "Helvetica, Arial, 'Liberation Sans', sans-serif"
const INSTEAD =
  '--unit ID, --customer ID or another --view shows less; Gephi draws what -f gexf writes, however much it is'

function requireReadable({ nodes, edges }: GraphView): void {
  if (nodes.length <= MOST.nodes && edges.length <= MOST.edges) return
  throw new CannotDraw(
    `no one could read a picture of ${nodes.length} nodes and ${edges.length} edges; svg draws up to ${MOST.nodes} and ${MOST.edges}`,
    INSTEAD,
  )
}

function svgOf(view: GraphView, picture: Picture): string {
  const [left, low, right, high] = picture.bb.split(',').map(Number) as [number, number, number, number]
  const [width, height] = [right - left + 2 * MARGIN, high - low + 2 * MARGIN]
  const box = [left - MARGIN, -high - MARGIN, width, height].map(number)
  const { title, text } = describe(view)
  return safeXml(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<svg xmlns="http://www.w3.org/2000/svg" width="${number(width)}pt" height="${number(height)}pt" viewBox="${box.join(' ')}" role="img" aria-labelledby="unsilo-title unsilo-desc" font-family="${FONT}" text-anchor="middle">`,
      `<title id="unsilo-title">${xmlEscaped(title)}</title>`,
      `<desc id="unsilo-desc">${xmlEscaped(text)}</desc>`,
      `<rect x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}" fill="#ffffff"/>`,
      ...textsOf(picture._ldraw_ ?? []).map(textElement),
      ...partsOf(view, picture),
      '</svg>',
    ].join('\n'),
  )
}

/** A picture that needs no program, laid out by a Graphviz of its own, with another for what that fails at. */
export async function svgExporter(): Promise<Exporter> {
  const [graphviz, spare] = await Promise.all([startGraphviz(), startGraphviz()])
  return {
    id: 'svg',
    title: 'An SVG picture, for documents, slides and browsers',
    extension: 'svg',
    mediaType: 'image/svg+xml',
    write(view) {
      requireReadable(view)
      try {
        return svgOf(view, pictureOf(graphviz, spare, view))
      } catch (error) {
        if (!(error instanceof GraphvizFailed)) throw error
        throw new CannotDraw(`Graphviz cannot lay this view out: ${error.message}`, INSTEAD)
      }
    },
  }
}
