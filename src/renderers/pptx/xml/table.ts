import { element } from '../../parts/xml.js'
import { LINE, MARGIN } from '../look.js'
import type { Line, TableCell, TableShape } from '../shape.js'
import { emu, fillXml, lineXml, paragraphsXml } from './drawing.js'

/** The style that every program knows for a table with no look of its own: ours is in the cells. */
const NO_STYLE = '{2D5ABB26-0587-4C30-8999-92F81FD0307C}'

/** A table of cells that can be edited. */
export function tableXml({ widths, rows, size, firstColumn }: TableShape): string {
  return element('a:tbl', {}, [
    element('a:tblPr', { firstRow: true, firstCol: firstColumn }, element('a:tableStyleId', {}, NO_STYLE)),
    element(
      'a:tblGrid',
      {},
      widths.map((width) => element('a:gridCol', { w: emu(width) })),
    ),
    ...rows.map(({ height, cells }, i) =>
      element(
        'a:tr',
        { h: emu(height) },
        cells.map((cell) => cellXml(cell, size, i === 0)),
      ),
    ),
  ])
}

function cellXml({ text, bold, colour, fill, align }: TableCell, size: number, isHead: boolean): string {
  const runs = [{ text, ...(bold ? { bold } : {}), ...(colour === undefined ? {} : { colour }) }]
  const paragraph = { runs, ...(align === undefined ? {} : { align }) }
  const below: Line = isHead ? { colour: { scheme: 'accent1' }, width: 1.25 } : { colour: LINE, width: 0.5 }
  const margins = {
    marL: emu(MARGIN.across),
    marR: emu(MARGIN.across),
    marT: emu(MARGIN.down),
    marB: emu(MARGIN.down),
    anchor: isHead ? 'b' : 'ctr',
  }
  return element('a:tc', {}, [
    element('a:txBody', {}, ['<a:bodyPr/>', '<a:lstStyle/>', paragraphsXml([paragraph], size)]),
    element('a:tcPr', margins, [
      lineXml(undefined, 'a:lnL'),
      lineXml(undefined, 'a:lnR'),
      lineXml(undefined, 'a:lnT'),
      lineXml(below, 'a:lnB'),
      fillXml(fill),
    ]),
  ])
}
