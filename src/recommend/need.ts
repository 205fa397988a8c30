import type { Mechanism, NeedType, Way } from '../model/organisation.js'
import { NEED_TYPES } from '../model/organisation.js'
import type { BoundaryData } from '../report/data.js'

/** Decisions bind two units as a reciprocal need does from this coupling on: each decides with a stake of the other, twice. */
const RECIPROCAL_FROM = 2

/** As a sequential one from this on: one decides on what the other recommends or performs. */
const SEQUENTIAL_FROM = 2 / 3

/** How strongly two units depend on each other: the strongest stated need, or what their decisions come to, if that is more. */
export function needBetween({ because, requirement }: BoundaryData): NeedType {
  const stated = Math.max(-1, ...because.needs.map(({ type }) => NEED_TYPES.indexOf(type as NeedType)))
  const { decisions } = requirement
  const coupled = decisions >= RECIPROCAL_FROM ? 2 : decisions >= SEQUENTIAL_FROM - 1e-9 ? 1 : 0
  return NEED_TYPES[Math.max(stated, coupled)]!
}

/** The mechanisms of Galbraith's ladder that carry each need, the lighter one first. */
export const LADDER: { readonly [type in NeedType]: readonly Mechanism[] } = {
  pooled: ['direct-contact', 'liaison'],
  sequential: ['liaison', 'task-force'],
  reciprocal: ['team', 'integrator'],
}

/** What a new link is to share: what its mechanism is for, in so far as the boundary lacks it. */
export function sharesOf(mechanism: Mechanism, { ways, requirement }: BoundaryData): readonly Way[] {
  const light = mechanism === 'direct-contact' || (mechanism === 'liaison' && requirement.decisions === 0)
  const all: readonly Way[] =
    mechanism === 'integrator'
      ? ['information', 'people', 'decisions']
      : light
        ? ['information']
        : ['information', 'decisions']
  const lacking = all.filter((way) => ways[way] === 0)
  return lacking.length === 0 ? all : lacking
}

/** How often those meet whom a mechanism joins. */
export const CADENCE: { readonly [mechanism in Mechanism]: string } = {
  'direct-contact': 'monthly',
  liaison: 'biweekly',
  'task-force': 'weekly',
  team: 'weekly',
  integrator: 'weekly',
  matrix: 'weekly',
}
