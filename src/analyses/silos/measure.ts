import { headcounts, measuresByUnit, type UnitMeasures } from '../../graph/unit-facts.js'
import type { AnalysisData, BoundaryData, SiloData, UnitNetworkData } from '../../report/data.js'
import { byOrder, compareText } from '../../util/order.js'
import type { AnalysisInput } from '../analysis.js'
import { customerUnits } from './customer-unit.js'
import { coordinationOf, spannersOf } from './spanners.js'
import { siloIndex, verdictOf } from './verdict.js'

/** Measures every unit, or the one that the options name; the most closed first. */
export function measureSilos(input: AnalysisInput): SiloData[] {
  const { graph, organisation, options, data } = input
  const own = boundariesByUnit(input.data.boundaries!)
  const shared = {
    people: headcounts(organisation, graph.units),
    measures: measuresByUnit(organisation, graph.units),
    customerUnits: customerUnits(input),
    coordination: coordinationOf(graph),
    observed: data.network?.network ? new Map(data.network.network.units.map((of) => [of.unit, of])) : null,
  }
  return graph.units.ids
    .filter((unit) => options.unit === null || unit === options.unit)
    .map((unit) => describe(input, unit, own.get(unit) ?? [], shared))
    .sort(mostClosedFirst)
}

type Shared = {
  readonly people: ReadonlyMap<string | null, number>
  readonly measures: ReadonlyMap<string, UnitMeasures>
  readonly customerUnits: ReadonlySet<string>
  readonly coordination: ReturnType<typeof coordinationOf>
  /** What the ties of each unit are like; `null` where none are given. */
  readonly observed: ReadonlyMap<string, UnitNetworkData> | null
}

function describe(
  input: AnalysisInput,
  unit: string,
  boundaries: readonly BoundaryData[],
  shared: Shared,
): SiloData {
  const { organisation, options } = input
  const required = boundaries.filter((boundary) => boundary.required)
  const linked = boundaries.filter((boundary) => boundary.linked)
  const measures = shared.measures.get(unit)!
  const customerUnit = shared.customerUnits.has(unit)
  const observed = shared.observed?.get(unit) ?? null
  const other = (boundary: BoundaryData) =>
    boundary.units[0] === unit ? boundary.units[1] : boundary.units[0]
  const components = {
    reach: reachOf(required),
    inwardness: observed?.ei == null ? null : 1 - (observed.ei + 1) / 2,
    fragility:
      linked.length === 0 ? null : linked.filter((boundary) => boundary.fragile).length / linked.length,
    measureFocus:
      measures.rewarded.length === 0 ? null : measures.rewardedCustomer.length / measures.rewarded.length,
  }
  const index = siloIndex(components, options.siloWeights)
  const reachToCustomerUnits = reachOf(
    required.filter((boundary) => shared.customerUnits.has(other(boundary))),
  )
  const { verdict, because } = verdictOf({
    index,
    reach: components.reach,
    reachToCustomerUnits,
    customerUnit,
    required,
  })
  const ei =
    observed === null
      ? shared.coordination.ei(unit)
      : { index: observed.ei, expected: observed.ei === null ? null : observed.expectedEi }
  const closure = decisionClosure(input, unit)
  return {
    unit,
    headcount: shared.people.get(unit) ?? 0,
    index,
    components,
    verdict,
    because,
    customerUnit,
    eiIndex: ei.index,
    eiFrom: ei.index === null ? null : observed === null ? 'links' : 'ties',
    expectedEi: ei.expected,
    decisionClosure: closure,
    sharedCustomerMeasure:
      organisation.measures.size === 0
        ? {}
        : Object.fromEntries(
            required
              .map(other)
              .sort(compareText)
              .map((to) => [
                to,
                measures.rewardedCustomer.some((id) =>
                  shared.measures.get(to)!.rewardedCustomer.includes(id),
                ),
              ]),
          ),
    spanners: spannersOf(input, shared.coordination, unit, boundaries),
    notAssessed: missing(input, components, index, ei, closure),
  }
}

/** Weighted congruence of a unit's required boundaries, 0 to 1; `null` where there are none. */
function reachOf(required: readonly BoundaryData[]): number | null {
  const sum = (list: readonly BoundaryData[]) =>
    list.reduce((total, boundary) => total + boundary.requirement.total, 0)
  return required.length === 0 ? null : sum(required.filter((boundary) => boundary.linked)) / sum(required)
}

/** Share of the decisions about customers that the unit shares with others in which no other unit holds a right. */
function decisionClosure({ graph, data }: AnalysisInput, unit: string): number | null {
  const about = (data.decisions as AnalysisData['decisions']).decisions.filter(
    (decision) =>
      decision.rightUnits.includes(unit) &&
      decision.customers.some((customer) => {
        const serving = graph.unitsServing(customer)
        return serving.length > 1 && serving.includes(unit)
      }),
  )
  return about.length === 0
    ? null
    : about.filter((decision) => decision.rightUnits.length === 1).length / about.length
}

function missing(
  { organisation }: AnalysisInput,
  components: SiloData['components'],
  index: number | null,
  ei: { readonly index: number | null },
  closure: number | null,
): { [figure: string]: string } {
  const ties =
    organisation.ties.count > 0 ? 'no ties of its roles to roles of any unit are given' : 'no ties are given'
  const noMeasures =
    organisation.measures.size === 0 ? 'the model states no measures' : 'no measure of this unit is rewarded'
  const nothing = 'nothing requires it to coordinate with another unit'
  return {
    ...(index === null
      ? { index: components.reach === null ? nothing : 'all that can be assessed of it weighs 0' }
      : {}),
    ...(components.reach === null ? { reach: nothing } : {}),
    ...(components.inwardness === null ? { inwardness: ties } : {}),
    ...(components.fragility === null ? { fragility: 'nothing crosses its boundaries' } : {}),
    ...(components.measureFocus === null ? { measureFocus: noMeasures } : {}),
    ...(ei.index === null
      ? {
          eiIndex:
            organisation.ties.count > 0
              ? ties
              : 'no link, forum or dotted line connects its seats, or there are too many to count',
          expectedEi: 'no E-I index to compare with',
        }
      : {}),
    ...(closure === null
      ? { decisionClosure: 'it holds no rights in decisions about customers that it shares with other units' }
      : {}),
  }
}

function boundariesByUnit({ boundaries }: AnalysisData['boundaries']): Map<string, BoundaryData[]> {
  const own = new Map<string, BoundaryData[]>()
  for (const boundary of boundaries)
    for (const unit of boundary.units) {
      const known = own.get(unit)
      if (known) known.push(boundary)
      else own.set(unit, [boundary])
    }
  return own
}

const VERDICTS = ['sealed', 'inward', 'customer silo', 'open', 'not assessed']

const mostClosedFirst = byOrder<SiloData>(
  (a, b) => Number(a.verdict === 'not assessed') - Number(b.verdict === 'not assessed'),
  (a, b) => (b.index ?? -1) - (a.index ?? -1),
  (a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict),
  (a, b) => compareText(a.unit, b.unit),
)
