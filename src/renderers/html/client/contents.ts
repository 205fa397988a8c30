/** Marks the section that is read in the table of contents, and opens the one that is asked for there. */
export function showWhereWeAre(): void {
  const links = new Map(
    [...document.querySelectorAll<HTMLAnchorElement>('nav a')].map((link) => [link.hash.slice(1), link]),
  )
  const seen = new Set<string>()
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) seen.add(target.id)
        else seen.delete(target.id)
      }
      const first = [...links.keys()].find((id) => seen.has(id))
      for (const [id, link] of links) {
        if (id !== first) link.removeAttribute('aria-current')
        else if (!link.hasAttribute('aria-current')) {
          link.setAttribute('aria-current', 'true')
          // Where the contents are one long line, what is read stays in sight.
          link.closest('nav')!.scrollTo({ left: link.offsetLeft - 16 })
        }
      }
    },
    { rootMargin: '-15% 0px -60% 0px' },
  )
  for (const section of document.querySelectorAll('main > section')) watcher.observe(section)
  for (const [id, link] of links) {
    const details = document.getElementById(id)!.querySelector('details')
    if (details !== null) link.addEventListener('click', () => Object.assign(details, { open: true }))
  }
}

/** Paper cannot be opened: everything folded is printed, and folded again after it. */
export function unfoldForPrint(): void {
  let closed: readonly HTMLDetailsElement[] = []
  addEventListener('beforeprint', () => {
    closed = [...document.querySelectorAll('details')].filter(({ open }) => !open)
    for (const details of closed) details.open = true
  })
  addEventListener('afterprint', () => {
    for (const details of closed) details.open = false
  })
}
