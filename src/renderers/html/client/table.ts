import { foldable, made, say } from './fold.js'

type Line = { readonly row: HTMLTableRowElement; readonly text: string }

/** With fewer rows than this the eye is quicker than a search. */
const FEW = 6

/** Numbers before texts, texts by their code units, and what says nothing last, whichever way round. */
function comparing(column: number, sign: number) {
  const keys = new Map<Line, number | string>()
  const keyOf = (line: Line) => {
    const known = keys.get(line)
    if (known !== undefined) return known
    const cell = line.row.cells[column]!
    const text = (cell.dataset.v ?? cell.textContent).toLowerCase()
    const key = text === '' || Number.isNaN(Number(text)) ? text : Number(text)
    keys.set(line, key)
    return key
  }
  const rank = (key: number | string) => (key === '' ? 2 : typeof key === 'string' ? 1 : 0)
  return (one: Line, other: Line) => {
    const [a, b] = [keyOf(one), keyOf(other)]
    return rank(a) - rank(b) || (a < b ? -sign : a > b ? sign : 0)
  }
}

/** Makes the table sort by its titles and show what its own box and the page's search ask for, and says how many rows match. */
export function tabular(block: HTMLElement, table: HTMLTableElement): (query: string) => number {
  const top = Number(block.dataset.top)
  const [body, more] = table.tBodies
  const title = (block.querySelector('h3') ?? block.closest('section')!.querySelector('h2')!).textContent
  const given: readonly Line[] = [...table.tBodies]
    .flatMap((part) => [...part.rows])
    .map((row) => ({ row, text: row.textContent.toLowerCase() }))
  const heads = [...table.tHead!.rows[0]!.cells]
  const told = foldable(block)
  const asked = { own: '', page: '' }
  let order = given

  const draw = () => {
    const fitting = order.filter(({ text }) => text.includes(asked.own) && text.includes(asked.page))
    const rows = fitting.map(({ row }) => row)
    body!.replaceChildren(...rows.slice(0, top))
    more?.replaceChildren(...rows.slice(top))
    told(rows.length)
    return rows.length
  }

  for (const [column, head] of heads.entries()) {
    const button = made('button', 'sort')
    button.type = 'button'
    button.append(...head.childNodes)
    head.append(button)
    // The weightiest number is asked for first, and the first word.
    const ways = head.classList.contains('n') ? ['descending', 'ascending'] : ['ascending', 'descending']
    button.addEventListener('click', () => {
      const next = ways[ways.indexOf(head.getAttribute('aria-sort') ?? '') + 1]
      for (const other of heads) other.removeAttribute('aria-sort')
      if (next !== undefined) head.setAttribute('aria-sort', next)
      order = next === undefined ? given : [...given].sort(comparing(column, next === 'ascending' ? 1 : -1))
      draw()
      say(`${title}: ${next === undefined ? 'in the order of the report' : `${button.textContent}, ${next}`}`)
    })
  }
  if (given.length >= FEW) {
    const box = made('input', 'filter')
    Object.assign(box, { type: 'search', placeholder: 'Filter', autocomplete: 'off', spellcheck: false })
    box.setAttribute('aria-label', `Filter: ${title}`)
    box.addEventListener('input', () => {
      asked.own = box.value.trim().toLowerCase()
      say(`${title}: ${draw()} of ${given.length} rows`)
    })
    table.parentElement!.before(box)
  }
  draw()
  return (query) => {
    asked.page = title.toLowerCase().includes(query) ? '' : query
    return draw()
  }
}
