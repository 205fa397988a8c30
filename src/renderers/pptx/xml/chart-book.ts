import type { SheetRow } from '../../parts/sheet.js'
import { workbookBytes } from '../../parts/workbook.js'
import type { ChartShape } from '../shape.js'
import { numberFormat } from './chart.js'

/** The workbook behind a chart, in which its figures can be changed. */
export function chartBook(chart: ChartShape): Uint8Array {
  const format = numberFormat(chart)
  const rows: SheetRow[] = [
    { cells: [null, { value: chart.title, style: { bold: true } }] },
    ...chart.items.map(({ label, value }) => ({
      cells: [
        { value: label, style: {} },
        { value, style: { format } },
      ],
    })),
  ]
  const sheet = {
    name: 'Sheet1',
    tab: '1D4F91',
    widths: [48, 24],
    rows,
    frozen: { rows: 0, columns: 0 },
    filter: null,
    conditions: [],
    grid: true,
  }
  return workbookBytes(chart.title, [sheet])
}
