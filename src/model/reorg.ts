import type {
  DraftCustomer,
  DraftDecision,
  DraftForum,
  DraftLink,
  DraftMeasure,
  DraftNeed,
  DraftProgram,
  DraftRole,
  DraftTeam,
} from './draft.js'
import type { Listed, Right } from './organisation.js'

/** What each change says, by its word. */
export type Changes = {
  /** A team moves to `null`: to the top. */
  readonly move: { readonly team?: string; readonly role?: string; readonly to: string | null }
  readonly delegate: { readonly decision: string; readonly to: string }
  readonly grant: { readonly decision: string; readonly right: Right; readonly to: string }
  readonly revoke: { readonly decision: string; readonly right: Right; readonly from: string }
  readonly connect: DraftLink
  readonly disconnect: { readonly link: string }
  /** To `null`: the line is no longer stated. */
  readonly report: { readonly role?: string; readonly team?: string; readonly to: string | null }
  readonly create: { readonly team?: DraftTeam; readonly role?: DraftRole; readonly forum?: DraftForum }
  readonly dissolve: { readonly team: string; readonly into: string }
  readonly rename: { readonly [kind in Listed]?: string } & { readonly to: string }
  readonly add: {
    readonly measure?: DraftMeasure
    readonly program?: DraftProgram
    readonly need?: DraftNeed
    readonly customer?: DraftCustomer
    readonly decision?: DraftDecision
  }
  /** The kind of thing with its id, and fields with their new values; `null` takes a field away. */
  readonly set: { readonly [key: string]: unknown }
  readonly remove: {
    readonly [kind in 'measure' | 'program' | 'need' | 'customer' | 'decision' | 'role' | 'forum']?: string
  }
}
export type ChangeWord = keyof Changes

/** One change: a map with one key. */
export type Change = { readonly [word in ChangeWord]?: Changes[word] }

/** A proposed reorganisation as its file says it. */
export type DraftReorg = {
  readonly reorg: string
  readonly note?: string
  readonly base: string | readonly string[]
  readonly changes: readonly Change[]
}
