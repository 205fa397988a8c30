import { type AnalysisOptions, DEFAULT_OPTIONS } from '../analyses/analysis.js'
import { ANALYSES } from '../analyses/index.js'
import { buildGraph } from '../graph/build-graph.js'
import type { Graph } from '../graph/graph.js'
import { NO_ORIGINS, type Origins } from '../model/origins.js'
import { chooseUnits } from '../model/units.js'
import type { AnalysisData, AnalysisId, ReportData } from '../report/data.js'
import { countsOf } from './counts.js'
import { type Analysable, runAnalyses } from './measure.js'
import { namesIn } from './names.js'
import { summaryOf } from './summary.js'
import { thingsOf } from './things.js'

/** What to analyse, and how. */
export type AnalyseOptions = Partial<AnalysisOptions> & {
  /** The partition at which boundaries are read: a depth (`'2'`), a team type (`'division'`) or `'leaf'`; `null` for the teams marked as units. */
  readonly level?: string | null
  /** Sections wanted; `null` for all. */
  readonly only?: readonly AnalysisId[] | null
  /** Whether the result also lists what the model holds (`things`), where all sections are wanted; it does unless told. */
  readonly things?: boolean
  /** Rows that renderers made for reading show of each table; 0 for all. 10 unless given. */
  readonly top?: number
  /** Told the title of each analysis before it is worked out, so that long work can be announced. */
  readonly onStep?: (title: string) => void
}

export type { Analysable } from './measure.js'

/**
 * Analyses an organisation and returns the published result `unsilo-report/1`: plain data, the same for the same input.
 *
 * @throws UnknownLevel where no team is at `level`.
 * @throws UnknownId where `customer`, `unit` or `tieKind` names nothing.
 */
export function analyse({ organisation, origins }: Analysable, options: AnalyseOptions = {}): ReportData {
  const { level = null, only = null, top: _, things: __, onStep, ...given } = options
  const chosen = { ...DEFAULT_OPTIONS, ...given }
  const units = chooseUnits(organisation, level)
  requireKnown('customer', chosen.customer, organisation.customers.keys())
  requireKnown('unit', chosen.unit, units.ids)
  requireKnown('kind of tie', chosen.tieKind, organisation.ties.kinds)
  const graph = buildGraph(organisation, units)
  const data = runAnalyses(graph, origins ?? NO_ORIGINS, chosen, wanted(only), onStep)
  return reportOf(graph, data, origins ?? NO_ORIGINS, options)
}

function reportOf(
  graph: Graph,
  data: Partial<AnalysisData>,
  origins: Origins,
  options: AnalyseOptions,
): ReportData {
  const { organisation, options: asked, ...published } = figuresOf(graph, data, options)
  const listed =
    asked.only === null && options.things !== false
      ? { things: thingsOf(graph.organisation, graph.units, origins) }
      : {}
  const names = namesIn(graph.organisation, { published, asked: [asked.unit, asked.customer] })
  return {
    format: 'unsilo-report/1',
    organisation,
    summary: summaryOf(published, names),
    ...published,
    ...listed,
    options: asked,
    names,
  }
}

/** What was measured with these options, as the published result has it: all but its words. */
export function figuresOf(
  { organisation, units }: Graph,
  data: Partial<AnalysisData>,
  options: AnalyseOptions,
): Omit<ReportData, 'format' | 'summary' | 'names'> {
  const { level = null, only = null, top = 10, things: _, onStep: __, ...given } = options
  const chosen = { ...DEFAULT_OPTIONS, ...given }
  return {
    organisation: {
      name: organisation.name,
      unitsAre: units.basis,
      counts: countsOf(organisation, units),
    },
    ...(Object.assign({}, ...Object.values(data)) as Partial<ReportData>),
    options: {
      level,
      customer: chosen.customer,
      unit: chosen.unit,
      targetDistance: chosen.targetDistance,
      tieKind: chosen.tieKind,
      only: only === null ? null : wanted(only),
      top,
    },
  }
}

/** Thrown by `analyse` when an option names a customer, unit or kind of tie that is not there. */
export class UnknownId extends Error {
  readonly kind: 'customer' | 'unit' | 'kind of tie'
  readonly id: string
  readonly known: readonly string[]
  constructor(kind: 'customer' | 'unit' | 'kind of tie', id: string, known: readonly string[]) {
    super(`there is no ${kind} '${id}'`)
    this.name = 'UnknownId'
    this.kind = kind
    this.id = id
    this.known = known
  }
}

function requireKnown(
  kind: 'customer' | 'unit' | 'kind of tie',
  id: string | null,
  known: Iterable<string>,
): void {
  const all = [...known]
  if (id !== null && !all.includes(id)) throw new UnknownId(kind, id, all)
}

/** The ids of the sections asked for, in the order of the registry. */
function wanted(only: readonly AnalysisId[] | null): AnalysisId[] {
  return ANALYSES.map((analysis) => analysis.id).filter((id) => only === null || only.includes(id))
}
