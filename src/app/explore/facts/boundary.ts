import { stateOf, stateWords } from '../../../report/boundary.js'
import type { BoundaryData, CrossingData } from '../../../report/data.js'
import { listed, nameIn, sourceText } from '../../../report/say.js'
import { pairOf } from '../../../util/order.js'
import { capital, formatNumber } from '../../../util/text.js'
import type { Look } from '../look.js'
import { actorValue, type Detail, type DetailValue, fact, facts } from './detail.js'

const TONES = { gap: 'bad', fragile: 'warn', linked: 'good', surplus: 'muted' } as const

/** The boundary of two units; `undefined` where nothing is required of them and nothing links them. */
export function boundaryBetween(look: Look, a: string, b: string): BoundaryData | undefined {
  return boundariesOf(look).get(pairOf(a, b).join('~'))
}

const byPair = new WeakMap<Look, ReadonlyMap<string, BoundaryData>>()

function boundariesOf(look: Look): ReadonlyMap<string, BoundaryData> {
  const known = byPair.get(look)
  if (known !== undefined) return known
  const map = new Map(look.report.boundaries.map((one) => [pairOf(...one.units).join('~'), one]))
  byPair.set(look, map)
  return map
}

/** All that is known of the boundary between two units. */
export function boundaryDetail(look: Look, id: string): Detail | null {
  const [a, b] = id.split('~') as [string, string]
  const { teams } = look.organisation
  if (!teams.has(a) || !teams.has(b)) return null
  const names = look.report.names.actors
  const label = `${nameIn(names, a)} – ${nameIn(names, b)}`
  const whole = { subject: `boundary:${id}`, kind: 'boundary', label, id, place: null }
  const units = facts('Units', [actorValue(look, a), actorValue(look, b)])
  const boundary = boundaryBetween(look, a, b)
  if (boundary === undefined)
    return { ...whole, facts: [...fact('State', 'not required, not linked', 'muted'), ...units] }
  const { requirement, because, crossings, exposure, escalation, loneSeats } = boundary
  const number = (n: number | null) => (n === null ? null : formatNumber(n, 2))
  return {
    ...whole,
    place: sourceText(crossings[0]?.source ?? because.needs[0]?.source ?? null),
    facts: [
      ...fact('State', capital(stateWords(boundary)), TONES[stateOf(boundary)]),
      ...units,
      ...fact('Exposure', number(exposure)),
      ...fact('Escalation', escalation === null ? null : `${formatNumber(escalation, 2)} lines up`),
      ...fact(
        'Requirement',
        `${number(requirement.total)}: needs ${number(requirement.needs)}, decisions ${number(requirement.decisions)}, customers ${number(requirement.customers)}`,
      ),
      ...facts('Needs', because.needs.map(needValue)),
      ...facts(
        'Decisions',
        because.decisions.map(({ id: one }) => ({
          text: nameIn(look.report.names.decisions, one),
          subject: `decision:${one}`,
        })),
      ),
      ...facts(
        'Customers',
        because.customers.map((one) => ({
          text: nameIn(look.report.names.customers, one),
          subject: `customer:${one}`,
        })),
      ),
      ...facts(
        'Linked by',
        crossings.map((one) => crossingValue(look, one)),
      ),
      ...facts(
        'Hangs on one person',
        loneSeats.map(({ seat }) => ({ ...actorValue(look, seat), tone: 'warn' })),
      ),
    ],
  }
}

const needValue = (need: BoundaryData['because']['needs'][number]): DetailValue => ({
  text: `${need.why ?? need.id} (${need.type})`,
  subject: `need:${need.id}`,
  place: sourceText(need.source),
})

function crossingValue(
  { report }: Look,
  { what, mechanism, kind, seats, ways, source }: CrossingData,
): DetailValue {
  const ends = seats.map((side) =>
    listed(
      side.map((seat) => nameIn(report.names.actors, seat)),
      2,
    ),
  )
  const how = what ?? mechanism ?? kind
  return { text: `${how}: ${ends.join(' – ')} (${listed(ways)})`, place: sourceText(source) }
}
