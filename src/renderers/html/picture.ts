import { drawPicture } from '../../drawing/draw.js'
import { loadLayout } from '../../drawing/graphviz.js'
import type { GroupShape } from '../../drawing/scene.js'
import { drawShapes, type SvgMedium } from '../../drawing/svg.js'
import type { Picture } from '../../report/picture.js'
import { escaped } from './escape.js'
import { clean, html, type Markup } from './markup.js'

const layout = await loadLayout()

/** How much larger than in a document a picture may be on a screen. */
const SCALE = 1.2

/** What a bridge leads to: the boundary of its two ends, as things are named. */
const boundaryOf = (ends: readonly string[]) =>
  `boundary:${ends.map((end) => end.slice(end.indexOf(':') + 1)).join('~')}`

/**
 * What leads to a thing, and is called by its title, can be reached by the keyboard: the first by tabbing, the others
 * from it by the arrows.
 */
function interactive(): (group: GroupShape) => string {
  let isFirst = true
  return ({ subject, look, about }) => {
    if (look.startsWith('bridge '))
      return ` data-subject="${escaped(clean(boundaryOf(about)))}" role="button" tabindex="-1"`
    if (subject === null || look === 'area-name') return ''
    const stop = isFirst ? 0 : -1
    isFirst = false
    return ` role="button" tabindex="${stop}"`
  }
}

/** A picture in the page: drawn with its colours, by day and by night; the section around it has its data as tables. */
export function drawFigure(picture: Picture, place: { readonly id: string }): Markup {
  const scene = drawPicture(picture, layout)
  const medium: SvgMedium = {
    ink: (ink) => `var(--${ink})`,
    escaped: (text) => escaped(clean(text)),
    group: interactive(),
  }
  const [width, height] = [Math.ceil(scene.width), Math.ceil(scene.height)]
  const named = `${place.id}.h`
  const drawn: Markup = { markup: drawShapes(scene.shapes, medium) }
  return html`<figure class="block picture" id="${place.id}" data-picture="${picture.id}">
<h3 id="${named}">${picture.title}</h3>
<div class="canvas" role="group" tabindex="0" aria-labelledby="${named}">
<svg viewBox="0 0 ${width} ${height}" width="${Math.round(width * SCALE)}" height="${Math.round(height * SCALE)}" role="group" aria-labelledby="${named}">
${drawn}</svg>
</div>
</figure>
`
}
