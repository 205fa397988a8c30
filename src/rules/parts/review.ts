import type { Span } from '../../diagnostic/diagnostic.js'
import type { BudgetData } from '../../report/check-data.js'

/** A limit that a policy sets, and what was measured. */
export type BudgetReview = BudgetData & {
  /** Why it is there, in the policy's words. */
  readonly why: string | null
  readonly span: Span | null
}

/** A waiver, and what became of it. */
export type WaiverReview = {
  readonly rule: string
  /** Whether there is such a rule, and whether it ran. */
  readonly known: boolean
  readonly ran: boolean
  /** The rule that was meant, where there is none of this name. */
  readonly near: string | null
  /** The ids that it is for; empty where it is for all findings of the rule, or for a place. */
  readonly of: readonly string[]
  readonly reason: string | null
  readonly until: string | null
  readonly expired: boolean
  /** Findings that it waives, or would if it held. */
  readonly matched: number
  readonly span: Span | null
}

/** A thing that the policy names and the model does not have. */
export type UnknownReview = {
  readonly id: string
  /** What names it: `an override`, `a waiver`, `own/…`. */
  readonly by: string
  /** What there is none of, such as `no team`. */
  readonly what: string
  readonly near: string | null
  readonly span: Span | null
}

/** A finding of the baseline that is no more. */
export type GoneReview = {
  readonly rule: string
  readonly subject: readonly string[]
  readonly message: string
  readonly fingerprint: string
}

/** What became of a policy in one check, for the rules that judge the policy itself. */
export type Review = {
  /** The date of the check, as YYYY-MM-DD. */
  readonly today: string
  readonly budgets: readonly BudgetReview[]
  readonly waivers: readonly WaiverReview[]
  /** Of those that are told: empty where `policy/unknown-id` does not run. */
  readonly unknown: readonly UnknownReview[]
  readonly gone: readonly GoneReview[]
  /** The baseline's file; `null` where there is none. */
  readonly baseline: string | null
}

/** Of a check without a policy. */
export const NO_REVIEW: Review = {
  today: '',
  budgets: [],
  waivers: [],
  unknown: [],
  gone: [],
  baseline: null,
}
