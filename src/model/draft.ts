import type { Span } from '../diagnostic/diagnostic.js'
import type { Json } from '../util/json.js'
import type { Ties } from './organisation.js'
import type { Part } from './origins.js'

/** One id or a list of them, as files may write it. */
export type OneOrMany = string | readonly string[]

type DraftNamed = {
  readonly id?: string
  readonly name?: string
  readonly note?: string
  readonly tags?: OneOrMany
  readonly owner?: string
  readonly source?: string
  readonly previously?: OneOrMany
}

export type DraftCustomer = DraftNamed
export type DraftRole = DraftNamed & {
  readonly team?: string
  readonly title?: string
  readonly headcount?: number
  readonly held_by?: OneOrMany
  readonly reports_to?: string
  readonly dotted?: OneOrMany
  readonly serves?: OneOrMany
  readonly spans?: OneOrMany
  readonly measures?: OneOrMany
}
export type DraftTeam = DraftNamed & {
  readonly parent?: string
  readonly type?: string
  readonly unit?: boolean
  readonly lead?: string
  readonly reports_to?: string
  readonly headcount?: number
  readonly serves?: OneOrMany
  readonly measures?: OneOrMany
  readonly roles?: readonly DraftRole[]
  readonly teams?: readonly DraftTeam[]
}
export type DraftDecision = DraftNamed & {
  readonly customers?: OneOrMany
  readonly frequency?: string
  readonly key?: boolean
  readonly recommend?: OneOrMany
  readonly agree?: OneOrMany
  readonly perform?: OneOrMany
  readonly input?: OneOrMany
  readonly decide?: OneOrMany
  readonly inform?: OneOrMany
  readonly raci?: {
    readonly A?: OneOrMany
    readonly R?: OneOrMany
    readonly C?: OneOrMany
    readonly I?: OneOrMany
  }
  readonly depends_on?: OneOrMany
}
export type DraftNeed = DraftNamed & {
  readonly between: readonly string[]
  readonly type: string
  readonly why?: string
}
export type DraftLink = DraftNamed & {
  readonly between: readonly string[]
  readonly shares: OneOrMany
  readonly mechanism?: string
  readonly what?: string
  readonly cadence?: string
}
export type DraftForum = DraftNamed & {
  readonly members: OneOrMany
  readonly shares?: OneOrMany
  readonly mechanism?: string
  readonly what?: string
  readonly cadence?: string
}
export type DraftMeasure = DraftNamed & { readonly focus: string; readonly rewarded?: boolean }
export type DraftProgram = DraftNamed & {
  readonly builds: OneOrMany
  readonly units: OneOrMany
  readonly what?: string
  readonly cadence?: string
}
export type DraftTie = {
  readonly from: string
  readonly to: string
  readonly kind?: string
  readonly weight?: number
  readonly date?: string
  readonly note?: string
  readonly source?: string
}

/** What one file or table says, in the words of the file format and with nothing resolved yet. */
export type Draft = {
  readonly name?: string
  readonly note?: string
  readonly source?: string
  readonly customers?: readonly DraftCustomer[]
  readonly teams?: readonly DraftTeam[]
  readonly roles?: readonly DraftRole[]
  readonly decisions?: readonly DraftDecision[]
  readonly needs?: readonly DraftNeed[]
  readonly links?: readonly DraftLink[]
  readonly forums?: readonly DraftForum[]
  readonly measures?: readonly DraftMeasure[]
  readonly programs?: readonly DraftProgram[]
  readonly ties?: readonly DraftTie[]
  readonly [extra: `x-${string}`]: Json
}

/** A draft and the way from a path in it back to the text. */
export type LocatedDraft = {
  readonly file: string
  readonly draft: Draft
  /** The rows of a table of ties, which are too many for a draft. */
  readonly ties?: Ties
  locate(path: readonly (string | number)[], part: Part): Span | null
}
