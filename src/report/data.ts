import type { Json } from '../util/json.js'
import type { NamesData } from './names-data.js'
import type { SourceData } from './source-data.js'
import type { ThingsData } from './things-data.js'

export type { NamesData, SourceData }

/** The published result `unsilo-report/1`. Distances count lines, shares run from 0 to 1, scores from 0 to 100. */

/** Why each `null` figure of the same object is not assessed, by the figure's key. */
export type NotAssessed = { readonly notAssessed?: { readonly [figure: string]: string } }

export type CountsData = {
  readonly teams: number
  readonly units: number
  readonly roles: number
  readonly headcount: number
  readonly decisions: number
  readonly customers: number
  readonly links: number
  readonly forums: number
  readonly ties: number
}

export type SpanData = {
  readonly role: string
  readonly direct: number
  readonly headcount: number
  /** People for each holder of the seat. */
  readonly perHolder: number
  /** The manager archetype whose usual span holds `perHolder`: player-coach, coach, supervisor, facilitator, coordinator. */
  readonly archetype: string
  /** Direct reports by line: how many of them are implied. */
  readonly implied: number
}

export type StructureData = NotAssessed & {
  readonly layers: number
  readonly roots: readonly string[]
  readonly spans: readonly SpanData[]
  readonly meanSpan: number | null
  readonly orphans: readonly string[]
  /** Lines that pass over at least one level of teams. */
  readonly skipping: readonly {
    readonly role: string
    readonly superior: string
    readonly levels: number
    readonly source: SourceData
  }[]
  /** Solid or implied lines whose two ends are in different units. */
  readonly crossing: readonly {
    readonly role: string
    readonly superior: string
    readonly units: readonly [string, string]
    readonly source: SourceData
  }[]
  readonly impliedLines: number
  readonly statedLines: number
  readonly krackhardt: NotAssessed & {
    readonly connectedness: number | null
    readonly hierarchy: number | null
    readonly efficiency: number | null
    readonly leastUpperBound: number | null
  }
}

export type StepData = {
  readonly seat: string
  readonly unit: string | null
  readonly via: 'start' | 'solid' | 'implied' | 'dotted' | 'link' | 'forum' | 'person'
  /** Up or down a reporting line, or across; `null` at the start. */
  readonly direction: 'up' | 'down' | 'across' | null
  readonly source: SourceData
}

export type DecisionData = NotAssessed & {
  readonly id: string
  readonly name: string
  readonly key: boolean
  readonly frequency: string | null
  readonly customers: readonly string[]
  /** Where the customers are from: stated by the decision, from the holders of its rights, or all. */
  readonly customersFrom: 'decision' | 'rights' | 'all'
  /** Actors that hold the decide right. */
  readonly deciders: readonly string[]
  /** Units of the deciders' seats; empty where all are above the units. */
  readonly deciderUnits: readonly string[]
  /** Every unit that holds a right in it. */
  readonly rightUnits: readonly string[]
  readonly lineDistance: number | null
  readonly levelsUp: number | null
  readonly networkDistance: number | null
  readonly unreachable: boolean
  readonly boundariesCrossed: number | null
  /** The line path, from the customer-facing seat to the decider. */
  readonly path: readonly StepData[]
  /** The network path, where it is shorter than the line path; else empty. */
  readonly networkPath: readonly StepData[]
  readonly farthest: { readonly customer: string; readonly lineDistance: number | null } | null
  readonly collective: boolean
  readonly farthestMember: { readonly seat: string; readonly lineDistance: number | null } | null
  /** Changes of seat on the decision's journey, and changes of unit; `null` where no one decides. */
  readonly handOffs: number | null
  readonly unitHandOffs: number | null
  readonly vetoes: number
  readonly vetoUnits: readonly string[]
  readonly candidates: readonly { readonly seat: string; readonly lineDistance: number }[]
  readonly source: SourceData
}

export type DistanceShares = {
  readonly '0': number
  readonly '1': number
  readonly '2': number
  readonly '3': number
  readonly '4+': number
  readonly unreachable: number
}

export type DistancesData = NotAssessed & {
  /** Decisions with a distance, or unreachable; shares are of these. */
  readonly assessed: number
  readonly decisions: number
  readonly mean: number | null
  readonly weightedMean: number | null
  /** Decisions with a distance that state a frequency: the weighted mean is of these. */
  readonly weighed: number
  readonly share: DistanceShares | null
}

export type CrossingData = {
  /** As in `links`: `link:ID`, `forum:ID`, `dotted:ROLE~SEAT`, `person:ID`. */
  readonly id: string
  readonly kind: 'link' | 'forum' | 'dotted' | 'person'
  readonly ways: readonly string[]
  readonly mechanism: string | null
  /** Seats that carry it, on the side of each of the two units. */
  readonly seats: readonly [readonly string[], readonly string[]]
  readonly what: string | null
  readonly source: SourceData
}

