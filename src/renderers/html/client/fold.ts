/** A new element of this kind and class. */
export function made<Kind extends keyof HTMLElementTagNameMap>(kind: Kind, look: string) {
  const element = document.createElement(kind)
  element.className = look
  return element
}

/** Tells everyone what has happened, those who listen too. */
export function say(text: string): void {
  document.getElementById('the.found')!.textContent = text
}

/**
 * Gives the block a button that shows all of it, and calls `drawn` whenever it is opened or closed. What comes back is
 * told how many there are, which may be none.
 */
export function foldable(block: HTMLElement, drawn: () => void = () => {}): (count: number) => void {
  const top = Number(block.dataset.top)
  const button = made('button', 'all')
  button.type = 'button'
  let all = 0
  const label = () => {
    const open = block.classList.contains('open')
    button.hidden = all <= top
    button.textContent = open ? `Show the first ${top}` : `Show all ${all}`
    button.setAttribute('aria-expanded', String(open))
  }
  button.addEventListener('click', () => {
    const closed = !block.classList.toggle('open')
    label()
    drawn()
    if (closed) block.scrollIntoView({ block: 'nearest' })
  })
  block.append(button)
  return (count) => {
    all = count
    label()
  }
}

/** Folds a list or bars; of a large one paper has what is shown, and says how many are not. */
export function listed(block: HTMLElement): void {
  const [all, top] = [block.querySelectorAll('li').length, Number(block.dataset.top)]
  const left = made('p', 'left')
  const tell = () => {
    left.textContent = block.classList.contains('open') ? '' : leftWords(all - top)
  }
  foldable(block, tell)(all)
  if (!block.classList.contains('large')) return
  tell()
  block.append(left)
}

/** How many are not shown, on paper. */
export const leftWords = (count: number): string => (count <= 0 ? '' : `… and ${count} more`)
