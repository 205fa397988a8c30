import { made } from './fold.js'
import type { Finder } from './search.js'
import { addressOf, type Things } from './things.js'

/** Things that a search shows by name; more are only counted. */
const MOST = 12

/** What the page's search finds among the things, as links to their facts below the box. */
export function hitsBelow(box: Element, things: Things): Finder {
  const list = made('ul', 'hits')
  list.hidden = true
  list.setAttribute('aria-label', 'Teams, roles, decisions and customers found')
  box.append(list)
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
