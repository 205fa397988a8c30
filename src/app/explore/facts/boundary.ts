import { boundaryFacts, placeOfBoundary } from '../../../facts/boundary.js'
import type { Fact } from '../../../facts/values.js'
import type { BoundaryData } from '../../../report/data.js'
import { nameIn } from '../../../report/say.js'
import { pairOf } from '../../../util/order.js'
import type { Look } from '../look.js'
import { actorKind, actorValue, type Detail, fact, facts } from './detail.js'

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
  const boundary = boundaryBetween(look, a, b)
  if (boundary === undefined)
    return {
      ...whole,
      facts: [
        ...fact('State', 'not required, not linked', 'muted'),
        ...facts('Units', [actorValue(look, a), actorValue(look, b)]),
      ],
    }
  const known = boundaryFacts(boundary, look.report.names, (one) => actorKind(look, one))
  return {
    ...whole,
    place: placeOfBoundary(boundary),
    facts: known.map((one) => ({ ...withNeeds(one, boundary), place: null })),
  }
}

/** Needs can be looked up here, and nowhere else. */
const withNeeds = (fact: Fact, { because }: BoundaryData): Fact =>
  fact.label === 'Needs'
    ? {
        ...fact,
        values: fact.values.map((value, i) => ({ ...value, subject: `need:${because.needs[i]!.id}` })),
      }
    : fact
