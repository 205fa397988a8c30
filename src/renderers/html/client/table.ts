import { bodiesOf } from './bodies.js'
import { foldable, leftWords, made, say } from './fold.js'
import { type Line, linesOf, sorted } from './lines.js'
import type { Finder } from './search.js'

/** With fewer rows than this the eye is quicker than a search. */
const FEW = 6

/** Calls `then` with each title when it is asked to sort, and the way round; `null` for the order of the report. */
function sortable(
  heads: readonly HTMLTableCellElement[],
  then: (column: number, way: string | null, title: string) => void,
): void {
  for (const [column, head] of heads.entries()) {
    const button = made('button', 'sort')
    button.type = 'button'
    button.append(...head.childNodes)
    head.append(button)
    // The weightiest number is asked for first, and the first word.
    const ways = head.classList.contains('n') ? ['descending', 'ascending'] : ['ascending', 'descending']
    button.addEventListener('click', () => {
      const next = ways[ways.indexOf(head.getAttribute('aria-sort') ?? '') + 1] ?? null
      for (const other of heads) other.removeAttribute('aria-sort')
      if (next !== null) head.setAttribute('aria-sort', next)
      then(column, next, button.textContent)
    })
  }
}

/** Calls `then` with what is typed in a box of the table's own, and says how many rows that leaves. */
function filterable(
  table: HTMLTableElement,
  title: string,
  all: number,
  then: (asked: string) => number,
): void {
  const box = made('input', 'filter')
  Object.assign(box, { type: 'search', placeholder: 'Filter', autocomplete: 'off', spellcheck: false })
  box.setAttribute('aria-label', `Filter: ${title}`)
  box.addEventListener('input', () => say(`${title}: ${then(box.value.trim().toLowerCase())} of ${all} rows`))
  table.parentElement!.before(box)
}

/** Makes the table sort by its titles and show what its own box and the page's search ask for. */
export function tabular(block: HTMLElement, table: HTMLTableElement): Finder {
  const [all, top] = [Number(block.dataset.all), Number(block.dataset.top)]
  const title = (block.querySelector('h3') ?? block.closest('section')!.querySelector('h2')!).textContent
  const [left, waiting] = [block.querySelector('.left'), block.querySelector('script')]
  const drawBodies = bodiesOf(block, table)
  const asked = { own: '', page: '' }
  // Rows are read when they are first needed, which for most tables is never; many, when nothing else is to be done.
  let given: readonly Line[] | null = null
  let order: readonly Line[] | null = null
  let fitting = all
  const lines = () => {
    given ??= linesOf(table, waiting)
    return given
  }

  const draw = () => {
    const found = (order ?? lines()).filter(
      ({ text }) => text.includes(asked.own) && text.includes(asked.page),
    )
    drawBodies(found)
    fitting = found.length
    told(fitting)
    const isOpen = block.classList.contains('open')
    if (left !== null) left.textContent = isOpen ? '' : leftWords(fitting - top)
    return fitting
  }
  const told = foldable(block, () => {
    if (waiting !== null) draw()
  })
  told(all)
  if (waiting !== null && 'requestIdleCallback' in globalThis) requestIdleCallback(lines)
  if (left !== null) left.textContent = leftWords(all - top)

  sortable([...table.tHead!.rows[0]!.cells], (column, way, name) => {
    order = way === null ? null : sorted(lines(), column, way === 'ascending' ? 1 : -1)
    draw()
    say(`${title}: ${way === null ? 'in the order of the report' : `${name}, ${way}`}`)
  })
  if (all >= FEW)
    filterable(table, title, all, (own) => {
      asked.own = own
      return draw()
    })
  return (query) => {
    const page = title.toLowerCase().includes(query) ? '' : query
    if (page === asked.page) return fitting
    asked.page = page
    return draw()
  }
}
