/** What a move costs, by its parts; about the days of managers' time in a month. */
export type Costs = { readonly [part: string]: number }

/** What each gain counts in the benefit; those that the model has nothing of are left out, and the rest scaled to sum to 1. */
export type Weights = { readonly [gain in Gain]: number }

/** How much one may carry, and how large a forum may be. */
export type Capacities = { readonly links: number; readonly forums: number; readonly units: number }

/** All that a policy can set. */
export type Settings = {
  readonly budget: number
  readonly costs: Costs
  readonly weights: Weights
  readonly capacities: Capacities
  /** Decisions that stay as they are. */
  readonly pinned: readonly string[]
  /** Units that no move may touch. */
  readonly untouched: readonly string[]
  /** Lists of moves, of each of which at most one is made. */
  readonly exclude: readonly (readonly string[])[]
  /** Moves, each with what it is made along with only. */
  readonly require: readonly (readonly [what: string, needs: string])[]
}

/** The gains, in the order in which they are told. */
export const GAINS = ['exposure', 'distance', 'fragility', 'vetoes', 'measures'] as const
export type Gain = (typeof GAINS)[number]

/** A number that a policy can set, with what is usual. */
export type Setting = { readonly key: string; readonly usual: number; readonly means: string }

/** The parts that costs are made of. */
export const COSTS: readonly Setting[] = [
  { key: 'direct-contact', usual: 1, means: 'A link of the mechanism direct-contact.' },
  { key: 'liaison', usual: 2, means: 'A link of the mechanism liaison.' },
  { key: 'task-force', usual: 3, means: 'A forum of the mechanism task-force.' },
  { key: 'team', usual: 4, means: 'A forum of the mechanism team.' },
  { key: 'integrator', usual: 16, means: 'A link of the mechanism integrator: a job of its own.' },
  { key: 'seat', usual: 0.5, means: 'Each of the two seats that carry a link.' },
  { key: 'member', usual: 1, means: 'Each member of a forum.' },
  { key: 'delegation', usual: 1, means: 'A decision that is delegated.' },
  { key: 'level', usual: 0.5, means: 'Each level that a decision is delegated down.' },
  { key: 'holder', usual: 0.05, means: 'Each person who decides from then on, and has to learn it.' },
  { key: 'veto', usual: 3, means: 'A veto that becomes input.' },
  { key: 'measure', usual: 3, means: 'Each unit that is measured and rewarded by another measure.' },
]

/** What each gain counts. */
export const WEIGHTS: readonly (Setting & { readonly key: Gain })[] = [
  { key: 'exposure', usual: 0.35, means: 'The exposure of the gaps that are closed.' },
  {
    key: 'distance',
    usual: 0.35,
    means: 'The levels that decisions come nearer the customer, by how often they are made.',
  },
  {
    key: 'fragility',
    usual: 0.15,
    means: 'The requirement of boundaries that hang on one person or on informal contact no more.',
  },
  {
    key: 'vetoes',
    usual: 0.05,
    means: 'The vetoes of other units that are gone, by how often the decisions are made.',
  },
  {
    key: 'measures',
    usual: 0.1,
    means: 'The requirement of boundaries across which both sides share a rewarded customer measure.',
  },
]

/** How much one may carry, what is there already included. */
export const CAPACITIES: readonly (Setting & { readonly key: keyof Capacities })[] = [
  { key: 'links', usual: 4, means: 'Links that a seat may carry, for each person in it.' },
  { key: 'forums', usual: 3, means: 'Forums that a person may sit in.' },
  { key: 'units', usual: 7, means: 'Units that may meet in one forum: with each one more it decides worse.' },
]

const usual = <Key extends string>(settings: readonly (Setting & { readonly key: Key })[]) =>
  Object.fromEntries(settings.map(({ key, usual }) => [key, usual])) as { readonly [key in Key]: number }

/** What holds where no policy says otherwise. */
export const DEFAULT_SETTINGS: Settings = {
  budget: 20,
  costs: usual(COSTS),
  weights: usual(WEIGHTS),
  capacities: usual(CAPACITIES),
  pinned: [],
  untouched: [],
  exclude: [],
  require: [],
}
