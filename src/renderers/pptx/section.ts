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

/** A section as slides: its bars beside their table, its matrix on a slide of its own; else its first table. */
export function sectionSlides(section: Section, setting: Setting): Slide[] {
  const { blocks } = section
  const bars = blocks.find(isBars)
  const matrix = blocks.find((block) => block.type === 'matrix' && block.labels.length > 0)
  const isDrawn = bars !== undefined || matrix !== undefined
  return [
    ...(bars === undefined ? [] : [barsSlide(section, bars, setting)]),
    ...(matrix?.type === 'matrix' ? matrixSlides(section, matrix, blocks.find(isFilled), setting) : []),
    ...(isDrawn ? [] : [tableSlide(section, setting)]),
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
  const beside = after.find(
    (block) => isFilled(block) || (block.type === 'figures' && block.items.length > 0),
  )
  const whole = beside === undefined
  const box = whole ? PLACES.content : LEFT
  const chart = barChart(bars, below(box), whole ? { index: 1 } : { index: 1, half: true })
  const drawn = [heading(bars.title, box), chart.shape]
  if (whole) return slideOf('content', section, drawn, [chart.leftOut], [], setting)
  const table = besideTable(beside as Table | Figures, section, RIGHT, { index: 2, half: true })
  const shapes = [...drawn, ...table.shapes]
  return slideOf('two', section, shapes, [chart.leftOut, table.leftOut], [table.block], setting)
}

function tableSlide(section: Section, setting: Setting): Slide {
  const { blocks } = section
  const found =
    blocks.find(isFilled) ?? blocks.find((block) => block.type === 'figures' && block.items.length > 0)
  if (found === undefined) return wordsSlide(section, setting)
  const table = besideTable(found as Table | Figures, section, PLACES.content, { index: 1 })
  return slideOf('content', section, table.shapes, [table.leftOut], [table.block], setting)
}

/** Lines of words that a slide holds. */
const MOST_LINES = 10

/** A section of words alone: its texts, and its lists below what they are of. */
function wordsSlide(section: Section, setting: Setting): Slide {
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
  if (lines.length === 0) return slideOf('only', section, [], [], [], setting)
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
  return slideOf('content', section, [shape], [left], [], setting)
}

type Said = { readonly text: string; readonly bold?: true }
