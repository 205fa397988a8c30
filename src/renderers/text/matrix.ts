import type { Block } from '../../report/document.js'
import { displayWidth, pad, truncate, wrap } from '../../util/text.js'
import { cell, clean, heading, type Page, paragraph, toned, topOf } from './page.js'

type Matrix = Extract<Block, { type: 'matrix' }>
type Grid = {
  readonly labels: readonly string[]
  readonly heads: readonly string[]
  readonly labelWidth: number
  readonly width: number
  readonly shades: number
}

/** Columns that a label keeps at least; with less the pairs are listed instead. */
const LABEL = 14

const SHADES = [' ', '░', '▒', '▓', '█']

const textAt = (block: Matrix, i: number, j: number) => clean(block.cells[i]?.[j]?.text ?? '')
const shadeAt = (block: Matrix, i: number, j: number) =>
  Math.min(4, Math.max(0, Math.round(block.cells[i]?.[j]?.level ?? 0)))

/** The roomiest grid that fits: whole labels along the top, else numbers that the rows explain; `null` for none. */
function gridFor(block: Matrix, room: number): Grid | null {
  const labels = block.labels.map(clean)
  const n = labels.length
  const texts = block.cells.flatMap((row) => row.map((found) => displayWidth(clean(found.text))))
  const text = Math.max(1, ...texts)
  const longest = Math.max(0, ...labels.map(displayWidth))
  const digits = String(n).length
  const numbered = labels.map((label, i) => `${String(i + 1).padStart(digits)} ${label}`)
  const numbers = labels.map((_, i) => String(i + 1))
  const named = Math.max(text + 3, ...labels.map((label) => Math.min(displayWidth(label), 16)))
  const broken = labels.every((label) => wrap(label, named).length <= 2)
  const options: Grid[] = [
    ...(broken ? [{ labels, heads: labels, labelWidth: longest, width: named, shades: 2 }] : []),
    ...[2, 1].map((shades) => ({
      labels: numbered,
      heads: numbers,
      labelWidth: digits + 1 + longest,
      width: Math.max(digits, text + 1 + shades),
      shades,
    })),
  ]
  const labelRoom = (grid: Grid) => room - n * (grid.width + 2)
  const whole = options.find((grid) => labelRoom(grid) >= grid.labelWidth)
  if (whole) return whole
  const cut = options.find((grid) => grid.heads === numbers && labelRoom(grid) >= LABEL)
  return cut ? { ...cut, labelWidth: labelRoom(cut) } : null
}

function drawGrid(block: Matrix, grid: Grid, page: Page): string[] {
  const heads = grid.heads.map((head) => wrap(head, grid.width))
  const height = Math.max(1, ...heads.map((lines) => lines.length))
  const blank = ' '.repeat(grid.labelWidth)
  const top = Array.from({ length: height }, (_, line) =>
    [
      blank,
      ...heads.map((lines) =>
        cell(page, lines[line - height + lines.length] ?? '', grid.width, 'left', 'muted'),
      ),
    ].join('  '),
  )
  const rows = grid.labels.map((label, i) =>
    [
      pad(truncate(label, grid.labelWidth), grid.labelWidth),
      ...grid.labels.map((_, j) => {
        const text = `${SHADES[shadeAt(block, i, j)]!.repeat(grid.shades)} ${textAt(block, i, j)}`
        return text.trim() === ''
          ? ' '.repeat(grid.width)
          : cell(page, text, grid.width, 'left', block.cells[i]?.[j]?.tone)
      }),
    ].join('  '),
  )
  return [...top, ...rows]
}

/** The pairs that have something to say, darkest first, where the grid has no room. */
function drawPairs(block: Matrix, page: Page): string[] {
  const labels = block.labels.map(clean)
  const pairs: { readonly i: number; readonly j: number; readonly arrow: string }[] = []
  const empty = (i: number, j: number) => shadeAt(block, i, j) === 0 && /^[0·–-]?$/.test(textAt(block, i, j))
  for (let i = 0; i < labels.length; i++)
    for (let j = i; j < labels.length; j++) {
      const alike = textAt(block, i, j) === textAt(block, j, i)
      if (!empty(i, j)) pairs.push({ i, j, arrow: alike ? '–' : '→' })
      if (!alike && !empty(j, i)) pairs.push({ i: j, j: i, arrow: '→' })
    }
  pairs.sort((a, b) => shadeAt(block, b.i, b.j) - shadeAt(block, a.i, a.j))
  const { shown, rest } = topOf(page, pairs.length)
  const lines = pairs.slice(0, shown).flatMap(({ i, j, arrow }) => {
    const text = textAt(block, i, j)
    const names = i === j ? labels[i]! : `${labels[i]} ${arrow} ${labels[j]}`
    const textWidth = Math.min(displayWidth(text), 16)
    const last = toned(page, block.cells[i]?.[j]?.tone, truncate(text, textWidth))
    return `${SHADES[shadeAt(block, i, j)]!.repeat(2)} ${truncate(names, page.width - textWidth - 5)}  ${last}`
  })
  return [...lines, ...rest]
}

/** A heat map: a shade and the number beside it for each pair. */
export function drawMatrix(block: Matrix, page: Page): string[] {
  const grid = gridFor(block, page.width)
  const legend = paragraph(page, block.legend, 'muted')
  return [
    ...heading(page, block.title),
    ...(grid ? drawGrid(block, grid, page) : drawPairs(block, page)),
    ...legend,
  ]
}
