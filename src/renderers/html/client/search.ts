import { say } from './fold.js'

/**
 * Shows what fits a query (in small letters, without spaces round it; everything fits the empty one), and says how much
 * that is.
 */
export type Finder = (query: string) => number

/**
 * The search of the page: rows that match, blocks that have some, sections that have any of these. `onQuery` hears each
 * query too, and may show what it finds anywhere else.
 */
export function searchable(finders: ReadonlyMap<Element, Finder>, onQuery: Finder = () => 0): void {
  const find = document.querySelector<HTMLElement>('.find')!
  const box = find.querySelector('input')!
  const texts = new Map<Element, string>()
  const textOf = (element: Element) => {
    const text = texts.get(element) ?? element.textContent.toLowerCase()
    texts.set(element, text)
    return text
  }
  const sections = [...document.querySelectorAll<HTMLElement>('main > section')].map((section) => ({
    section,
    head: section.querySelector('header, summary')!,
    blocks: [...section.querySelectorAll<HTMLElement>('.block')],
    details: section.querySelector('details'),
    link: document.querySelector<HTMLElement>(`nav a[href="#${section.id}"]`)!.parentElement!,
  }))
  find.hidden = false

  const search = () => {
    const query = box.value.trim().toLowerCase()
    let places = onQuery(query)
    for (const { section, head, blocks, details, link } of sections) {
      let any = textOf(head).includes(query)
      for (const block of blocks) {
        const found = finders.get(block)?.(query) ?? (textOf(block).includes(query) ? 1 : 0)
        block.hidden = found === 0
        places += found
        any ||= found > 0
      }
      section.hidden = !any
      link.hidden = !any
      if (details === null) continue
      // What the reader has opened or closed is so again after the search.
      details.dataset.was ??= String(details.open)
      details.open = query === '' ? details.dataset.was === 'true' : any
      if (query === '') delete details.dataset.was
    }
    say(
      query === ''
        ? ''
        : places === 0
          ? 'Nothing found'
          : `Found in ${places} ${places === 1 ? 'place' : 'places'}`,
    )
  }
  box.addEventListener('input', search)
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.defaultPrevented || box.value.trim() === '') return
    const found = sections.find(({ section }) => !section.hidden)
    ;(found?.blocks.find((block) => !block.hidden) ?? found?.section)?.scrollIntoView()
  })
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && event.target === box && box.value !== '') {
      box.value = ''
      search()
    }
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.target instanceof HTMLInputElement)
      return
    event.preventDefault()
    box.focus()
  })
}
