import { nameOf } from '../model/organisation.js'
import type { BoundaryData, CrossingData } from '../report/data.js'
import { listed } from '../report/say.js'
import { formatNumber } from '../util/text.js'
import { Edges, viewOf } from './parts/made.js'
import { detailOfUnit, lookOfUnit, silosOf, unitFacts } from './parts/units.js'
import { known, namedFacts } from './parts/values.js'
import type { Attributes, Look, View, ViewInput, ViewNode } from './view.js'

const STATES = {
  gap: { look: 'bad', line: 'broken' },
  fragile: { look: 'warn', line: 'dashed' },
  linked: { look: 'good', line: 'solid' },
  surplus: { look: 'muted', line: 'dotted' },
} as const satisfies { readonly [state: string]: { readonly look: Look; readonly line: string } }

function stateOf({ gap, surplus, fragile }: BoundaryData): keyof typeof STATES {
  return gap ? 'gap' : surplus ? 'surplus' : fragile ? 'fragile' : 'linked'
}

/** What a crossing is called: what it is about, else its mechanism, else its kind. */
const named = ({ what, mechanism, kind }: CrossingData) =>
  what ?? mechanism ?? (kind === 'dotted' ? 'dotted line' : kind === 'person' ? 'shared person' : kind)

function labelOf(boundary: BoundaryData): string {
  if (boundary.gap) return `gap, ${formatNumber(boundary.requirement.total, 1)}`
  const through = listed([...new Set(boundary.crossings.map(named))], 2)
  return boundary.surplus ? `${through}, not required` : through
}

/** The whole wording of what requires it is the report's; here are its parts. */
function factsOf(boundary: BoundaryData): Attributes {
  const { required, linked, gap, fragile, surplus, requirement, escalation, exposure, ways, because } =
    boundary
  return known({
    state: stateOf(boundary),
    required,
    linked,
    gap,
    fragile,
    surplus,
    requirement: requirement.total,
    requirementNeeds: requirement.needs,
    requirementDecisions: requirement.decisions,
    requirementCustomers: requirement.customers,
    escalation,
    exposure,
    ...ways,
    needIds: because.needs.map(({ id }) => id),
    decisionIds: because.decisions.map(({ id }) => id),
    customerIds: because.customers,
    through: boundary.links,
    loneSeats: boundary.loneSeats.map(({ seat }) => seat),
    weight: required ? requirement.total : null,
  })
}

function unitNodes(input: ViewInput): ViewNode[] {
  const { organisation, graph, origins } = input
  const silos = silosOf(input)
  return graph.units.ids.map((id) => {
    const team = organisation.teams.get(id)!
    const silo = silos.get(id)
    return {
      id: `team:${id}`,
      kind: 'team',
      label: nameOf(team),
      detail: detailOfUnit(silo),
      group: null,
      look: lookOfUnit(silo),
      attributes: {
        ...namedFacts(team, 'team', origins),
        ...known({ teamType: team.type, isUnit: true, lead: team.lead, parentTeam: team.parent }),
        ...unitFacts(silo),
      },
    }
  })
}

/** The units, and each pair of them that is required or linked: gaps, fragile and sound boundaries, surplus links. */
export const boundaries: View = {
  id: 'boundaries',
  title: 'units, and the boundaries between them: linked, fragile, gap or surplus',
  of: null,
  see(input) {
    const { organisation, data } = input
    const all = data.boundaries.boundaries
    const most = Math.max(1, ...all.map(({ requirement }) => requirement.total))
    const edges = new Edges(false)
    for (const boundary of all) {
      const [a, b] = boundary.units
      edges.add('boundary', `team:${a}`, `team:${b}`, {
        label: labelOf(boundary),
        mutual: true,
        ...STATES[stateOf(boundary)],
        width: 1 + Math.round((8 * boundary.requirement.total) / most) / 2,
        attributes: factsOf(boundary),
      })
    }
    return viewOf({
      organisation: organisation.name,
      view: 'boundaries',
      title: 'Boundaries between units: the wider the line, the more is required',
      directed: false,
      flow: 'free',
      groups: [],
      nodes: unitNodes(input),
      edges: edges.values(),
    })
  },
}
