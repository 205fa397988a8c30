import type { Block, Section } from '../../report/document.js'
import { keyOf } from '../parts/matrix-key.js'
import { besideTable, type Table } from './beside.js'
import { below, heading } from './heading.js'
import { ACCENT, GAP, INK, LETTERS, MARGIN, PLACES, shade } from './look.js'
import { pagedTable } from './paged.js'
import { cutTo, lineHeight, textWidth } from './room.js'
import type { Box, Slide, TableCell, TableShape } from './shape.js'
import { type Setting, slideOf } from './slide-of.js'
import { altText, slideText } from './text.js'

type Matrix = Extract<Block, { type: 'matrix' }>

/** More units than this are not read from a slide. */
const MOST = 20
/** Up to so many, columns have names; beyond, the numbers of their rows. */
const NAMED = 6
/** A table needs so much room to stand beside it. */
const LEAST_BESIDE = 240

/** Units by units, shaded by what is at stake, with the table of the gaps beside it, or on slides of its own. */
export function matrixSlides(
  section: Section,
  matrix: Matrix,
  table: Table | undefined,
  setting: Setting,
): Slide[] {
  const kept = mostAtStake(matrix)
  const { shape, width } = matrixTable(matrix, kept)
  const words = howToRead(matrix, kept)
  const { content } = PLACES
  const own = [heading(matrix.title, { ...content, width }), shape]
  const rest: Box = { ...content, x: content.x + width + GAP, width: content.width - width - GAP }
  if (table === undefined) return [slideOf('only', section, own, words, [], setting)]
  if (rest.width < LEAST_BESIDE)
    return [slideOf('only', section, own, words, [], setting), ...pagedTable(section, table, setting)]
  const beside = besideTable(table, section, rest)
  const shapes = [...own, ...beside.shapes]
  return [slideOf('only', section, shapes, [...words, beside.leftOut], [beside.block], setting)]
}

/** Which units to show, in their order: all of which anything is at stake, or those whose cells sum up to most. */
function mostAtStake({ labels, cells }: Matrix): number[] {
  const every = labels.map((_, i) => i)
  const some = every.filter((i) => (cells[i] ?? []).some(({ level }) => level > 0))
  const all = some.length === 0 ? every : some
  if (all.length <= MOST) return all
  const stake = (i: number) => (cells[i] ?? []).reduce((sum, { value, level }) => sum + (value ?? level), 0)
  const most = [...all].sort((a, b) => stake(b) - stake(a) || a - b).slice(0, MOST)
  return most.sort((a, b) => a - b)
}

/** What the shades and marks say, and which units are left out. */
function howToRead(matrix: Matrix, kept: readonly number[]): string[] {
  const { labels, cells } = matrix
  const others = labels.length - kept.length
  const isIdle = (i: number) => kept.includes(i) || (cells[i] ?? []).every(({ level }) => level === 0)
  const left = labels.every((_, i) => isIdle(i))
    ? `nothing is at stake for ${others} more, which ${others === 1 ? 'is' : 'are'} left out here`
    : `the ${kept.length} of ${labels.length} units with most at stake are shown`
  return [...keyOf(matrix), others > 0 ? left : '']
}

function matrixTable(
  matrix: Matrix,
  kept: readonly number[],
): { readonly shape: TableShape; readonly width: number } {
  const { content } = PLACES
  const n = kept.length
  const isNamed = n <= NAMED
  const size = n <= 8 ? 12 : n <= 14 ? 10 : 8
  const room = content.height - 24
  const names = kept.map((i, at) => (isNamed ? '' : `${at + 1}  `) + slideText(matrix.labels[i]!))
  const longest = Math.max(...names.map((name) => textWidth(name, size, true)))
  const label = Math.min(longest + 2 * MARGIN.across + 4, 200)
  const words = kept.flatMap((i) => slideText(matrix.labels[i]!).split(' '))
  const word = Math.max(...words.map((one) => textWidth(one, size, true))) * 1.05 + 2 * MARGIN.across + 2
  const named = Math.max(84, Math.min(word, 140))
  const cell = isNamed
    ? Math.min(named, (content.width - label) / n)
    : Math.min(40, (content.width - label) / n)
  const head = isNamed ? 3 * lineHeight(size) + 2 * MARGIN.down : lineHeight(size) + 2 * MARGIN.down
  const height = Math.min(isNamed ? 48 : 30, (room - head) / n)
  const cut = (text: string, width: number, lines: number) =>
    cutTo(text, lines, width - 2 * MARGIN.across, size, true)
  const lines = Math.max(1, Math.floor((height - 2 * MARGIN.down) / lineHeight(size)))
  const top = kept.map((i, at) => (isNamed ? cut(slideText(matrix.labels[i]!), cell, 3) : String(at + 1)))
  const heads: TableCell[] = ['', ...top].map((text) => ({
    text,
    bold: true,
    colour: ACCENT,
    align: 'centre',
  }))
  const rows = kept.map((i, at) => ({
    height,
    cells: [
      { text: cut(names[at]!, label, lines), bold: true, colour: INK },
      ...kept.map((j): TableCell => cellOf(matrix, i, j, (text) => cut(text, cell, 1))),
    ],
  }))
  const width = label + cell * n
  return {
    width,
    shape: {
      type: 'table',
      name: 'Matrix',
      alt: altText(`${matrix.title}. ${matrix.legend}`),
      box: { ...below(content), width, height: head + height * n },
      widths: [label, ...kept.map(() => cell)],
      rows: [{ height: head, cells: heads }, ...rows],
      size,
      firstColumn: true,
    },
  }
}

function cellOf({ cells }: Matrix, i: number, j: number, cut: (text: string) => string): TableCell {
  const cell = cells[i]?.[j]
  if (i === j) return { text: '', fill: { scheme: 'bg2' } }
  if (cell === undefined || cell.text === '') return { text: '' }
  const { fill, colour } = shade(cell.level, cell.tone)
  const sign = cell.more?.sign ?? ''
  // Where nothing is at stake, a bare nought is noise, and a sign says enough.
  const text = cut(slideText(cell.level === 0 && sign !== '' ? sign : `${cell.text}${sign}`))
  if (cell.level === 0) return { text, colour: LETTERS.muted, align: 'centre' }
  return { text, fill, colour, align: 'centre', bold: cell.tone === 'bad' }
}
