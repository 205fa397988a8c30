import type { Look } from '../../app/explore/look.js'
import type { SiloData } from '../../report/data.js'
import { nameIn } from '../../report/say.js'
import { VERDICT_TONES } from '../../report/tones.js'
import { formatNumber } from '../../util/text.js'
import { cell, piece, spread } from '../line.js'
import { type Row, remembered, type View } from './view.js'

const byUnit = remembered(
  (look: Look): ReadonlyMap<string, SiloData> => new Map(look.report.silos.map((silo) => [silo.unit, silo])),
)
const openedByUnit = remembered(
  (look: Look): ReadonlyMap<string, SiloData> => new Map(look.report.silos.map((silo) => [silo.unit, silo])),
)

const rowsOf = remembered((look: Look): readonly Row[] =>
  [...look.report.silos]
    .sort((a, b) => (b.index ?? -1) - (a.index ?? -1))
    .map(({ unit }) => ({ key: `team:${unit}`, subject: `team:${unit}`, depth: 0, open: null })),
)

const BAR = 12
const number = (n: number | null | undefined) => (n == null ? '–' : formatNumber(n, 0))

/** `79`, or `79→57` where it was another number when the model was opened. */
function indexWords(now: SiloData, before: SiloData | undefined): string {
  const text = number(now.index)
  return before === undefined || number(before.index) === text ? text : `${number(before.index)}→${text}`
}

/** A bar of block characters for a score from 0 to 100. */
export function bar(score: number | null, width: number): string {
  const full = Math.round(((score ?? 0) / 100) * width)
  return '█'.repeat(full) + '·'.repeat(width - full)
}

/** The units by how closed they are. */
export const silos: View = {
  id: 'silos',
  key: '4',
  title: 'Silos',
  empty: 'The model has no units.',
  rows: ({ look }) => rowsOf(look),
  heading: (_, width) =>
    spread(
      [piece('Silo index, 0 open to 100 closed', 'muted')],
      [piece(' verdict', 'muted'), piece(cell('', 6))],
      width,
    ),
  line: ({ look, opened }, { key }, width) => {
    const unit = key.slice('team:'.length)
    const silo = byUnit(look).get(unit)!
    const before = openedByUnit(opened.look).get(unit)
    const tone = VERDICT_TONES[silo.verdict]
    const was = before !== undefined && before.verdict !== silo.verdict ? `${before.verdict} → ` : ''
    const bars = width < 50 ? [] : [piece(`${bar(silo.index, BAR)} `, tone)]
    const right = [piece(` ${was}`, 'muted'), piece(`${silo.verdict} `, tone)]
    const name = nameIn(look.report.names.actors, unit)
    return spread(
      [piece(`${cell(indexWords(silo, before), 7, 'right')} `, tone), ...bars, piece(name)],
      right,
      width,
    )
  },
}
