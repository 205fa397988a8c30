import { isDeepStrictEqual } from 'node:util'
import { type AnalysisOptions, DEFAULT_OPTIONS } from '../../src/analyses/analysis.js'
import { boundaries } from '../../src/analyses/boundaries.js'
import { distance } from '../../src/analyses/distance.js'
import { practices } from '../../src/analyses/practices.js'
import { silos } from '../../src/analyses/silos.js'
import { structure } from '../../src/analyses/structure.js'
import { buildGraph } from '../../src/graph/build-graph.js'
import { NO_ORIGINS } from '../../src/model/origins.js'
import { chooseUnits } from '../../src/model/units.js'
import { type OrganisationSpec, organisationOf } from '../organisation-builder.js'

type Asked = Partial<AnalysisOptions> & {
  readonly level?: string
  /** Names of teams, which a spec has not. */
  readonly names?: { readonly [team: string]: string }
}

/** All that the analyses say of a spec; numbers must survive being written as JSON. */
export function analyse(spec: OrganisationSpec, { level, names = {}, ...options }: Asked = {}) {
  const plain = organisationOf(spec)
  const teams = [...plain.teams].map(([id, team]) => [id, { ...team, name: names[id] ?? null }] as const)
  const organisation = { ...plain, teams: new Map(teams) }
  const graph = buildGraph(organisation, chooseUnits(organisation, level ?? null))
  const input = { organisation, graph, origins: NO_ORIGINS, options: { ...DEFAULT_OPTIONS, ...options } }
  const data = {
    boundaries: boundaries.run({ ...input, data: {} }),
    decisions: distance.run({ ...input, data: {} }),
  }
  const all = {
    ...structure.run({ ...input, data: {} }),
    ...data.boundaries,
    ...data.decisions,
    ...silos.run({ ...input, data }),
    ...practices.run({ ...input, data }),
  }
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(all)), all)) throw new Error('the data is not plain')
  const boundary = (a: string, b: string) =>
    all.boundaries.find(({ units }) => units[0] === a && units[1] === b)
  const decision = (id: string) => all.decisions.find((one) => one.id === id)!
  const silo = (unit: string) => all.silos.find((one) => one.unit === unit)!
  return { ...all, boundary, decision, silo }
}
