import type { Term } from '../../report/term.js'
import type { Sheet, SheetRow, Style } from '../parts/sheet.js'
import { cellText } from '../parts/text.js'
import { HEAD, SHEET_TITLE, TAB_OF_ALL, WRAPPED } from './look.js'
import { heightOf, linesIn } from './room.js'

const WIDTHS = [24, 50, 50, 26, 34, 46]
const HEADS = ['Word', 'Meaning', 'Computed as', 'Range', 'Source', 'What to do']
const WORD: Style = { ...WRAPPED, bold: true }
const INNER: Style = { ...WRAPPED, indent: true }

/** What the figures and words of the other sheets mean, how they are computed, where from, and what to do. */
export function termsSheet(terms: readonly Term[], name: string): Sheet {
  const rows = terms.map(({ word, meaning, formula, range, source, act }): SheetRow => {
    const texts = [word, meaning, formula ?? '', range ?? '', source, act].map(cellText)
    const lines = Math.max(...texts.map((text, i) => linesIn(text, WIDTHS[i]! - 1)))
    return {
      cells: texts.map((value, i) => ({ value, style: i === 0 ? WORD : INNER })),
      height: heightOf(lines),
    }
  })
  return {
    name,
    tab: TAB_OF_ALL,
    widths: WIDTHS,
    rows: [
      { cells: [{ value: 'What the figures and words mean', style: SHEET_TITLE }], height: 24 },
      {
        cells: HEADS.map((value, i) => ({
          value,
          style: i === 0 ? HEAD : { ...HEAD, indent: true as const },
        })),
        height: heightOf(1) + 4,
      },
      ...rows,
    ],
    frozen: { rows: 2, columns: 1 },
    filter: { row: 1, column: 0, lastRow: 1 + rows.length, lastColumn: HEADS.length - 1 },
    conditions: [],
    grid: false,
  }
}
