import { made } from './fold.js'
import { addressOf } from './things.js'

/** Every picture of the page; gives what lets the thing that is chosen stand out in all of them. */
export function livePictures(): (subject: string | null) => void {
  const chosen: ((subject: string | null) => void)[] = []
  for (const svg of document.querySelectorAll<SVGSVGElement>('.picture svg')) {
    reachable(svg)
    chosen.push(pointing(svg))
    arrowKeys(svg)
    zooming(svg)
  }
  return (subject) => {
    for (const choose of chosen) choose(subject)
  }
}

/** Lines are thin: what is near one is a part of it for a finger or a mouse. */
function reachable(svg: SVGSVGElement): void {
  for (const path of svg.querySelectorAll('.bridge > path')) {
    const reach = path.cloneNode() as Element
    reach.classList.add('reach')
    path.after(reach)
  }
}

const subjectsIn = (svg: SVGSVGElement) => [...svg.querySelectorAll<SVGGElement>('[data-subject]')]

/** What one points at, goes to or has chosen stands out with all that joins it. */
function pointing(svg: SVGSVGElement): (subject: string | null) => void {
  const groups = subjectsIn(svg)
  const joined = [...svg.querySelectorAll<SVGGElement>('[data-about]')].map(
    (element) => ({ element, ends: element.dataset.about!.split(' ') }) as const,
  )
  let kept: string | null = null
  const show = (subject: string | null) => {
    const near = new Set(subject === null ? [] : [subject])
    let isAny = false
    for (const { element, ends } of joined) {
      const own = element.dataset.subject ?? ''
      const isOn = subject !== null && (ends.includes(subject) || own === subject)
      element.classList.toggle('on', isOn)
      isAny ||= isOn
      if (isOn) for (const one of [...ends, own]) near.add(one)
    }
    for (const group of groups) group.classList.toggle('on', near.has(group.dataset.subject!))
    svg.classList.toggle('about', isAny)
  }
  for (const group of groups) {
    const subject = group.dataset.subject!
    const open = () => {
      location.hash = addressOf(subject)
    }
    group.addEventListener('click', open)
    group.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      open()
    })
    for (const begins of ['pointerenter', 'focus']) group.addEventListener(begins, () => show(subject))
    for (const ends of ['pointerleave', 'blur']) group.addEventListener(ends, () => show(kept))
  }
  return (subject) => {
    kept = subject
    for (const group of groups) group.classList.toggle('chosen', group.dataset.subject === subject)
    show(kept)
  }
}

const WAYS: { readonly [key: string]: readonly [number, number] } = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The arrows go from one thing of the picture to the nearest in their direction; one of them is in the tab order. */
function arrowKeys(svg: SVGSVGElement): void {
  const groups = subjectsIn(svg).filter((group) => group.hasAttribute('tabindex'))
  const middle = (group: SVGGElement) => {
    const { x, y, width, height } = group.getBBox()
    return [x + width / 2, y + height / 2] as const
  }
  svg.addEventListener('keydown', (event) => {
    const way = WAYS[event.key]
    const from = groups.find((group) => group === document.activeElement)
    if (way === undefined || from === undefined) return
    event.preventDefault()
    const [x, y] = middle(from)
    let best: SVGGElement | null = null
    let least = Number.POSITIVE_INFINITY
    for (const group of groups) {
      const [gx, gy] = middle(group)
      const along = (gx - x) * way[0] + (gy - y) * way[1]
      const aside = Math.abs((gx - x) * way[1]) + Math.abs((gy - y) * way[0])
      if (along < 4 || along + 2 * aside >= least) continue
      best = group
      least = along + 2 * aside
    }
    if (best === null) return
    from.setAttribute('tabindex', '-1')
    best.setAttribute('tabindex', '0')
    best.focus()
  })
}

/** A picture that is wider than its place can be looked at closely. */
function zooming(svg: SVGSVGElement): void {
  const canvas = svg.parentElement!
  const natural = svg.width.baseVal.value
  const tools = made('div', 'tools')
  let scale = 0
  const buttons = [
    ['Larger', 1.4],
    ['Smaller', 1 / 1.4],
    ['Fit', 0],
  ] as const
  for (const [label, factor] of buttons) {
    const button = made('button', '')
    button.type = 'button'
    button.textContent = label
    button.addEventListener('click', () => {
      const now = scale === 0 ? svg.getBoundingClientRect().width / natural : scale
      scale = factor === 0 ? 0 : Math.min(4, Math.max(0.1, now * factor))
      canvas.classList.toggle('zoomed', scale !== 0)
      svg.style.width = scale === 0 ? '' : `${natural * scale}px`
    })
    tools.append(button)
  }
  canvas.before(tools)
}
