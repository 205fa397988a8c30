import { boundaryKey, STATE_SIGNS, wayLetters } from '../report/boundary.js'
import type { MatrixPicture, PairCell } from '../report/picture.js'
import { formatNumber, stopped } from '../util/text.js'
import { box, group, type Ink, type Scene, type Shape, text } from './scene.js'
import { linesToFit, textWidth } from './words.js'

/** More units than this are no longer read: those with the most at stake are drawn. */
const MOST = 30
/** Up to so many units each cell has room for its ways. */
const ROOMY = 12

const MARGIN = 16
const LABEL = 200

type Filled = NonNullable<PairCell>

function fillOf({ state, level }: Filled): Ink {
  if (state === 'surplus' || level === 0) return 'wash'
  return `${state === 'gap' ? 'gap' : 'heat'}-${level as 1 | 2 | 3 | 4}`
}

/** The units that are drawn, by what their boundaries require together; in the order of the picture. */
function chosen({ cells }: MatrixPicture): number[] {
  const stake = cells.map((row) => row.reduce((sum, cell) => sum + (cell?.requirement ?? 0), 0))
  const all = [...cells.keys()].sort((a, b) => stake[b]! - stake[a]! || a - b)
  return all.slice(0, MOST).sort((a, b) => a - b)
}

/** Units by units as a heat map: the more is required, the darker; gaps in another colour and with a mark. */
export function drawMatrix(picture: MatrixPicture): Scene {
  const which = chosen(picture)
  const isRoomy = which.length <= ROOMY
  const [width, height] = isRoomy ? [60, 44] : [27, 24]
  const left = MARGIN + LABEL + 12
  const top = MARGIN + 26
  const heads = which.map((_, k) =>
    text([left + k * width + width / 2, top - 8], String(k + 1), { size: 11, ink: 'soft', anchor: 'middle' }),
  )
  const names = which.map((i, k) => {
    const { subject, label } = picture.units[i]!
    const words = linesToFit(`${k + 1}  ${label}`, LABEL, 12, isRoomy ? 2 : 1)
    const y = top + k * height + height / 2 + 4 - (words.length - 1) * 7
    const lines = words.map((one, n) => text([MARGIN, y + n * 14], one, { size: 12 }))
    return group('name', lines, { subject, title: label })
  })
  const cells = which.flatMap((i, row) =>
    which.map((j, column): Shape => {
      const place = { x: left + column * width, y: top + row * height, width: width - 2, height: height - 2 }
      if (i === j) return box(place, { fill: 'line' })
      return drawCell(picture.cells[i]![j] ?? null, place, isRoomy)
    }),
  )
  const end = top + which.length * height
  const legend = legendOf(picture, which, isRoomy)
  const room =
    Math.max(left + which.length * width, MARGIN + Math.max(...legend.map((one) => textWidth(one, 12)))) +
    MARGIN
  return {
    width: room,
    height: end + 14 + legend.length * 18 + MARGIN / 2,
    title: picture.title,
    description: picture.answer,
    shapes: [
      ...heads,
      ...names,
      ...cells,
      ...legend.map((one, k) => text([MARGIN, end + 24 + k * 18], one, { size: 12, ink: 'soft' })),
    ],
  }
}

function drawCell(
  cell: PairCell,
  place: { x: number; y: number; width: number; height: number },
  isRoomy: boolean,
): Shape {
  if (cell === null) return box(place, { fill: 'paper', stroke: 'line', thickness: 0.75 })
  const { x, y, width, height } = place
  const number = cell.requirement > 0 ? formatNumber(cell.requirement, 1) : ''
  const ink: Ink = cell.level === 4 && cell.state !== 'surplus' ? 'on-4' : 'ink'
  const ways = isRoomy ? wayLetters(cell.ways) : ''
  const middle = y + height / 2 + (ways === '' ? 4 : -3)
  return group(
    `cell ${cell.state}`,
    [
      box(place, { fill: fillOf(cell) }),
      text([x + width / 2, middle], `${number}${STATE_SIGNS[cell.state]}`, {
        size: isRoomy ? 13 : 9.5,
        ink,
        anchor: 'middle',
        bold: cell.state === 'gap',
      }),
      ...(ways === ''
        ? []
        : [text([x + width / 2, y + height - 7], ways, { size: 10, ink, anchor: 'middle' })]),
    ],
    { title: cell.title },
  )
}

function legendOf(
  { units, cells, leftOut }: MatrixPicture,
  which: readonly number[],
  isRoomy: boolean,
): string[] {
  const states = new Set(which.flatMap((i) => which.flatMap((j) => cells[i]![j]?.state ?? [])))
  return [
    ...boundaryKey(states, isRoomy),
    ...(which.length < units.length
      ? [`The ${which.length} of ${units.length} units with the most at stake are shown.`]
      : []),
    ...(leftOut === null ? [] : [stopped(leftOut)]),
  ]
}
