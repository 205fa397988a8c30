import type { Block, Cell, Tone } from '../../report/document.js'
import { formatBeside, formatFor, shownAs } from '../parts/numbers.js'
import { cellText } from '../parts/text.js'

type Table = Extract<Block, { type: 'table' }>

export type ColumnCell = {
  readonly value: string | number | null
  readonly tone?: Tone
  readonly format?: string
}

/** A column as it stands in a sheet. */
export type SheetColumn = {
  readonly title: string
  readonly align: 'left' | 'right'
  readonly cells: readonly ColumnCell[]
}

/** Numbers as numbers; where the texts of a column say more, the texts and beside them the numbers; ids at the end. */
export function columnsOf({ columns, rows }: Table): SheetColumn[] {
  const shown = columns.flatMap(({ title, align }, i) => {
    const cells = rows.map(({ cells: all }) => all[i] ?? EMPTY)
    return columnOf(cellText(title), align, cells)
  })
  const ids = rows.map(({ subject }) => cellText(subject))
  const isSaid = ids.every((id, i) => id === '' || id === shown[0]?.cells[i]?.value)
  if (isSaid) return shown
  return [...shown, { title: 'Id', align: 'left', cells: ids.map((value) => ({ value, tone: 'muted' })) }]
}

const EMPTY: Cell = { text: '', value: null }

function columnOf(title: string, align: SheetColumn['align'], cells: readonly Cell[]): SheetColumn[] {
  const numbers = cells.filter(({ value }) => isNumber(value))
  const texts = { title, align, cells: cells.map(textCell) }
  if (numbers.length === 0) return [texts]
  const shown = cells.map(({ value, text }) => (isNumber(value) ? shownAs(value, text) : null))
  const isPlain = cells.every(({ value }, i) => !isNumber(value) || shown[i] !== null)
  if (!isPlain) {
    const values = cells.map(({ value, text }): ColumnCell => {
      if (!isNumber(value)) return { value: null }
      return {
        value,
        format: formatBeside(
          numbers.map((cell) => cell.value as number),
          text.includes('%'),
        ),
      }
    })
    return [texts, { title: `${title} (number)`, align: 'right', cells: values }]
  }
  const most = Math.max(...shown.map((one) => (one === null || one.share ? 0 : one.decimals)))
  const values = cells.map((cell, i): ColumnCell => {
    const one = shown[i]
    return one === null || one === undefined
      ? textCell(cell)
      : { ...toneOf(cell), value: cell.value as number, format: formatFor(one, most) }
  })
  return [{ title, align, cells: values }]
}

const isNumber = (value: Cell['value']): value is number => typeof value === 'number'
const toneOf = ({ tone }: Cell) => (tone === undefined ? {} : { tone })
const textCell = (cell: Cell): ColumnCell => ({ ...toneOf(cell), value: cellText(cell.whole ?? cell.text) })
