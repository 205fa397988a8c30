import type { Organisation } from '../../model/organisation.js'
import type { BoundaryData } from '../../report/data.js'
import { listed } from '../../report/say.js'
import { plural } from '../../util/text.js'
import type { AnalysisInput } from '../analysis.js'
import { programRaises } from './program-raises.js'
import { programsThat } from './programs.js'
import type { Scorer } from './scope.js'
import { type Raise, scored, unscored } from './score.js'
import { spannersAcross } from './spanners.js'
import { actorName, NOTHING_REQUIRED, pairKey, pairName, REQUIRED } from './words.js'

/** Spanners that a boundary needs, so that one may leave. */
const ENOUGH = 2

/**
 * Capability: the mean of two parts. Of the required boundaries, the share with two spanners or more (half a credit for
 * one), and the share that a program that builds capability covers; the second is left out where the model states no
 * program at all.
 */
export function capability(input: AnalysisInput): Scorer {
  const { organisation } = input
  const programs = programsThat('capability', input)
  const across = spannersAcross(input)
  return ({ required }) => {
    if (required.length === 0) return unscored(NOTHING_REQUIRED)
    const spanned = required.map((boundary) => ({ boundary, spanners: across(boundary) }))
    const many = spanned.filter(({ spanners }) => spanners.length >= ENOUGH).length
    const one = spanned.filter(({ spanners }) => spanners.length === 1).length
    const covered = required.filter(programs.covers).length
    const parts = [many + one / 2, ...(programs.stated ? [covered] : [])]
    const boundary = 100 / parts.length / required.length
    return scored(
      parts.reduce((sum, part) => sum + part, 0) * boundary,
      `${plural(required.length, ...REQUIRED)}: ${many} with two spanners or more, ${one} with one; ${programs.stated ? `${covered} covered by a program that builds capability` : 'the model states no programs, so they are not counted'}`,
      [
        ...spanned.flatMap((each) => span(organisation, each.boundary, each.spanners, boundary)),
        ...(programs.stated ? programRaises(organisation, programs, required, boundary) : []),
      ],
    )
  }
}

function span(
  organisation: Organisation,
  boundary: BoundaryData,
  spanners: readonly string[],
  points: number,
): Raise[] {
  if (spanners.length >= ENOUGH) return []
  const pair = pairName(organisation, boundary.units)
  const names = listed(spanners.map((seat) => actorName(organisation, seat)))
  return [
    {
      act: `Have ${spanners.length === 0 ? 'two seats' : 'a second seat'} span ${pair}`,
      why: spanners.length === 0 ? 'none does' : `only ${names} does`,
      points: (points * (ENOUGH - spanners.length)) / ENOUGH,
      weight: boundary.requirement.total,
      requirement: boundary.requirement.total,
      settles: [pairKey(boundary)],
    },
  ]
}
