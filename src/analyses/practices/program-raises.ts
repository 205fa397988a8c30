import type { Organisation } from '../../model/organisation.js'
import type { BoundaryData } from '../../report/data.js'
import { listed } from '../../report/say.js'
import { sortedUnique } from '../../util/order.js'
import type { Program, Programs } from './programs.js'
import type { Raise } from './score.js'
import { actorName, pairKey, pairName } from './words.js'

/**
 * Changes by which programs would cover more of the boundaries, each worth `points`: a program extended to one more
 * unit, or a new one for a pair of which neither is in any.
 */
export function programRaises(
  organisation: Organisation,
  known: Programs,
  boundaries: readonly BoundaryData[],
  points: number,
): Raise[] {
  const uncovered = boundaries.filter((boundary) => !known.covers(boundary))
  const extended = new Map<string, { program: Program; unit: string; boundaries: BoundaryData[] }>()
  const founded: Raise[] = []
  for (const boundary of uncovered) {
    const near = known.programs.filter(({ units }) => boundary.units.some((unit) => units.has(unit)))
    if (near.length === 0) founded.push(newProgram(organisation, known, boundary, points))
    for (const program of near) {
      const unit = boundary.units.find((one) => !program.units.has(one))!
      const key = `${program.id} ${unit}`
      const one = extended.get(key) ?? { program, unit, boundaries: [] }
      one.boundaries.push(boundary)
      extended.set(key, one)
    }
  }
  const extensions = [...extended.values()].map((one): Raise => {
    const others = sortedUnique(one.boundaries.flatMap(({ units }) => units.filter((id) => id !== one.unit)))
    const requirement = one.boundaries.reduce((sum, boundary) => sum + boundary.requirement.total, 0)
    return {
      act: `Extend '${one.program.name}' to ${actorName(organisation, one.unit)}`,
      why: `no program builds ${known.builds} across its boundary with ${listed(others.map((other) => actorName(organisation, other)))}`,
      points: points * others.length,
      weight: requirement,
      ...(others.length === 1 ? { requirement } : {}),
      settles: one.boundaries.map((boundary) => programKey(known, boundary)),
    }
  })
  return [...founded, ...extensions]
}

function newProgram(
  organisation: Organisation,
  known: Programs,
  boundary: BoundaryData,
  points: number,
): Raise {
  return {
    act: `Give ${pairName(organisation, boundary.units)} a program that builds ${known.builds}`,
    why: 'none covers either',
    points,
    weight: boundary.requirement.total,
    requirement: boundary.requirement.total,
    settles: [programKey(known, boundary)],
  }
}

const programKey = ({ builds }: Programs, boundary: BoundaryData) => `${builds} ${pairKey(boundary)}`
