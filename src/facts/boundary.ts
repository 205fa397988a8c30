import { stateOf, stateWords } from '../report/boundary.js'
import type { BoundaryData, CrossingData, NamesData, ReportData } from '../report/data.js'
import type { FactValue, Thing } from '../report/picture.js'
import { listed, nameIn, sourceText } from '../report/say.js'
import { pairOf } from '../util/order.js'
import { capital, formatNumber } from '../util/text.js'
import { actor, customersIn, type Fact, type Kinds, leads, said } from './values.js'

const TONES = { gap: 'bad', fragile: 'warn', linked: 'good', surplus: 'muted' } as const

const number = (n: number | null) => (n === null ? null : formatNumber(n, 2))

/** What is known of the boundary between two units: how it stands, all that requires it, and all that links them. */
export function boundaryFacts(boundary: BoundaryData, names: NamesData, kinds: Kinds): Fact[] {
  const { units, requirement, because, crossings, exposure, escalation, loneSeats } = boundary
  return [
    ...said('State', capital(stateWords(boundary)), TONES[stateOf(boundary)]),
    ...leads(
      'Units',
      units.map((unit) => actor(unit, names, kinds)),
    ),
    ...said('Exposure', number(exposure)),
    ...said('Escalation', escalation === null ? null : `${number(escalation)} lines up`),
    ...said(
      'Requirement',
      `${number(requirement.total)}: needs ${number(requirement.needs)}, decisions ${number(requirement.decisions)}, customers ${number(requirement.customers)}`,
    ),
    ...leads('Needs', because.needs.map(needValue)),
    ...leads(
      'Decisions',
      because.decisions.map(({ id }) => ({
        text: nameIn(names.decisions, id),
        subject: `decision:${id}`,
      })),
    ),
    ...leads('Customers', customersIn(because.customers, names)),
    ...leads(
      'Linked by',
      crossings.map((one) => crossingValue(one, names)),
    ),
    ...leads(
      'Hangs on one person',
      loneSeats.map(({ seat }) => ({ ...actor(seat, names, kinds), tone: 'warn' })),
    ),
  ]
}

const needValue = ({ why, id, type, source }: BoundaryData['because']['needs'][number]): FactValue => ({
  text: `${why ?? id} (${type})`,
  place: sourceText(source),
})

function crossingValue(
  { what, mechanism, kind, seats, ways, source }: CrossingData,
  { actors }: NamesData,
): FactValue {
  const ends = seats.map((side) =>
    listed(
      side.map((seat) => nameIn(actors, seat)),
      2,
    ),
  )
  const how = what ?? mechanism ?? kind
  return { text: `${how}: ${ends.join(' – ')} (${listed(ways)})`, place: sourceText(source) }
}

/** The boundary of two units as things are named. */
const boundarySubject = (units: readonly [string, string]): string => `boundary:${pairOf(...units).join('~')}`

/** Where a boundary is stated: by what links the two units, else by what they need of each other. */
export const placeOfBoundary = ({ crossings, because }: BoundaryData): string | null =>
  sourceText(crossings[0]?.source ?? because.needs[0]?.source ?? null)

/** What is known of each boundary. */
export function boundaryThings({ boundaries = [], names }: ReportData, kinds: Kinds): Thing[] {
  return boundaries.map((boundary) => ({
    subject: boundarySubject(boundary.units),
    kind: 'boundary',
    label: boundary.units.map((unit) => nameIn(names.actors, unit)).join(' – '),
    facts: boundaryFacts(boundary, names, kinds),
    source: placeOfBoundary(boundary),
  }))
}
