import type { Layout } from '../../drawing/graphviz.js'
import { drawMap } from '../../drawing/map.js'
import type { MapPicture } from '../../report/picture.js'
import { listed, someOf } from '../../report/say.js'
import { framed } from './frame.js'
import { PLACES } from './look.js'
import { notesOf } from './notes.js'
import { shapesOf } from './scene.js'
import type { Slide } from './shape.js'
import type { Setting } from './slide-of.js'

/** The organisation from above: areas, bridges and gaps as shapes that can be moved. */
export function mapSlide(picture: MapPicture, layout: Layout, { footer, sources }: Setting): Slide {
  const { title, answer } = picture
  const place = { ...PLACES.content, height: PLACES.note.y + PLACES.note.height - PLACES.content.y }
  const shapes = shapesOf(drawMap(picture, layout), place)
  const gaps = picture.bridges.filter(({ state }) => state === 'gap').map((bridge) => bridge.title)
  const lead = [`${title}. ${answer}`, ...gaps.slice(0, 20).map((gap) => `• ${gap}`)]
  const subjects = picture.areas.filter(({ isUnit }) => isUnit).map(({ subject }) => subject)
  const notes = notesOf(
    lead,
    { subjects, words: ['gap', 'fragile', 'unit', 'silo index', 'sealed', 'inward'] },
    sources,
  )
  return framed('only', { subject: title, answer: answerOf(picture), notes }, shapes, footer)
}

/** What the map shows at a glance: how much is missing, and where most depends on it. */
function answerOf({ areas, bridges, answer }: MapPicture): string {
  const gaps = bridges.filter(({ state }) => state === 'gap')
  const needed = bridges.filter(({ state }) => state !== 'surplus')
  if (gaps.length === 0) return answer
  const names = gaps[0]!.between.map(
    (subject) => areas.find((area) => area.subject === subject)?.label ?? subject,
  )
  const missing = someOf(gaps.length, needed.length, 'bridge needed', 'bridges needed', ['is', 'are'])
  return `${missing} missing; ${gaps.length === 1 ? 'it is' : 'most depends on the one'} between ${listed(names)}.`
}
