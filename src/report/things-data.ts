import type { NamesData } from './names-data.js'
import type { SourceData } from './source-data.js'

/** A team as the model states it, and the unit that it belongs to; `headcount` counts all in it and below it. */
export type TeamData = {
  readonly id: string
  readonly type: string | null
  readonly parent: string | null
  readonly isUnit: boolean
  /** `null` above the units. */
  readonly unit: string | null
  /** The seat that leads it; `null` where the team stands for its lead. */
  readonly lead: string | null
  readonly headcount: number
  readonly serves: readonly string[]
  readonly measures: readonly string[]
  readonly source: SourceData
}

/** A role as the model states it, and the unit that it belongs to. */
export type RoleData = {
  readonly id: string
  readonly team: string
  readonly unit: string | null
  readonly headcount: number
  readonly heldBy: readonly string[]
  /** The seat it reports to; `null` at the top. */
  readonly reportsTo: string | null
  readonly line: 'solid' | 'implied' | null
  readonly dotted: readonly string[]
  readonly serves: readonly string[]
  readonly measures: readonly string[]
  readonly source: SourceData
}

/** A forum as the model states it: who meets in it, and what they share. */
export type ForumData = {
  readonly id: string
  readonly members: readonly string[]
  readonly shares: readonly string[]
  readonly mechanism: string | null
  readonly cadence: string | null
  readonly source: SourceData
}

/** Actors by right: the letters of RAPID and `inform`. */
export type RightsData = { readonly [right: string]: readonly string[] }

/** What the model holds, for pictures and for looking things up; decisions and boundaries have their own lists. */
export type ThingsData = {
  /** Names of all of it, which are more than what the figures mention: more may need a word that tells them apart. */
  readonly names: NamesData
  readonly teams: readonly TeamData[]
  readonly roles: readonly RoleData[]
  /** Absent where there are none. */
  readonly forums?: readonly ForumData[]
  /** Who holds which right in each decision; its figures are in `decisions`. */
  readonly decisions: readonly { readonly id: string; readonly rights: RightsData }[]
  readonly customers: readonly { readonly id: string; readonly source: SourceData }[]
}
