import type { PackedThing, PackedValue } from '../packed-things.js'
import { walkHtml } from '../walk.js'
import { made, say } from './fold.js'
import { addressOf, subjectInAddress, type Things } from './things.js'

/** Values of a fact that are shown before someone asks for all. */
const FIRST = 8

function drawnValue(value: PackedValue, { all }: Things): HTMLElement {
  const [text, place, tone] =
    typeof value === 'string' ? [value, null] : typeof value === 'number' ? [all[value]![2], value] : value
  const to = place === null ? undefined : all[place]
  const element = to === undefined ? made('span', tone ?? '') : made('a', tone ?? '')
  element.textContent = text
  if (element instanceof HTMLAnchorElement) element.href = addressOf(to![0])
  return element
}

function factOf([label, ...values]: PackedThing[4][number], things: Things): HTMLElement[] {
  const term = made('dt', '')
  term.textContent = label
  const details = values.map((value) => {
    const detail = made('dd', '')
    detail.append(drawnValue(value, things))
    return detail
  })
  if (details.length <= FIRST + 1) return [term, ...details]
  const rest = details.slice(FIRST)
  for (const detail of rest) detail.hidden = true
  const button = made('button', 'more-facts')
  button.type = 'button'
  button.textContent = `and ${rest.length} more`
  const more = made('dd', '')
  more.append(button)
  button.addEventListener('click', () => {
    for (const detail of rest) detail.hidden = false
    rest[0]!.querySelector('a')?.focus()
    more.remove()
  })
  return [term, ...details, more]
}

function walkOf([title, steps]: readonly [string, Parameters<typeof walkHtml>[0]]): HTMLElement[] {
  const heading = made('h3', '')
  heading.textContent = title
  const list = made('ol', 'walk')
  list.setAttribute('aria-label', title)
  // Every text in it is escaped.
  list.innerHTML = walkHtml(steps)
  return [heading, list]
}

function drawn(thing: PackedThing, things: Things, close: () => void): HTMLElement[] {
  const [, kind, label, source, facts, walks = []] = thing
  const head = made('div', 'facts-head')
  const what = made('p', '')
  what.textContent = kind
  const button = made('button', '')
  button.type = 'button'
  button.textContent = 'Close'
  button.addEventListener('click', close)
  head.append(what, button)
  const title = made('h2', '')
  title.id = 'the.facts.h'
  title.textContent = label
  const stated = made('p', 'stated')
  stated.textContent = source === null ? 'No file states it.' : `Stated in ${source}`
  const list = made('dl', 'facts')
  list.append(...facts.flatMap((fact) => factOf(fact, things)))
  return [head, title, stated, ...walks.flatMap(walkOf), list]
}

/** The panel of facts, which follows the page's address: what is looked up can be kept, sent and gone back to. */
export function factsFollow(things: Things, onChosen: (subject: string | null) => void): void {
  const panel = made('aside', '')
  panel.id = 'the.facts'
  panel.hidden = true
  panel.tabIndex = -1
  panel.setAttribute('aria-labelledby', 'the.facts.h')
  document.body.append(panel)
  let before: HTMLElement | null = null

  const close = () => {
    history.pushState(null, '', location.pathname + location.search)
    follow()
    before?.focus()
  }
  const follow = () => {
    const subject = subjectInAddress(things)
    onChosen(subject)
    const wasHidden = panel.hidden
    panel.hidden = subject === null
    document.documentElement.classList.toggle('looked-up', subject !== null)
    if (subject === null) return
    if (wasHidden) before = document.activeElement as HTMLElement | null
    const thing = things.by.get(subject)!
    panel.replaceChildren(...drawn(thing, things, close))
    panel.scrollTop = 0
    panel.focus({ preventScroll: true })
    say(`${thing[2]}: facts are shown`)
  }
  addEventListener('hashchange', follow)
  addEventListener('popstate', follow)
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && !panel.hidden && !(document.activeElement instanceof HTMLInputElement)) close()
  })
  follow()
}
