import type { Step } from './step.js'
import type { Tone } from './tone.js'

/**
 * What pictures show, before anyone draws them: areas, bridges, rungs and cells with their words. What draws them knows
 * no organisation, and what makes them knows no format. Every text here is raw.
 */

/** A part of the organisation that a map draws as an area; areas lie within each other. */
export type Area = {
  /** As things are named in `Thing`, such as `team:sales`. */
  readonly subject: string
  readonly label: string
  /** What there is to say of it, such as `sealed, silo index 100`. */
  readonly detail: string | null
  readonly tone?: Tone
  /** The area that it lies in; `null` for the outermost. */
  readonly inside: string | null
  /** Whether bridges end at it: it is a unit. Areas above units hold them, areas below are their parts. */
  readonly isUnit: boolean
  readonly people: number
}

/** `gap`: required and missing. `fragile`: there, and hanging on one person or nothing formal. `surplus`: there, and not required. */
export type BridgeState = 'linked' | 'fragile' | 'gap' | 'surplus'

/** What joins two units, or should. */
export type Bridge = {
  /** Subjects of the two areas, sorted. */
  readonly between: readonly [string, string]
  readonly state: BridgeState
  /** How much depends on it, from 0 to 1: the share of the greatest requirement. */
  readonly weight: number
  /** What stands beside it, such as `needs 4`. */
  readonly label: string
  /** The whole sentence. */
  readonly title: string
}

/** A walk from the customer to those who decide. */
export type Walk = { readonly title: string; readonly steps: readonly Step[] }

/** A decision on the ladder of distances. */
export type Rung = { readonly label: string; readonly count: number }

export type LadderItem = {
  readonly subject: string
  readonly label: string
  /** Index of its rung; `null` where it cannot be placed. */
  readonly rung: number | null
  readonly isKey: boolean
  readonly tone?: Tone
  /** What there is to say of it: who decides. */
  readonly detail: string
  /** The same where it stands alone: who decides, for which customers, and how far from them. */
  readonly about: readonly string[]
  /** Along reporting lines, and along links where that is shorter. */
  readonly walks: readonly Walk[]
}

/** A pair of units in the matrix; `null` where nothing is required and nothing links them. */
export type PairCell = {
  readonly state: BridgeState
  readonly requirement: number
  /** 0 to 4: the share of the greatest requirement, as a shade. */
  readonly level: number
  /** Lateral connections by way: information, people, decisions. */
  readonly ways: readonly [number, number, number]
  readonly title: string
} | null

type Framed = {
  /** The word of `--picture`. */
  readonly id: string
  readonly title: string
  /** One sentence: what the picture shows. */
  readonly answer: string
  /** The section that says the same in words and tables. */
  readonly section: string
}

export type MapPicture = Framed & {
  readonly type: 'map'
  readonly areas: readonly Area[]
  /** The weightiest first. */
  readonly bridges: readonly Bridge[]
}

export type MatrixPicture = Framed & {
  readonly type: 'matrix'
  readonly units: readonly { readonly subject: string; readonly label: string }[]
  /** Row i and column j belong to units i and j; both halves are filled. */
  readonly cells: readonly (readonly PairCell[])[]
  /** Which units it does not have, and why; `null` where it has them all. */
  readonly leftOut: string | null
}

export type LadderPicture = Framed & {
  readonly type: 'ladder'
  readonly rungs: readonly Rung[]
  /** The farthest first. */
  readonly items: readonly LadderItem[]
}

export type ScorePicture = Framed & {
  readonly type: 'scores'
  readonly items: readonly {
    readonly label: string
    readonly value: number | null
    readonly text: string
    readonly counted: string
    readonly tone?: Tone
  }[]
}

export type Picture = MapPicture | MatrixPicture | LadderPicture | ScorePicture

/** A value among the facts of a thing; `subject` leads to another thing. */
export type FactValue = {
  readonly text: string
  readonly subject?: string
  readonly tone?: Tone
  /** Where it is stated, if not where the thing is. */
  readonly place?: string | null
}

/** A team, role, forum, decision, customer or boundary with all that is known of it, for whoever looks it up. */
export type Thing = {
  /** Kind and id, such as `role:account-rep`. */
  readonly subject: string
  readonly kind: string
  readonly label: string
  readonly facts: readonly { readonly label: string; readonly values: readonly FactValue[] }[]
  /** Where it is stated: `org.yaml:12:5`. */
  readonly source: string | null
  /** Of a decision: how it travels. */
  readonly walks?: readonly Walk[]
}