export type BoundaryData = NotAssessed & {
  readonly units: readonly [string, string]
  readonly required: boolean
  readonly linked: boolean
  readonly requirement: {
    readonly total: number
    readonly needs: number
    readonly decisions: number
    readonly customers: number
  }
  /** What requires it: ids of the needs, decisions and customers. */
  readonly because: {
    readonly needs: readonly {
      readonly id: string
      readonly type: string
      readonly between: readonly [string, string]
      readonly why: string | null
      readonly source: SourceData
    }[]
    readonly decisions: readonly {
      readonly id: string
      readonly coupling: number
      readonly decidedAboveUnits: boolean
    }[]
    readonly customers: readonly string[]
  }
  readonly links: readonly string[]
  readonly crossings: readonly CrossingData[]
  readonly ways: { readonly information: number; readonly people: number; readonly decisions: number }
  readonly gap: boolean
  readonly escalation: number | null
  readonly exposure: number | null
  readonly fragile: boolean
  /** What was observed across it, where ties are given: `paperOnly` linked and without a tie (`null` where one of the units has no tie at all), `unwritten` tied and without a link. */
  readonly observed?: {
    readonly ties: number
    readonly paperOnly: boolean | null
    readonly unwritten: boolean
  }
  /** Seats that carry all that crosses on one side, and stand for one person at most. */
  readonly loneSeats: readonly { readonly unit: string; readonly seat: string }[]
  /** Whether all that crosses is informal contact (`direct-contact`). */
  readonly informalAlone: boolean
  readonly surplus: boolean
}

/** Units that hold a right in a decision, and that nothing links to those who decide it. */
export type StakeData = {
  readonly decision: string
  /** Units in which it is decided; none where it is decided above the units. */
  readonly decidedIn: readonly string[]
  readonly unlinked: readonly string[]
}

export type CongruenceData = NotAssessed & {
  readonly required: number
  readonly linked: number
  readonly share: number | null
  readonly weighted: number | null
  readonly byWay: {
    readonly information: number | null
    readonly people: number | null
    readonly decisions: number | null
  }
  readonly byUnit: {
    readonly [unit: string]: { readonly share: number | null; readonly weighted: number | null }
  }
  /** Where ties are given: pairs of units with ties that nothing requires and nothing links; they are not among the boundaries. */
  readonly tiedOnly?: number
  /** Of these pairs the ten with most ties. */
  readonly tiedOnlyMost?: readonly { readonly units: readonly [string, string]; readonly ties: number }[]
}

/** What the ties of one unit's roles look like; roles above the units and their ties are left out. */
export type UnitNetworkData = NotAssessed & {
  readonly unit: string
  /** Roles in it. */
  readonly size: number
  readonly internal: number
  readonly external: number
  readonly ei: number | null
  readonly expectedEi: number | null
  readonly densityInside: number | null
  readonly densityOutside: number | null
  readonly conductance: number | null
  readonly modularityPart: number | null
}

/** Where one role stands in the ties. */
export type SeatNetworkData = NotAssessed & {
  readonly seat: string
  readonly unit: string | null
  readonly degree: number
  /** Ties to roles of other units. */
  readonly external: number
  readonly betweenness: number
  readonly constraint: number | null
  readonly effectiveSize: number | null
  /** Gould-Fernandez counts; `null` above the units. */
  readonly brokerage: {
    readonly coordinator: number
    readonly itinerant: number
    readonly gatekeeper: number
    readonly representative: number
    readonly liaison: number
  } | null
}

/** What the observed ties say. Ties have no direction and count once a pair, except for brokerage and Krackhardt's dimensions. */
export type NetworkData = NotAssessed & {
  /** Pairs of roles that are tied. */
  readonly ties: number
  /** Ties from one role to another, each direction once. */
  readonly arcs: number
  /** Ties as they were stated, with repetitions and loops. */
  readonly stated: number
  /** The kind of all of them; `null` where several are read together. */
  readonly kind: string | null
  readonly kinds: readonly { readonly kind: string; readonly stated: number }[]
  /** Roles. */
  readonly size: number
  /** Roles without a tie. */
  readonly isolates: number
  /** Roles that belong to no unit. */
  readonly aboveUnits: number
  /** People with several roles, read as the first of them. */
  readonly sharedPeople: number
  readonly internal: number
  readonly external: number
  readonly ei: number | null
  readonly expectedEi: number | null
  readonly eiP: number | null
  /** Times that the units were shuffled for `eiP`. */
  readonly shuffles: number
  readonly modularity: number | null
  readonly assortativity: number | null
  readonly communities: NotAssessed & {
    readonly count: number
    readonly modularity: number | null
    readonly adjustedRand: number | null
    readonly mutualInformation: number | null
    /** Units of which no community holds half. */
    readonly split: readonly {
      readonly unit: string
      readonly communities: number
      readonly largest: number
    }[]
    /** Units that one community holds most of, several in one. */
    readonly merged: readonly (readonly string[])[]
  }
  readonly units: readonly UnitNetworkData[]
  /** Nodes from which betweenness was followed, all of them where it is exact, and the largest standard error. */
  readonly betweenness: { readonly pivots: number; readonly error: number }
  /** By betweenness, highest first; of more than 5,000 roles the first 1,000 and the first five of each unit. */
  readonly seats: readonly SeatNetworkData[]
  /** How many there are, and the first 1,000 by id. */
  readonly cutSeatCount: number
  readonly cutSeats: readonly string[]
  readonly bridgeCount: number
  readonly bridges: readonly (readonly [string, string])[]
  readonly krackhardt: StructureData['krackhardt']
}

