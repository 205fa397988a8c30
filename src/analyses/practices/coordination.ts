import { type Organisation, WAYS } from '../../model/organisation.js'
import type { BoundaryData } from '../../report/data.js'
import { listed } from '../../report/say.js'
import { plural } from '../../util/text.js'
import type { AnalysisInput } from '../analysis.js'
import type { Scorer } from './scope.js'
import { type Raise, scored, unscored } from './score.js'
import { NOTHING_REQUIRED, pairKey, pairName, REQUIRED } from './words.js'

/** Coordination: mean of the congruence by information, by people and by decisions. */
export function coordination({ organisation }: AnalysisInput): Scorer {
  return ({ required }) => {
    if (required.length === 0) return unscored(NOTHING_REQUIRED)
    const sharing = WAYS.map((way) => required.filter((boundary) => boundary.ways[way] > 0).length)
    const all = WAYS.length * required.length
    const score = (100 * sharing.reduce((sum, count) => sum + count, 0)) / all
    const counted = listed(WAYS.map((way, i) => `${sharing[i]} by sharing ${way}`))
    return scored(
      score,
      `${plural(required.length, ...REQUIRED)}, linked: ${counted}`,
      required.map((boundary) => linkIt(organisation, boundary, 100 / all)),
    )
  }
}

/** One link may share several things, so a boundary's missing ways are one change. */
function linkIt(organisation: Organisation, boundary: BoundaryData, points: number): Raise {
  const missing = WAYS.filter((way) => boundary.ways[way] === 0)
  const present = WAYS.filter((way) => boundary.ways[way] > 0)
  return {
    act: `Link ${pairName(organisation, boundary.units)} by sharing ${listed(missing)}`,
    why: present.length === 0 ? 'nothing does' : `they share ${listed(present)} only`,
    points: points * missing.length,
    weight: boundary.requirement.total,
    requirement: boundary.requirement.total,
    settles: [pairKey(boundary)],
  }
}
