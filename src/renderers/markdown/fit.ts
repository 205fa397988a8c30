import type { Block, Report } from '../../report/document.js'
import { shownOf } from '../../report/shown.js'
import type { Json } from '../../util/json.js'
import { truncate } from '../../util/text.js'

type Draw = (report: Report<Json>) => string

/** GitHub takes 65,536 characters; the rest is for what stands round it. */
const MOST = 60_000
/** More rows than this have no room, however short they are. */
const ROWS = 8000
/** Columns that a text may take where a row of each table alone is too long; tried one after the other. */
const CLIPS = [400, 100, 40]
const ASK = 'csv and json have all'

/** Draws what has to have room in a comment: with fewer rows where it is too long, then with shorter texts, and it says so. */
export function fitted(report: Report<Json>, draw: Draw): string {
  const rows = report.sections.flatMap(({ blocks }) => blocks.map(rowsOf))
  const asked = shownOf(Math.max(1, ...rows), report.top)
  const whole = asked > ROWS ? null : draw(report)
  if (whole !== null && whole.length <= MOST) return whole
  for (const clip of [null, ...CLIPS]) {
    const shown = clip === null ? report : clipped(report, clip)
    const found = mostRows(shown, Math.min(asked, ROWS), draw)
    if (found === null) continue
    const [top, drawn] = found
    const less = top < asked ? [`${top === 1 ? '1 row' : `${top} rows`} of each table and list`] : []
    const cut = clip === null ? [] : [`${clip} columns of each text`]
    return `${drawn}\nThis is cut to the length of a comment: at most ${[...less, ...cut].join(', ')} (${ASK}).\n`
  }
  const answers = report.sections.map((section) => ({ ...section, blocks: [] }))
  const short = clipped({ ...report, headline: report.headline.slice(0, 5), sections: answers }, 40)
  return `${draw(short)}\nThis is cut to the length of a comment: no table has room (${ASK}).\n`
}

/** The most rows that have room, and what is drawn with them; `null` where one is too many. */
function mostRows(report: Report<Json>, most: number, draw: Draw): readonly [number, string] | null {
  const one = draw({ ...report, top: 1 })
  if (one.length > MOST) return null
  let found: readonly [number, string] = [1, one]
  let [low, high] = [2, most]
  while (low <= high) {
    const top = Math.floor((low + high) / 2)
    const drawn = draw({ ...report, top })
    if (drawn.length <= MOST) {
      found = [top, drawn]
      low = top + 1
    } else high = top - 1
  }
  return found
}

function rowsOf(block: Block): number {
  if (block.type === 'table') return block.rows.length
  return block.type === 'list' || block.type === 'bars' ? block.items.length : 0
}

/** The report with every text cut to so many columns. */
function clipped({ title, headline, sections, ...rest }: Report<Json>, columns: number): Report<Json> {
  const cut = <Part extends Json>(part: Part): Part => {
    if (typeof part === 'string') return truncate(part, columns) as Part
    if (typeof part !== 'object' || part === null) return part
    if (Array.isArray(part)) return part.map(cut) as unknown as Part
    const entries = Object.entries(part).map(([key, value]) => [key, key === 'type' ? value : cut(value)])
    return Object.fromEntries(entries) as Part
  }
  return {
    ...rest,
    title: truncate(title, columns),
    // The answer itself may be longer than what leads to it.
    headline: headline.map((line) => truncate(line, 10 * columns)),
    sections: cut(sections as unknown as Json) as unknown as typeof sections,
  }
}
