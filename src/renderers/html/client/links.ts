import { made } from './fold.js'
import { addressOf, type Things } from './things.js'

/** Makes each cell of a table that holds the name of a thing, and nothing else, lead to its facts, now and when drawn later. */
export function linkNames({ all }: Things): void {
  const subjects = new Map<string, string | null>()
  for (const [subject, , label] of all) subjects.set(label, subjects.has(label) ? null : subject)
  const link = (row: HTMLTableRowElement) => {
    for (const cell of row.cells) {
      if (cell.childElementCount > 0 || cell.classList.contains('n')) continue
      const subject = subjects.get(cell.textContent)
      if (typeof subject !== 'string') continue
      const to = made('a', 'look-up')
      to.href = addressOf(subject)
      to.append(...cell.childNodes)
      cell.append(to)
    }
  }
  for (const table of document.querySelectorAll<HTMLTableElement>('.table table')) {
    const linkIn = (bodies: Iterable<Node>) => {
      for (const node of bodies) {
        if (node instanceof HTMLTableRowElement) link(node)
        else if (node instanceof HTMLTableSectionElement) for (const row of node.rows) link(row)
      }
    }
    linkIn(table.tBodies)
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) linkIn(addedNodes)
    }).observe(table, { childList: true, subtree: true })
  }
}
