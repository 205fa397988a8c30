import type { Block } from '../../report/document.js'
import { formatFor, shownAs } from '../parts/numbers.js'
import type { Sheet, SheetCell, SheetRow, Style } from '../parts/sheet.js'
import { cellText } from '../parts/text.js'
import { HEAD, QUIET, SHADES, SHEET_TITLE } from './look.js'
import { heightOf, linesIn } from './room.js'

type Matrix = Extract<Block, { type: 'matrix' }>

/** The title, the legend and the heads. */
const ABOVE = 3
/** A sheet has no more columns than this; the labels take one. */
const MOST = 16_383
const LABEL = 30
const ITSELF: Style = { fill: 'F1F3F5' }
const CORNER: Style = { ...HEAD, align: 'center' }

/** Units by units as a heat map: the darker, the more; numbers are numbers, and their marks part of how they look. */
export function matrixSheet(
  block: Matrix,
  { name, tab }: { readonly name: string; readonly tab: string },
): Sheet {
  const labels = block.labels.slice(0, MOST).map(cellText)
  const cut = labels.length < block.labels.length ? ` (the first ${MOST} of ${block.labels.length})` : ''
  const width = labels.length > 20 ? 10 : 15
  const lines = Math.max(1, ...labels.map((label) => linesIn(label, width - 1)))
  const cells = block.cells.slice(0, labels.length).map((row) => row.slice(0, labels.length))
  const most = Math.max(0, ...cells.map((row) => Math.max(0, ...row.map(decimals))))
  const styles = new Map<string, Style>()
  const head: SheetRow = {
    cells: [{ value: '', style: HEAD }, ...labels.map((value) => ({ value, style: CORNER }))],
    height: heightOf(Math.min(6, lines)) + 4,
  }
  const rows = cells.map((row, i): SheetRow => {
    const shown = row.map((cell, j) => drawn(cell, i === j, most, styles))
    return {
      cells: [{ value: labels[i]!, style: HEAD }, ...shown],
      height: heightOf(linesIn(labels[i]!, LABEL - 1)) + 5,
    }
  })
  const legend = `${cellText(block.legend)}${block.legend === '' ? '' : '. '}The darker a cell, the more.`
  return {
    name,
    tab,
    widths: [LABEL, ...labels.map(() => width)],
    rows: [
      { cells: [{ value: `${cellText(block.title)}${cut}`, style: SHEET_TITLE }], height: 24 },
      { cells: [{ value: legend, style: QUIET }] },
      head,
      ...rows,
    ],
    frozen: { rows: ABOVE, columns: 1 },
    filter: null,
    conditions: [],
    grid: false,
  }
}

/** Nothing is a bare 0: with decimals it would look like a figure. */
const bareNothing = (format: string) => `${format};-${format};0`

const decimals = ({ value, text }: Matrix['cells'][number][number]) =>
  value === undefined ? 0 : (shownAs(value, text)?.decimals ?? 0)

function drawn(
  { text, value, level, tone }: Matrix['cells'][number][number],
  isItself: boolean,
  most: number,
  styles: Map<string, Style>,
): SheetCell {
  if (isItself && text === '') return { value: null, style: ITSELF }
  const shown = value === undefined ? null : shownAs(value, text)
  const shade = SHADES[tone === 'bad' || tone === 'warn' ? tone : 'plain'][Math.min(4, Math.max(0, level))]!
  const format = shown === null ? undefined : bareNothing(formatFor(shown, most))
  const key = `${shade} ${format} ${tone === 'bad'}`
  const style = styles.get(key) ?? {
    fill: shade,
    align: 'center',
    middle: true,
    line: 'thin',
    ...(level >= 4 ? { colour: '1A1A1A' } : {}),
    ...(tone === 'bad' ? { bold: true } : {}),
    ...(format === undefined ? {} : { format }),
  }
  styles.set(key, style)
  return { value: shown === null ? cellText(text) : value!, style }
}