export type Verdict = 'sealed' | 'inward' | 'customer silo' | 'open' | 'not assessed'

export type SiloData = NotAssessed & {
  readonly unit: string
  readonly headcount: number
  readonly index: number | null
  readonly components: {
    readonly reach: number | null
    readonly inwardness: number | null
    readonly fragility: number | null
    readonly measureFocus: number | null
  }
  readonly verdict: Verdict
  /** Why this verdict, in a sentence with its numbers. */
  readonly because: string
  readonly customerUnit: boolean
  readonly eiIndex: number | null
  /** What the E-I index was read from: the ties, or the links lifted to seats. */
  readonly eiFrom: 'ties' | 'links' | null
  readonly expectedEi: number | null
  readonly decisionClosure: number | null
  readonly sharedCustomerMeasure: { readonly [unit: string]: boolean }
  readonly spanners: readonly {
    readonly seat: string
    readonly links: number
    readonly units: readonly string[]
    readonly betweenness: number | null
    /** Where ties are given: its ties to roles of other units, and where it stands among them. */
    readonly observed?: Pick<SeatNetworkData, 'constraint' | 'brokerage'> & { readonly ties: number }
  }[]
}

export type PracticeData = {
  readonly score: number | null
  readonly notAssessed?: { readonly score: string }
  /** What was counted, in words and numbers. */
  readonly counted: string
  /** The facts that would raise it most, at most three. */
  readonly raise: readonly string[]
}

export const PRACTICES = ['coordination', 'measures', 'cooperation', 'capability', 'connection'] as const
export type PracticeScores = { readonly [P in (typeof PRACTICES)[number]]: PracticeData }

/** The parts of the result that the analyses give, each by its analysis. */
export type AnalysisData = {
  readonly structure: { readonly structure: StructureData }
  readonly decisions: {
    readonly decisions: readonly DecisionData[]
    readonly distances: {
      readonly all: DistancesData
      readonly key: DistancesData
      readonly byUnit: { readonly [unit: string]: DistancesData }
      readonly byCustomer: { readonly [customer: string]: DistancesData }
    }
  }
  readonly boundaries: {
    readonly boundaries: readonly BoundaryData[]
    readonly unlinkedStakes: readonly StakeData[]
    readonly congruence: CongruenceData
  }
  readonly silos: { readonly silos: readonly SiloData[] }
  /** `null` where no ties are given. */
  readonly network: { readonly network: NetworkData | null }
  readonly practices: {
    readonly practices: PracticeScores & { readonly byUnit: { readonly [unit: string]: PracticeScores } }
  }
}
export type AnalysisId = keyof AnalysisData

/** Choices that shaped the result, kept so that a saved result draws the same again. */
export type OptionsData = {
  readonly level: string | null
  readonly customer: string | null
  readonly unit: string | null
  readonly targetDistance: number
  /** The kind of ties that is looked at; `null` for all together. */
  readonly tieKind: string | null
  readonly only: readonly string[] | null
  readonly top: number
}

type UnionToIntersection<U> = (U extends unknown ? (part: U) => void : never) extends (part: infer I) => void
  ? I
  : never

export type ReportData = {
  readonly format: 'unsilo-report/1'
  readonly organisation: { readonly name: string; readonly unitsAre: string; readonly counts: CountsData }
  readonly options: OptionsData
  readonly summary: readonly string[]
  readonly names: NamesData
  /** What the model holds; absent where only some sections were asked for. */
  readonly things?: ThingsData
} & Partial<UnionToIntersection<AnalysisData[AnalysisId]>>

type IsJson<T extends Json> = T
/** Fails to compile when the published result could not be written as JSON. */
export type ReportDataIsJson = IsJson<Required<ReportData>>
