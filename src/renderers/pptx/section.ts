import type { Block, Section } from '../../report/document.js'
import { type Bars, barChart } from './bars.js'
import { besideTable, type Figures, isFilled, type Table } from './beside.js'
import { below, heading } from './heading.js'
import { GAP, PLACES } from './look.js'
import { matrixSlides } from './matrix.js'
import { cutTo } from './room.js'
import type { Shape, Slide } from './shape.js'
import { type Setting, slideOf } from './slide-of.js'
import { slideText } from './text.js'

const isBars = (block: Block): block is Bars => block.type === 'bars' && block.items.length > 0
const isAssessed = ({ items }: Bars) => items.some(({ value }) => value !== null)
const isFigures = (block: Block): block is Figures => block.type === 'figures' && block.items.length > 0
const isShown = (block: Block): block is Table | Figures => isFilled(block) || isFigures(block)

/**
 * A section as slides: its bars beside their table, its matrix on a slide of its own; else its first table. Bars of which
 * none is assessed are no chart, and what says nothing is no slide: the notes of the cover have its answer.
 */
export function sectionSlides(section: Section, setting: Setting): Slide[] {
  const { blocks } = section
  const found = blocks.find(isBars)
  const bars = found !== undefined && isAssessed(found) ? found : undefined
  const matrix = blocks.find((block) => block.type === 'matrix' && block.labels.length > 0)
  const isDrawn = bars !== undefined || matrix !== undefined
  return [
    ...(bars === undefined ? [] : [barsSlide(section, bars, setting)]),
    ...(matrix?.type === 'matrix' ? matrixSlides(section, matrix, blocks.find(isFilled), setting) : []),
    ...(isDrawn ? [] : tableSlide(section, found !== undefined, setting)),
  ]
}

const LEFT = { ...PLACES.content, width: (PLACES.content.width - GAP) * 0.4 }
const RIGHT = {
  ...PLACES.content,
  x: PLACES.content.x + LEFT.width + GAP,
  width: (PLACES.content.width - GAP) * 0.6,
}

function barsSlide(section: Section, bars: Bars, setting: Setting): Slide {
  const { blocks } = section
  const after = blocks.slice(blocks.indexOf(bars) + 1)
  const beside = after.find(isShown)
  const whole = beside === undefined
  const box = whole ? PLACES.content : LEFT
  const chart = barChart(bars, below(box), whole ? { index: 1 } : { index: 1, half: true })
  const drawn = [heading(bars.title, box), chart.shape]
  if (whole) return slideOf('content', section, drawn, [chart.leftOut], [], setting)
  const table = besideTable(beside, section, RIGHT, { index: 2, half: true })
  const shapes = [...drawn, ...table.shapes]
  return slideOf('two', section, shapes, [chart.leftOut, table.leftOut], [table.block], setting)
}

/** `isUnassessed`: its bars say nothing, and what stands below them says why. */
function tableSlide(section: Section, isUnassessed: boolean, setting: Setting): Slide[] {
  const { blocks } = section
  const found = isUnassessed ? blocks.find(isShown) : (blocks.find(isFilled) ?? blocks.find(isFigures))
  if (found === undefined) return wordsSlide(section, setting)
  const table = besideTable(found, section, PLACES.content, { index: 1 })
  return [slideOf('content', section, table.shapes, [table.leftOut], [table.block], setting)]
}

/** Lines of words that a slide holds. */
const MOST_LINES = 10

/** A section of words alone: its texts, and its lists below what they are of. */
function wordsSlide(section: Section, setting: Setting): Slide[] {
  const lines = section.blocks.flatMap((block): Said[] =>
    block.type === 'text'
      ? [{ text: block.text }]
      : block.type === 'list' && block.items.length > 0
        ? [
            ...(block.title === '' ? [] : [{ text: block.title, bold: true as const }]),
            ...block.items.map((text) => ({ text })),
          ]
        : [],
  )
  if (lines.length === 0) return []
  const shown = lines.slice(0, MOST_LINES)
  const shape: Shape = {
    type: 'text',
    name: 'Text',
    placeholder: { index: 1 },
    paragraphs: shown.map(({ text, ...look }) => ({
      runs: [{ text: cutTo(slideText(text), 2, 840, 14), ...look }],
    })),
    size: 14,
  }
  const count = (all: readonly Said[]) => all.filter(({ bold }) => bold !== true).length
  const left = lines.length > shown.length ? `${count(shown)} of ${count(lines)} are shown` : ''
  return [slideOf('content', section, [shape], [left], [], setting)]
}

type Said = { readonly text: string; readonly bold?: true }
