import { cellName, rangeName, type Sheet } from './sheet.js'
import { element } from './xml.js'

/** What stays in view when the sheet is scrolled. */
export function viewXml({ frozen, grid }: Sheet, isFirst: boolean): string {
  const { rows, columns } = frozen
  const attributes = { showGridLines: grid, tabSelected: isFirst || undefined, workbookViewId: 0 }
  if (rows === 0 && columns === 0) return element('sheetView', attributes)
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight'
  const split = {
    xSplit: columns > 0 ? columns : undefined,
    ySplit: rows > 0 ? rows : undefined,
    topLeftCell: cellName(rows, columns),
    activePane: pane,
    state: 'frozen',
  }
  const at = cellName(rows, columns)
  return element('sheetView', attributes, [
    element('pane', split),
    element('selection', { pane, activeCell: at, sqref: at }),
  ])
}

/** Cells that reach across columns. */
export function mergedXml({ rows }: Sheet): string {
  const ranges = rows.flatMap(({ across = 1 }, row) =>
    across > 1 ? [rangeName({ row, column: 0, lastRow: row, lastColumn: across - 1 })] : [],
  )
  if (ranges.length === 0) return ''
  return element(
    'mergeCells',
    { count: ranges.length },
    ranges.map((ref) => element('mergeCell', { ref })),
  )
}

/** Cells that lead to other sheets, and to nothing else. */
export function linksXml({ rows }: Sheet): string {
  const links = rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) =>
      cell?.link === undefined ? [] : [[cellName(row, column), cell.link] as const],
    ),
  )
  if (links.length === 0) return ''
  const written = links.map(([ref, name]) => element('hyperlink', { ref, location: `${quoted(name)}!A1` }))
  return element('hyperlinks', {}, written)
}

/** The name of a sheet as formulas and links write it. */
export function quoted(name: string): string {
  return `'${name.replaceAll("'", "''")}'`
}
