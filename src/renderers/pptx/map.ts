import type { Layout } from '../../drawing/graphviz.js'
import type { Bridge, MapPicture } from '../../report/picture.js'
import { listed, someOf } from '../../report/say.js'
import { plural } from '../../util/text.js'
import { framed } from './frame.js'
import { PLACES } from './look.js'
import { fitMap } from './map-fit.js'
import { notesOf } from './notes.js'
import { shapesOf } from './scene.js'
import type { Slide } from './shape.js'
import { type Setting, sentence } from './slide-of.js'
import { type Spread, whereText } from './spread.js'

/** The organisation from above: areas, bridges and gaps as shapes that can be moved. `table` is where the gaps are told. */
export function mapSlide(
  picture: MapPicture,
  layout: Layout,
  { footer, sources }: Setting,
  table: Spread | null,
): Slide {
  const { title, answer } = picture
  const { drawn, scene } = fitMap(picture, layout, PLACES.content)
  const shapes = shapesOf(scene, PLACES.content)
  const gaps = picture.bridges.filter(({ state }) => state === 'gap').map((bridge) => bridge.title)
  const lead = [`${title}. ${answer}`, ...gaps.slice(0, 20).map((gap) => `• ${gap}`)]
  const subjects = drawn.areas.filter(({ isUnit }) => isUnit).map(({ subject }) => subject)
  const notes = notesOf(
    lead,
    { subjects, words: ['gap', 'fragile', 'unit', 'silo index', 'sealed', 'inward'] },
    sources,
  )
  const note = sentence(leftOut(picture, drawn, table))
  return framed('only', { subject: title, answer: answerOf(picture), note, notes }, shapes, footer)
}

const gapsOf = ({ bridges }: MapPicture) => bridges.filter(({ state }) => state === 'gap')
const linksOf = ({ bridges }: MapPicture) =>
  bridges.filter(({ state }) => state === 'linked' || state === 'fragile')
const surplusOf = ({ bridges }: MapPicture): readonly Bridge[] =>
  bridges.filter(({ state }) => state === 'surplus')

/** What the slide has no room for, and where it is. */
function leftOut(picture: MapPicture, drawn: MapPicture, table: Spread | null): string[] {
  const [gaps, links] = [gapsOf(picture).length, linksOf(picture).length]
  const [shownGaps, shownLinks] = [gapsOf(drawn).length, linksOf(drawn).length]
  const surplus = surplusOf(picture).length - surplusOf(drawn).length
  const units = ({ areas }: MapPicture) => areas.filter(({ isUnit }) => isUnit).length
  return [
    shownGaps < gaps ? `${gaps} gaps: the ${shownGaps} largest are drawn; ${whereText(table, gaps)}` : '',
    shownLinks < links ? `${shownLinks} of ${links} links that are required are drawn` : '',
    surplus > 0 ? `${plural(surplus, 'link')} that nothing requires ${surplus === 1 ? 'is' : 'are'} not` : '',
    units(drawn) < units(picture)
      ? `${units(drawn)} of ${units(picture)} units are drawn, those with most at stake`
      : drawn.areas.length < picture.areas.length
        ? 'Teams within units are not drawn'
        : '',
  ]
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
