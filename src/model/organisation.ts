import type { Json } from '../util/json.js'

/** The five letters of RAPID (Rogers & Blenko 2006) and `inform`, in the order of a decision's journey. */
export const RIGHTS = ['recommend', 'agree', 'decide', 'perform', 'input', 'inform'] as const
export type Right = (typeof RIGHTS)[number]

/** The three ways of coordination (Gulati 2007). */
export const WAYS = ['information', 'people', 'decisions'] as const
export type Way = (typeof WAYS)[number]

/** Galbraith's ladder of lateral mechanisms (1973), from the lightest to the strongest. */
export const MECHANISMS = ['direct-contact', 'liaison', 'task-force', 'team', 'integrator', 'matrix'] as const
export type Mechanism = (typeof MECHANISMS)[number]

/** Thompson's kinds of interdependence (1967). */
export const NEED_TYPES = ['pooled', 'sequential', 'reciprocal'] as const
export type NeedType = (typeof NEED_TYPES)[number]

export const FOCUSES = ['customer', 'product', 'financial', 'internal'] as const
export type Focus = (typeof FOCUSES)[number]

export const BUILDS = ['capability', 'connection'] as const
export type Builds = (typeof BUILDS)[number]

/** What everything with an id may carry. */
export type Named = {
  readonly id: string
  /** As written; `null` where none is. Show `nameOf`, never this. */
  readonly name: string | null
  readonly note: string | null
  readonly tags: readonly string[]
  readonly owner: string | null
  /** Where the fact is from, in the author's words. */
  readonly source: string | null
  /** Ids it had before. */
  readonly previous: readonly string[]
  /** The `x-` keys, kept and never interpreted. */
  readonly extras: { readonly [key: string]: Json }
}

export type Customer = Named

export type Team = Named & {
  readonly parent: string | null
  readonly type: string | null
  /** Marked `unit: true`. */
  readonly unit: boolean
  /** The seat that leads it: a role id, or the team's own id where no role does. */
  readonly lead: string
  /** `stated` by `lead:`, `implied` by the only top role, `none` where the team stands for its lead. */
  readonly leadIs: 'stated' | 'implied' | 'none'
  /** People of the team that are not written as roles; `null` where not stated. */
  readonly headcount: number | null
  readonly serves: readonly string[]
  readonly measures: readonly string[]
  /** Ids of the roles and teams directly in it, sorted. */
  readonly roles: readonly string[]
  readonly teams: readonly string[]
  /** Superior seat of the team's own seat, where it is one (`leadIs: 'none'`). */
  readonly reportsTo: string | null
  readonly line: 'solid' | 'implied' | null
}

/** A seat in a team; it may stand for several people. */
export type Role = Named & {
  readonly team: string
  readonly title: string | null
  readonly headcount: number
  readonly heldBy: readonly string[]
  /** The seat it reports to; `null` at the top. */
  readonly reportsTo: string | null
  readonly line: 'solid' | 'implied' | null
  /** Seats of its dotted lines, sorted. */
  readonly dotted: readonly string[]
  readonly serves: readonly string[]
  /** Teams it is meant to span. */
  readonly spans: readonly string[]
  readonly measures: readonly string[]
}

export type Decision = Named & {
  readonly customers: readonly string[]
  /** Times a year; `null` where not stated. */
  readonly perYear: number | null
  readonly frequency: string | null
  readonly key: boolean
  /** Actors by right, in the order written. */
  readonly rights: { readonly [R in Right]: readonly string[] }
  readonly dependsOn: readonly string[]
}

/** A stated interdependence between two teams. */
export type Need = Named & {
  readonly between: readonly [string, string]
  readonly type: NeedType
  readonly why: string | null
}

export type Link = Named & {
  /** The two actors, sorted. */
  readonly between: readonly [string, string]
  readonly shares: readonly Way[]
  readonly mechanism: Mechanism | null
  readonly what: string | null
  readonly cadence: string | null
}

export type Forum = Named & {
  readonly members: readonly string[]
  readonly shares: readonly Way[]
  readonly mechanism: Mechanism | null
  readonly what: string | null
  readonly cadence: string | null
}

export type Measure = Named & { readonly focus: Focus; readonly rewarded: boolean }

export type Program = Named & {
  readonly builds: readonly Builds[]
  readonly units: readonly string[]
  readonly what: string | null
  readonly cadence: string | null
}

/** Observed ties as columns, since there may be millions: position i of every column is one tie. */
export type Ties = {
  readonly count: number
  /** The ids of the roles and people at their ends, each once; `from` and `to` are positions in it. */
  readonly ids: readonly string[]
  readonly from: Int32Array
  readonly to: Int32Array
  /** The words for what they are, each once; `kind` is a position in it. */
  readonly kinds: readonly string[]
  readonly kind: Int32Array
  readonly weight: Float64Array
}

/** No ties at all. */
export const NO_TIES: Ties = {
  count: 0,
  ids: [],
  from: new Int32Array(),
  to: new Int32Array(),
  kinds: [],
  kind: new Int32Array(),
  weight: new Float64Array(),
}

/** Everything that a set of files says together; lists are sorted by id, maps keep that order. */
export type Organisation = {
  readonly name: string
  readonly note: string | null
  readonly source: string | null
  readonly extras: { readonly [key: string]: Json }
  readonly customers: ReadonlyMap<string, Customer>
  readonly teams: ReadonlyMap<string, Team>
  readonly roles: ReadonlyMap<string, Role>
  readonly forums: ReadonlyMap<string, Forum>
  readonly decisions: ReadonlyMap<string, Decision>
  readonly needs: readonly Need[]
  readonly links: readonly Link[]
  readonly measures: ReadonlyMap<string, Measure>
  readonly programs: ReadonlyMap<string, Program>
  readonly ties: Ties
}

/** The kinds of things that a model holds, as they are called in files and messages. */
export type Kind =
  | 'customer'
  | 'team'
  | 'role'
  | 'forum'
  | 'decision'
  | 'need'
  | 'link'
  | 'measure'
  | 'program'
  | 'tie'

/** The lists in which things with an id stand, by their kind. */
export const LISTS = {
  team: 'teams',
  role: 'roles',
  forum: 'forums',
  customer: 'customers',
  decision: 'decisions',
  measure: 'measures',
  program: 'programs',
  need: 'needs',
  link: 'links',
} as const satisfies { readonly [kind in Exclude<Kind, 'tie'>]: keyof Organisation }

/** The kinds of things with an id. */
export type Listed = keyof typeof LISTS

/** How a thing is shown to people: its name, for a role else its title, else its id. */
export function nameOf(thing: {
  readonly id: string
  readonly name: string | null
  readonly title?: string | null
}): string {
  return thing.name ?? thing.title ?? thing.id
}
