import type { Layout } from '../../drawing/graphviz.js'
import type { Report, Section } from '../../report/document.js'
import type { Json } from '../../util/json.js'
import { coverSlide } from './cover.js'
import { mapSlide } from './map.js'
import { notesOf, sourcesOf } from './notes.js'
import { sectionSlides } from './section.js'
import type { Deck, Slide } from './shape.js'
import type { Setting } from './slide-of.js'
import { spreadOf } from './spread.js'
import { nextSteps } from './steps.js'
import { stepsSlide } from './steps-slide.js'
import { slideText } from './text.js'

/** As the story is told. */
const ORDER = ['decisions', 'boundaries', 'silos', 'practices']

/** A report as slides: the answer, the map, a slide for each picture, what could come next, and tables at the end. */
export function deckOf(report: Report<Json>, layout: Layout): Deck {
  const setting = { footer: report.title, sources: sourcesOf(report) }
  const map = report.pictures?.().find((picture) => picture.type === 'map')
  const isReport = isOfReport(report.data)
  const { told, appendix } = isReport ? inOrder(report.sections) : { told: report.sections, appendix: [] }
  const steps = isReport ? nextSteps(report.sections, setting.sources) : []
  const story = told.flatMap((section) => sectionSlides(section, setting))
  // Before the story are the cover and the map itself.
  const gaps = spreadOf('gaps', story, 3)
  const slides: Slide[] = [
    cover(report, setting),
    ...(map?.type === 'map' && map.areas.length > 0 ? [mapSlide(map, layout, setting, gaps)] : []),
    ...story,
    ...(steps.length > 0 ? [stepsSlide(steps, setting)] : []),
    ...appendix.flatMap((section) => sectionSlides(section, setting)),
  ]
  return { title: slideText(report.title), slides }
}

/** The sections of the story, and after it those that are looked at for their own sake. */
function inOrder(sections: readonly Section[]): { readonly told: Section[]; readonly appendix: Section[] } {
  const told = ORDER.flatMap((id) => sections.filter((section) => section.id === id))
  const rest = sections.filter(({ id }) => !ORDER.includes(id))
  if (told.length === 0) return { told: rest, appendix: [] }
  return { told, appendix: rest.map((section) => ({ ...section, title: `Appendix: ${section.title}` })) }
}

const isOfReport = (data: Json) =>
  typeof data === 'object' && data !== null && 'format' in data && data.format === 'unsilo-report/1'

/** A report says its size first and its answer last; other results begin with their answer. */
function cover({ title, headline, data, sections }: Report<Json>, { sources }: Setting): Slide {
  const [answer = '', facts] = isOfReport(data)
    ? [headline.at(-1), headline.slice(0, -1)]
    : [headline[0], headline.slice(1)]
  const lead = [title, ...headline, ...sections.map((section) => `• ${section.title}: ${section.answer}`)]
  return coverSlide(title, { answer, facts }, notesOf(lead, { subjects: [], words: [] }, sources))
}
