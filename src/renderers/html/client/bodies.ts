import { rowHtml } from '../row.js'
import { made } from './fold.js'
import type { Line } from './lines.js'

/** Rows drawn in one go: few enough that no frame is late, and enough that thousands are there in a second or two. */
const CHUNK = 200
/** A column gets no narrower than this when the window does, except one that was narrower. */
const NARROW = 120

/** The rows of lines: those that the page came with, and new ones, made in one go, of those that waited as data. */
function rowsOf(lines: readonly Line[]): HTMLTableRowElement[] {
  const template = document.createElement('tbody')
  template.innerHTML = lines.map(({ row, cells }) => (row === null ? rowHtml(cells) : '')).join('')
  const created = [...template.rows].values()
  return lines.map(({ row }) => row ?? created.next().value!)
}

/** For each column the line with its longest text, so that a sample has every width that there is. */
function widest(lines: readonly Line[], columns: number): Line[] {
  return Array.from({ length: columns }, (_, i) =>
    lines.reduce((most, line) => (line.cells[i]![0].length > most.cells[i]![0].length ? line : most)),
  )
}

/**
 * Fixes the columns of a table as they are now. A browser that lays out thousands of rows as one table takes seconds for
 * each change; with columns that are known each row is a grid, and what is out of sight is not laid out at all.
 */
function fixColumns(table: HTMLTableElement): void {
  const cells = [...table.tHead!.rows[0]!.cells]
  const room = table.parentElement!.clientWidth
  const widths = cells.map((cell) => cell.getBoundingClientRect().width)
  const isWider = widths.reduce((sum, width) => sum + width, 0) > room + 1
  const least = widths.map((width, i) =>
    isWider || cells[i]!.classList.contains('n') ? width : Math.min(width, NARROW),
  )
  const body = table.tBodies[0]!
  const { style } = table
  style.setProperty('--columns', widths.map((width, i) => `minmax(${least[i]}px, ${width}fr)`).join(' '))
  style.setProperty('--least', `${least.reduce((sum, width) => sum + width, 0)}px`)
  style.setProperty('--tall', `${(CHUNK * body.offsetHeight) / Math.max(1, body.rows.length)}px`)
}

/** Draws the lines of a table: all in two bodies, the second folded; of a large table those that are shown, in chunks. */
export function bodiesOf(block: HTMLElement, table: HTMLTableElement): (lines: readonly Line[]) => void {
  const top = Number(block.dataset.top)
  const [body, more] = table.tBodies
  if (!block.classList.contains('large'))
    return (lines) => {
      body!.replaceChildren(...rowsOf(lines.slice(0, top)))
      more?.replaceChildren(...rowsOf(lines.slice(top)))
    }

  let rest: readonly Line[] = []
  let frame = 0
  const drawChunk = () => {
    const chunk = made('tbody', 'more')
    chunk.append(...rowsOf(rest.slice(0, CHUNK)))
    table.append(chunk)
    rest = rest.slice(CHUNK)
  }
  const goOn = () => {
    drawChunk()
    if (rest.length > 0) frame = requestAnimationFrame(goOn)
  }
  addEventListener('beforeprint', () => {
    while (rest.length > 0) drawChunk()
  })
  return (lines) => {
    cancelAnimationFrame(frame)
    for (const other of [...table.tBodies].slice(1)) other.remove()
    const isOpen = block.classList.contains('open')
    if (isOpen && !block.classList.contains('spread') && lines.length > 0) {
      body!.replaceChildren(...rowsOf([...lines.slice(0, top), ...widest(lines, lines[0]!.cells.length)]))
      fixColumns(table)
    }
    block.classList.toggle('spread', isOpen)
    body!.replaceChildren(...rowsOf(lines.slice(0, top)))
    rest = isOpen ? lines.slice(top) : []
    // A browser may not count what it has not laid out.
    if (isOpen) table.setAttribute('aria-rowcount', String(lines.length + 1))
    else table.removeAttribute('aria-rowcount')
    if (rest.length > 0) goOn()
  }
}
