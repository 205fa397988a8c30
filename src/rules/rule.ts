import type { Diagnostic } from '../diagnostic/diagnostic.js'
import type { Graph } from '../graph/graph.js'
import type { Organisation } from '../model/organisation.js'
import type { Origins } from '../model/origins.js'
import type { AnalysisData, NamesData } from '../report/data.js'
import type { Json } from '../util/json.js'
import type { Review } from './parts/review.js'

/** How much a finding weighs; `off` silences a rule. */
export type RuleSeverity = 'error' | 'warn' | 'info'

/** What a rule yields: the runner adds code and severity, sorts, and removes duplicates. */
export type Finding = Omit<Diagnostic, 'code' | 'severity'> & {
  /** How much of what was found there is, where it can be counted: the same finding with more of it is worse. */
  readonly extent?: number
}

/** What a rule may look at: the organisation, its graph, where things are stated, and all that the analyses measured. */
export type RuleInput = {
  readonly organisation: Organisation
  readonly graph: Graph
  readonly origins: Origins
  readonly data: AnalysisData
  /** Display names of everything in the organisation, where a name is not the id. */
  readonly names: NamesData
  /** Line distance up to which a decision counts as near the customer. */
  readonly targetDistance: number
  /** What became of the policy; but for its budgets empty, save for the rules that come last. */
  readonly review: Review
}

/** One judgement on an organisation, such as `boundary/unlinked`. */
export type Rule<Options extends { readonly [key: string]: Json } = { readonly [key: string]: Json }> = {
  /** `area/name`; stable across versions. */
  readonly code: string
  /** The rule in a few words, such as 'required boundary without a link'. */
  readonly title: string
  /** What it finds and why that matters, in a sentence or two. */
  readonly description: string
  /** Literature, or that it is ours. */
  readonly source: string
  /** How to act on a finding. */
  readonly act: string
  /** Of a policy's own rule: the limit that it sets. */
  readonly expects?: string
  /** Its severity in the presets; `off` where the preset leaves it out. */
  readonly presets: { readonly recommended: RuleSeverity | 'off'; readonly strict: RuleSeverity | 'off' }
  readonly defaults: Options
  /** JSON Schema (2020-12) of its options: an object, with a title and description for each. */
  readonly optionsSchema: { readonly [key: string]: Json }
  /** Whether it judges what the other rules found and what the policy says, and so runs after them. */
  readonly last?: true
  check(input: RuleInput, options: Options): Iterable<Finding>
}
