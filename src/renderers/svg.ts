import { drawPicture } from '../drawing/draw.js'
import { loadLayout } from '../drawing/graphviz.js'
import { PAPER } from '../drawing/palette.js'
import { drawShapes, type SvgMedium } from '../drawing/svg.js'
import { drawTitle } from '../drawing/title.js'
import { findPicture } from '../report/find-picture.js'
import { plain } from '../util/text.js'
import type { Renderer } from './renderer.js'

const layout = await loadLayout()

const ENTITIES: { readonly [letter: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** A text in XML: nothing that reorders or hides, and none of the characters that XML has no way to say. */
const escaped = (text: string) =>
  plain(text)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"]/g, (letter) => ENTITIES[letter]!)
    // In the log of a GitHub workflow `##[` begins a command.
    .replace(/##\[/g, '##&#91;')

const MEDIUM: SvgMedium = { ink: (ink) => PAPER[ink], escaped }

/** One picture for a document or a slide: text as text, and nothing from outside but the reader's own font. */
const renderer: Renderer = {
  id: 'svg',
  title: 'One picture, for documents and slides: see --picture',
  extension: 'svg',
  draws: ['unsilo-report/1'],
  things: true,
  pictures: true,
  render(report, { picture }) {
    const pictures = report.pictures?.() ?? []
    const found = picture === undefined ? (pictures[0] ?? null) : findPicture(pictures, picture)
    if (found === null) throw new RangeError(`there is no picture '${picture}' of this report`)
    const scene = drawPicture(found, layout)
    const head = drawTitle(report.title, scene)
    const [width, height] = [Math.ceil(scene.width), Math.ceil(scene.height + head.height)]
    return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title description" font-family="Arial, Helvetica, 'Liberation Sans', sans-serif">
<title id="title">${escaped(`${report.title}: ${scene.title}`)}</title>
<desc id="description">${escaped(scene.description)}</desc>
<rect width="100%" height="100%" fill="${PAPER.paper}"/>
${drawShapes(head.shapes, MEDIUM)}
<g transform="translate(0 ${head.height})">
${drawShapes(scene.shapes, MEDIUM)}</g>
</svg>
`
  },
}

export default renderer
