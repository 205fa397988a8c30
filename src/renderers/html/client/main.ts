import { showWhereWeAre, unfoldForPrint } from './contents.js'
import { foldable } from './fold.js'
import { searchable } from './search.js'
import { tabular } from './table.js'

// The page is complete without this: what follows only folds, sorts and finds.
document.documentElement.classList.add('live')
document.addEventListener('DOMContentLoaded', () => {
  const finders = new Map<Element, (query: string) => number>()
  for (const block of document.querySelectorAll<HTMLElement>('.fold')) {
    const table = block.querySelector('table')
    if (table === null) foldable(block)(block.querySelectorAll('li').length)
    else finders.set(block, tabular(block, table))
  }
  searchable(finders)
  showWhereWeAre()
  unfoldForPrint()
})
