import { made } from './fold.js'
import type { Finder } from './search.js'
import { addressOf, type Things } from './things.js'

/** Things that a search shows by name; more are only counted. */
const MOST = 12

/** What the page's search finds among the things, as links to their facts below the box. */
export function hitsBelow(box: Element, things: Things): Finder {
  const list = made('ul', 'hits')
  list.hidden = true
  list.setAttribute('aria-label', 'Teams, roles, forums, decisions, customers and boundaries found')
  box.append(list)
  withKeys(box.querySelector('input')!, list)
  return (query) => {
    const found = things.find(query)
    list.hidden = found.length === 0
    const items = found.slice(0, MOST).map(([subject, kind, label]) => {
      const link = made('a', '')
      link.href = addressOf(subject)
      const what = made('span', '')
      what.textContent = ` ${kind}`
      link.append(label, what)
      const item = made('li', '')
      item.append(link)
      return item
    })
    if (found.length > MOST) {
      const rest = made('li', 'note')
      rest.textContent = `and ${found.length - MOST} more`
      items.push(rest)
    }
    list.replaceChildren(...items)
    return found.length
  }
}

/** Enter in the box opens the first that was found; the arrows go down into what was found, and up to the box again. */
function withKeys(input: HTMLInputElement, list: HTMLElement): void {
  const links = () => [...list.querySelectorAll('a')]
  input.addEventListener('keydown', (event) => {
    const first = links()[0]
    if (first === undefined || (event.key !== 'Enter' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    if (event.key === 'Enter') first.click()
    else first.focus()
  })
  list.addEventListener('keydown', (event) => {
    const all = links()
    const at = all.indexOf(document.activeElement as HTMLAnchorElement)
    if (event.key === 'Escape') {
      // The key closes what was looked up too, where the focus is elsewhere.
      event.stopPropagation()
      input.focus()
    }
    if (at === -1 || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
    event.preventDefault()
    if (event.key === 'ArrowDown') all[at + 1]?.focus()
    else (all[at - 1] ?? input).focus()
  })
}
