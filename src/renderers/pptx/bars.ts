import type { Block } from '../../report/document.js'
import { plural } from '../../util/text.js'
import { tidy } from '../../util/tidy.js'
import { shownAs } from '../parts/numbers.js'
import { FILLS } from './look.js'
import { cutTo } from './room.js'
import type { Box, ChartShape, Placeholder } from './shape.js'
import { altText, slideText } from './text.js'

/** The block of bars. */
export type Bars = Extract<Block, { type: 'bars' }>

/** Bars beyond this are too thin to be read. */
const MOST = 14

/** A chart of the bars, and what it leaves out. */
export type FittedChart = { readonly shape: ChartShape; readonly leftOut: string }

/** The bars as a chart with its figures: what is not assessed keeps its place, and says so. */
export function barChart({ title, items, max }: Bars, box: Box, placeholder?: Placeholder): FittedChart {
  const assessed = items.filter(({ value }) => value !== null)
  const isCut = items.length > MOST
  const shown = (isCut ? assessed.slice(0, MOST) : items).slice(0, MOST)
  const said = shown.map(({ value, text }) => {
    const [number = ''] = /^-?\d+(?:\.\d+)?(?: %)?/.exec(text) ?? []
    return value === null ? null : shownAs(value, number)
  })
  const words = shown.map(({ label, text }) => `${label}: ${text}`).join('; ')
  const missing = items.length - assessed.length
  const left = assessed.length - shown.filter(({ value }) => value !== null).length
  return {
    shape: {
      type: 'chart',
      name: 'Chart',
      alt: altText(`${title}. ${words}`),
      ...(placeholder === undefined ? {} : { placeholder }),
      // A bar as high as a hand would say more than it means.
      box: { ...box, height: Math.min(box.height, 40 + shown.length * 52) },
      title: cutTo(slideText(title), 2, 300, 12),
      max,
      isShare: said.some((one) => one?.share === true),
      decimals: Math.max(0, ...said.map((one) => Math.min(4, one?.decimals ?? 0))),
      items: shown.map(({ label, value, text, tone }) => ({
        label: cutTo(slideText(value === null ? `${label} (${text})` : label), 2, 130, 11),
        value: value === null ? null : tidy(value),
        colour: FILLS[tone ?? 'plain'],
      })),
    },
    leftOut: isCut
      ? [
          ...(left > 0 ? [`the chart shows the first ${MOST} of ${assessed.length} assessed`] : []),
          ...(missing > 0 ? [`${plural(missing, 'more is', 'more are')} not assessed`] : []),
        ].join('; ')
      : '',
  }
}
