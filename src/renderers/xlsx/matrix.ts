import type { Block } from '../../report/document.js'
import { stopped } from '../../util/text.js'
import { keyOf } from '../parts/matrix-key.js'
import { formatFor, shownAs } from '../parts/numbers.js'
import type { Sheet, SheetCell, SheetRow, Style } from '../parts/sheet.js'
import { cellText } from '../parts/text.js'
import { HEAD, QUIET, SHADES, SHEET_TITLE } from './look.js'
import { heightOf, linesIn } from './room.js'

type Matrix = Extract<Block, { type: 'matrix' }>

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
  const above: SheetRow[] = [
    { cells: [{ value: `${cellText(block.title)}${cut}`, style: SHEET_TITLE }], height: 24 },
    { cells: [{ value: cellText(keyOf(block).map(stopped).join(' ')), style: QUIET }] },
    ...coloursOf(cells),
    head,
  ]
  return {
    name,
    tab,
    widths: [LABEL, ...labels.map(() => width)],
    rows: [...above, ...rows],
    frozen: { rows: above.length, columns: 1 },
    filter: null,
    conditions: [],
    grid: false,
  }
}

/** What the colours are, those that there are, each in itself. */
function coloursOf(cells: Matrix['cells']): SheetRow[] {
  const shaded = cells.flatMap((row) => row.filter(({ level }) => level > 0))
  const words = [
    { isThere: shaded.some(isBad), shades: SHADES.bad, value: 'orange: missing' },
    { isThere: shaded.some((cell) => !isBad(cell)), shades: SHADES.plain, value: 'blue: in place' },
  ]
  return words.flatMap(({ isThere, shades, value }) =>
    isThere ? [{ cells: [{ value, style: { fill: shades[2]! } }] }] : [],
  )
}

const isBad = ({ tone }: Matrix['cells'][number][number]) => tone === 'bad'

/** Nothing is a bare 0, or its sign alone: with decimals it would look like a figure. */
const bareNothing = (format: string, sign: string) =>
  `${format};-${format};${sign === '' ? '0' : `"${sign}"`}`

const decimals = ({ value, text }: Matrix['cells'][number][number]) =>
  value === undefined ? 0 : (shownAs(value, text)?.decimals ?? 0)

function drawn(
  { text, value, level, tone, more }: Matrix['cells'][number][number],
  isItself: boolean,
  most: number,
  styles: Map<string, Style>,
): SheetCell {
  if (isItself && text === '') return { value: null, style: ITSELF }
  const shown = value === undefined ? null : shownAs(value, text)
  const shade = SHADES[tone === 'bad' ? tone : 'plain'][Math.min(4, Math.max(0, level))]!
  const sign = /^[~+]$/.exec(more?.sign ?? '')?.[0] ?? ''
  const format =
    shown === null ? undefined : bareNothing(formatFor({ ...shown, mark: shown.mark + sign }, most), sign)
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
