import type { Block } from '../../report/document.js'
import { displayWidth, pad, tail, truncate } from '../../util/text.js'
import { clean, heading, type Page } from './page.js'

const ARROWS = { up: '↑', down: '↓', across: '↔' } as const

/** Columns below which what is left of a place in a file says nothing. */
const LEAST = 12

/** The end of a place in a file, which holds the file's name and the line. */
function endOf(source: string, room: number): string {
  return displayWidth(source) <= room ? source : `…${tail(source, room - 1)}`
}

/** A walk from top to bottom: each stop with its place, between them by what the walk goes on, and where that is written. */
export function drawPath(block: Extract<Block, { type: 'path' }>, page: Page): string[] {
  const steps = block.steps.map((step) => ({
    label: clean(step.label),
    place: clean(step.place),
    via: clean(step.via),
    direction: step.direction ?? null,
    source: clean(step.source ?? ''),
  }))
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map(displayWidth))
  const placeWidth = Math.min(widest(steps.map((step) => step.place)), Math.floor(page.width / 3))
  const labelWidth = Math.min(widest(steps.map((step) => step.label)), page.width - placeWidth - 4)
  const viaWidth = Math.min(widest(steps.map((step) => step.via)), page.width - 4)
  const left = 4 + viaWidth + 3
  const room = page.width - left

  const lines = steps.flatMap(({ label, place, via, source, direction }, i) => {
    const arrow = i === 0 ? '·' : ARROWS[direction ?? 'up']
    const stop = ` ${pad(truncate(label, labelWidth), labelWidth)}   ${page.paint.muted(truncate(place, placeWidth))}`
    const way = ` ${arrow} ${truncate(via, viaWidth)}`
    const written = source === '' || room < LEAST ? '' : page.paint.muted(endOf(source, room))
    const line = written === '' ? way : pad(way, left - 1) + written
    const between = via === '' && written === '' ? (i === 0 ? [] : [` ${arrow}`]) : [` ${line}`]
    return i === 0 ? [stop, ...between] : [...between, stop]
  })
  return [...heading(page, block.title), ...lines]
}
