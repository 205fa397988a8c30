import type { Block } from '../../report/document.js'
import { displayWidth, pad, truncate } from '../../util/text.js'
import { clean, heading, type Page } from './page.js'

/** A walk from top to bottom: each stop with its place, between them by what the walk goes on, and where that is written. */
export function drawPath(block: Extract<Block, { type: 'path' }>, page: Page): string[] {
  const steps = block.steps.map((step) => ({
    label: clean(step.label),
    place: clean(step.place),
    via: clean(step.via),
    source: clean(step.source ?? ''),
  }))
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map(displayWidth))
  const placeWidth = Math.min(widest(steps.map((step) => step.place)), Math.floor(page.width / 3))
  const labelWidth = Math.min(widest(steps.map((step) => step.label)), page.width - placeWidth - 4)
  const viaWidth = Math.min(widest(steps.map((step) => step.via)), page.width - 4)
  const left = Math.max(1 + labelWidth + 3 + placeWidth, 4 + viaWidth) + 3
  const sources = left + widest(steps.map((step) => step.source)) <= page.width

  const lines = steps.flatMap(({ label, place, via, source }, i) => {
    const stop =
      ` ${pad(truncate(label, labelWidth), labelWidth)}   ${page.paint.muted(truncate(place, placeWidth))}`.trimEnd()
    const way = ` ${i === 0 ? '·' : '↑'} ${truncate(via, viaWidth)}`
    const written = sources && source !== '' ? page.paint.muted(source) : ''
    const line = written === '' ? way : pad(way, left - 1) + written
    const between = via === '' && written === '' ? (i === 0 ? [] : [' ↑']) : [` ${line}`.trimEnd()]
    return i === 0 ? [stop, ...between] : [...between, stop]
  })
  return [...heading(page, block.title), ...lines]
}
