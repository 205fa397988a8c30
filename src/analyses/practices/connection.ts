import type { Organisation } from '../../model/organisation.js'
import type { BoundaryData, PracticeData } from '../../report/data.js'
import { plural } from '../../util/text.js'
import type { AnalysisInput } from '../analysis.js'
import { programRaises } from './program-raises.js'
import { type Programs, programsThat } from './programs.js'
import type { Scorer } from './scope.js'
import { type Raise, scored, unscored } from './score.js'
import { type Trust, trustOf } from './trust.js'
import { actorName, NOTHING_REQUIRED, pairKey, pairName, REQUIRED } from './words.js'

/**
 * Connection: the share of the required boundaries with trust ties in both directions; where no tie of trust is given,
 * the share that a program that builds connection covers; where the model states no programs either, no score.
 */
export function connection(input: AnalysisInput): Scorer {
  const { organisation } = input
  const trust = trustOf(input)
  const programs = programsThat('connection', input)
  return ({ required }) => {
    if (required.length === 0) return unscored(NOTHING_REQUIRED)
    if (trust !== null) return byTrust(organisation, trust, required)
    if (programs.stated) return byPrograms(organisation, programs, required)
    return unscored('the model states neither ties of trust nor programs')
  }
}

function byTrust(organisation: Organisation, trust: Trust, required: readonly BoundaryData[]): PracticeData {
  const points = 100 / required.length
  const oneWay = (a: string, b: string) => trust(a, b) && !trust(b, a)
  const lacking = required.filter(({ units: [a, b] }) => !(trust(a, b) && trust(b, a)))
  const half = lacking.filter(({ units: [a, b] }) => oneWay(a, b) || oneWay(b, a)).length
  return scored(
    (100 * (required.length - lacking.length)) / required.length,
    `${plural(required.length, ...REQUIRED)}: ${required.length - lacking.length} with ties of trust in both directions, ${half} in one`,
    lacking.map((boundary): Raise => {
      const [a, b] = boundary.units
      const direction = oneWay(a, b) ? [a, b] : oneWay(b, a) ? [b, a] : null
      return {
        act: `Build trust between ${pairName(organisation, boundary.units)}`,
        why:
          direction === null
            ? 'no tie of trust crosses'
            : `it runs from ${direction.map((unit) => actorName(organisation, unit)).join(' to ')} only`,
        points,
        weight: boundary.requirement.total,
        requirement: boundary.requirement.total,
        settles: [pairKey(boundary)],
      }
    }),
  )
}

function byPrograms(
  organisation: Organisation,
  programs: Programs,
  required: readonly BoundaryData[],
): PracticeData {
  const points = 100 / required.length
  const covered = required.filter(programs.covers).length
  return scored(
    (100 * covered) / required.length,
    `${plural(required.length, ...REQUIRED)}: ${covered} covered by a program that builds connection; no ties of trust are given`,
    programRaises(organisation, programs, required, points),
  )
}
