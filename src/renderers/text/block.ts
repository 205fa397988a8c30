import type { Block } from '../../report/document.js'
import { drawBars } from './bars.js'
import { drawFigures } from './figures.js'
import { drawMatrix } from './matrix.js'
import { heading, type Page, paragraph, topOf } from './page.js'
import { drawPath } from './path.js'
import { drawTable } from './table.js'

/** The lines of one block, none wider than the page. */
export function drawBlock(block: Block, page: Page): string[] {
  switch (block.type) {
    case 'text':
      return paragraph(page, block.text, block.tone)
    case 'figures':
      return drawFigures(block, page)
    case 'table':
      return drawTable(block, page)
    case 'path':
      return drawPath(block, page)
    case 'matrix':
      return drawMatrix(block, page)
    case 'bars':
      return drawBars(block, page)
    case 'list': {
      const { shown, rest } = topOf(page, block.items.length)
      const items = block.items.slice(0, shown).flatMap((item) => paragraph(page, `• ${item}`, undefined, 2))
      return [...heading(page, block.title), ...items, ...rest]
    }
  }
}
