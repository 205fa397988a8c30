import type { CountsData, NamesData, SourceData } from '../report/data.js'
import type { Json } from '../util/json.js'
import type { MoveKind } from './moves/move.js'
import type { Gain, Settings } from './settings.js'

/** The published result `unsilo-recommendation/1`: what is proposed, what each buys and costs, and how good the set is. */

/** How much of each gain; in the units of the analyses, see `unsilo explain`. */
export type GainsData = { readonly [gain in Gain]: number }

/** How good a set is: no other that is allowed has more benefit than `bound`, or in a search for a target costs less. */
export type ProofData = {
  readonly cost: number
  /** Points of 100. */
  readonly benefit: number
  readonly bound: number
  /** How far the set may be from the best there is, as a share; `null` where nothing is bought. */
  readonly gap: number | null
  readonly proven: boolean
}

/** A gap that is closed, or a boundary that no longer hangs on one person, as it is today. */
export type BoundaryBought = {
  readonly units: readonly [string, string]
  readonly requirement: number
  readonly escalation: number | null
  /** What it counts in the benefit; the exposure, where the units have a superior in common. */
  readonly exposure: number
}

/** Who carries it, with the unit that they belong to and the team that they lead. */
export type PlaceData = { readonly seat: string; readonly unit: string | null; readonly leads: string | null }

/** Who decides until now, the rights in the decision that are left to them, and whether they are above who decides then. */
export type FormerDecider = {
  readonly actor: string
  readonly keeps: readonly string[]
  readonly leads: boolean
}

export type ProposalData = {
  readonly id: string
  readonly kind: MoveKind
  readonly units: readonly string[]
  readonly seats: readonly string[]
  readonly places: readonly PlaceData[]
  readonly mechanism: string | null
  readonly shares: readonly string[]
  /** How often those meet who carry it. */
  readonly cadence: string | null
  readonly decision: {
    readonly id: string
    readonly customers: readonly string[]
    /** Actors that decide today. */
    readonly deciders: readonly string[]
    readonly perMonth: number
    /** Whether the model states how often; else once a month is assumed. */
    readonly isStated: boolean
    /** Lines from the customer; of a veto the same before and after. */
    readonly before: number | null
    readonly after: number | null
    /** Those who decide no more, if it is delegated. */
    readonly loses: readonly FormerDecider[]
    /** Those whose agreement it needs then. */
    readonly agree: readonly string[]
  } | null
  /** The actor whose veto becomes input. */
  readonly veto: string | null
  /** The measure that is shared. */
  readonly measure: string | null
  readonly cost: number
  /** What it adds to those before it. */
  readonly benefit: number
  readonly gains: GainsData
  readonly cumulative: { readonly cost: number; readonly benefit: number }
  readonly closes: readonly BoundaryBought[]
  readonly sturdy: readonly BoundaryBought[]
  /** Proposals that it needs, by their ids. */
  readonly dependsOn: readonly string[]
  readonly evidence: readonly { readonly text: string; readonly source: SourceData }[]
  /** As a reorg file has them. */
  readonly changes: readonly { readonly [word: string]: Json }[]
}

/** What is left, and why these moves cannot mend it. */
export type UnfixedData = {
  readonly kind: 'gap' | 'fragile' | 'decision' | 'veto'
  readonly units: readonly string[]
  readonly decision: string | null
  /** Exposure, requirement, lines or times a month. */
  readonly amount: number
  readonly why: string
}

/** A figure of the whole organisation, as it is and as the set leaves it; `null` where it is not assessed. */
export type PromisedFigure = {
  readonly figure: string
  readonly before: number | null
  readonly after: number | null
}

/** A finding of `unsilo check` that the set brings with it. */
export type NewFinding = {
  readonly rule: string
  readonly severity: string
  readonly message: string
  readonly subject: readonly string[]
}

export type RecommendationData = {
  readonly format: 'unsilo-recommendation/1'
  readonly organisation: { readonly name: string; readonly unitsAre: string; readonly counts: CountsData }
  readonly options: {
    readonly level: string | null
    readonly targetDistance: number
    /** `null` where targets were asked for. */
    readonly budget: number | null
    readonly targets: readonly {
      readonly figure: string
      readonly is: string
      readonly before: number | null
      readonly after: number | null
      readonly reached: boolean
    }[]
    /** Budgets of the policy that were asked for, and that these moves do not change. */
    readonly notTargets: readonly {
      readonly figure: string
      readonly is: string
      readonly before: number | null
    }[]
    readonly timeLimit: number
    readonly top: number
  }
  readonly policy: string | null
  readonly settings: Omit<Settings, 'budget'>
  readonly summary: readonly string[]
  /** Moves that there were to choose from. */
  readonly considered: number
  /** Gaps and fragile boundaries, the least weighty of very many, for which no move was thought of. */
  readonly leftOut: number
  readonly proof: ProofData
  /** Whether it is proven that no choice among the moves reaches all targets. */
  readonly impossible: boolean
  /** Whether the clock ended the search before its work was done: only then may another run find another set. */
  readonly timedOut: boolean
  /** What the model has of each gain. */
  readonly totals: GainsData
  /** The exposure of all gaps, of which the gain in exposure is a part. */
  readonly gapExposure: number
  /** Boundaries that are linked, and hang on one person or on informal contact: today, and with the set applied. */
  readonly fragile: { readonly before: number; readonly after: number }
  readonly gains: GainsData
  readonly proposals: readonly ProposalData[]
  /** The best set that was found for each budget; `null` is no budget at all. */
  readonly frontier: readonly (ProofData & { readonly budget: number | null; readonly moves: number })[]
  readonly figures: readonly PromisedFigure[]
  readonly unfixed: readonly UnfixedData[]
  /** What `unsilo check` finds once the set is applied, and does not find today. */
  readonly findings: readonly NewFinding[]
  /** How many of its findings are gone then. */
  readonly findingsGone: number
  readonly names: NamesData
}
