import { type Builds, nameOf } from '../../model/organisation.js'
import type { BoundaryData } from '../../report/data.js'
import type { AnalysisInput } from '../analysis.js'
import { unitsOfTeams } from './covered.js'

/** A program and the units that it is for. */
export type Program = { readonly id: string; readonly name: string; readonly units: ReadonlySet<string> }

/** The programs that build one thing. */
export type Programs = {
  readonly builds: Builds
  readonly programs: readonly Program[]
  /** Whether the model states any program at all: where it states none, it says nothing of what they cover. */
  readonly stated: boolean
  /** Whether one program is for both sides of the boundary. */
  covers(boundary: BoundaryData): boolean
}

/** The programs that build capability or connection; a team that one names stands for its unit, or for all units below it. */
export function programsThat(builds: Builds, input: AnalysisInput): Programs {
  const unitsOf = unitsOfTeams(input)
  const programs = [...input.organisation.programs.values()]
    .filter((program) => program.builds.includes(builds))
    .map((program) => ({
      id: program.id,
      name: nameOf(program),
      units: new Set(program.units.flatMap(unitsOf)),
    }))
  return {
    builds,
    programs,
    stated: input.organisation.programs.size > 0,
    covers: ({ units: [a, b] }) => programs.some(({ units }) => units.has(a) && units.has(b)),
  }
}
