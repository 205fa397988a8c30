import type { Change } from '../../model/reorg.js'
import type { SourceData } from '../../report/data.js'
import type { Context } from '../context.js'

/** The kinds of moves, in the order of their registry. */
export type MoveKind = 'link' | 'forum' | 'spanner' | 'delegate' | 'veto' | 'measure'

/** What a move puts across a pair of units: the seats that carry it on each side, and whether it is more than informal. */
export type Crossing = {
  readonly units: readonly [string, string]
  readonly seats: readonly [readonly string[], readonly string[]]
  readonly formal: boolean
}

/** A fact of the model that speaks for a move. */
export type Evidence = { readonly text: string; readonly source: SourceData }

/** A change that may be proposed. */
export type Move = {
  /** Stable, and the same for the same model. */
  readonly id: string
  readonly kind: MoveKind
  readonly cost: number
  /** How many better seats there are for the same: of moves that cost and buy the same, the one of the lowest is made. */
  readonly place: number
  readonly changes: readonly Change[]
  readonly units: readonly string[]
  /** Who carries it: seats, or for a right the seat that gets or loses it. */
  readonly seats: readonly string[]
  readonly mechanism: string | null
  readonly shares: readonly string[]
  readonly crossings: readonly Crossing[]
  /** Whether it binds its seats as a link or as a forum. */
  readonly binds: 'links' | 'forums' | null
  /** Of all moves that name the same one, at most one is made. */
  readonly instead: readonly string[]
  /** The pair of units that something else must cross for it to be made. */
  readonly needs: string | null
  /** What becomes of a decision: who decides it in which units, and how far from the customer; or whose veto becomes input. */
  readonly decision: {
    readonly id: string
    readonly deciderUnits: readonly string[]
    readonly before: number
    readonly after: number
  } | null
  readonly veto: { readonly decision: string; readonly actor: string } | null
  /** The unit that is measured by the shared measure. */
  readonly adopts: { readonly unit: string; readonly measure: string } | null
  /** Worked out only for what is proposed in the end. */
  evidence(): readonly Evidence[]
}

/** What most moves have nothing of. */
export const NOTHING = {
  place: 0,
  mechanism: null,
  shares: [],
  crossings: [],
  binds: null,
  instead: [],
  needs: null,
  decision: null,
  veto: null,
  adopts: null,
} as const

/** One kind of move: it finds all that may be proposed in a model. */
export type Mover = {
  readonly kind: MoveKind
  propose(context: Context): readonly Move[]
}
