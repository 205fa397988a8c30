import { showWhereWeAre, unfoldForPrint } from './contents.js'
import { factsFollow } from './facts.js'
import { listed } from './fold.js'
import { hitsBelow } from './hits.js'
import { linkNames } from './links.js'
import { livePictures } from './picture.js'
import { type Finder, searchable } from './search.js'
import { tabular } from './table.js'
import { thingsInPage } from './things.js'

// The page is complete without this: what follows only folds, sorts and finds.
document.documentElement.classList.add('live')
document.addEventListener('DOMContentLoaded', () => {
  const finders = new Map<Element, Finder>()
  for (const block of document.querySelectorAll<HTMLElement>('.fold')) {
    const table = block.querySelector('table')
    if (table === null) listed(block)
    else finders.set(block, tabular(block, table))
  }
  const things = thingsInPage()
  const choose = livePictures()
  if (things === null) searchable(finders)
  else {
    searchable(finders, hitsBelow(document.querySelector('.find')!, things))
    factsFollow(things, choose)
    linkNames(things)
  }
  showWhereWeAre()
  unfoldForPrint()
})
