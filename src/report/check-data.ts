import type { Json } from '../util/json.js'
import type { CountsData } from './data.js'

/** A stretch of a file, as in diagnostics: lines and columns from 1, offsets from 0, the end exclusive. */
type SpanData = {
  readonly file: string
  readonly start: { readonly line: number; readonly column: number; readonly offset: number }
  readonly end: { readonly line: number; readonly column: number; readonly offset: number }
}

/** Why a finding does not fail the check. */
export type WaiverData = {
  /** A comment in the model, or the policy's list. */
  readonly by: 'comment' | 'policy'
  readonly reason: string
  /** The last day on which it holds, as YYYY-MM-DD; `null` for good. */
  readonly until: string | null
  readonly source: { readonly file: string; readonly line: number; readonly column: number } | null
}

export type FindingData = {
  readonly rule: string
  readonly severity: 'error' | 'warn' | 'info'
  /** One sentence that names the things involved. */
  readonly message: string
  /** Ids of the things involved, sorted. */
  readonly subject: readonly string[]
  readonly span: SpanData | null
  readonly related: readonly { readonly message: string; readonly span: SpanData }[]
  readonly help: string | null
  /** Of the rule and the sorted subject, never of a line or a wording: the same finding in the next version of a file. */
  readonly fingerprint: string
  /** How much of it there is, where it can be counted, such as reporting lines: with more of it, a known finding is new. */
  readonly extent: number | null
  readonly waived: WaiverData | null
  /** Whether the baseline or the base model has it already. */
  readonly known: boolean
}

/** A finding that counts: neither waived nor known from before. */
export function isOpen({ waived, known }: FindingData): boolean {
  return waived === null && !known
}

/** How people call a severity. */
export const SEVERITY_WORDS = { error: 'error', warn: 'warning', info: 'note' } as const

export type RuleData = {
  readonly code: string
  readonly title: string
  readonly description: string
  readonly act: string
  readonly source: string
  readonly severity: 'error' | 'warn' | 'info' | 'off'
}

/** A limit that the policy sets for a figure. */
export type BudgetData = {
  readonly figure: string
  /** The limit, such as `>= 0.8`. */
  readonly is: string
  readonly value: number | null
  /** Whether the value is within the limit; `null` where it is not assessed. */
  readonly holds: boolean | null
  /** Why there is no value, as where nothing says what the change is from. */
  readonly notAssessed?: string
}

/** The published result `unsilo-check/1`. */
export type CheckData = {
  readonly format: 'unsilo-check/1'
  /** The model, what a reorg file proposes (`null` where it is none), and how large it is. */
  readonly organisation: {
    readonly name: string
    readonly proposal: string | null
    readonly counts?: CountsData
  }
  /** The date that waivers were judged by, as YYYY-MM-DD. */
  readonly today: string
  /** The policy's file, as it was found or given; `null` where a preset alone is followed. */
  readonly policy: string | null
  /** What the findings are compared with: a model (`--base`, or that of a reorg file for budgets) or a baseline's file. */
  readonly base: string | null
  readonly baseline: string | null
  readonly budgets: readonly BudgetData[]
  /** Every rule that ran, with its severity here. */
  readonly rules: readonly RuleData[]
  /** Those that are shown (`--severity`), by file and place; those that are waived or known are among them. */
  readonly findings: readonly FindingData[]
  /** Of the findings that are neither waived nor known, those that are not shown too. */
  readonly counts: { readonly error: number; readonly warn: number; readonly info: number }
  readonly waived: number
  readonly known: number
  /** Nothing was checked: the findings are problems of a model or policy that cannot be used. Never in JSON. */
  readonly unusable?: true
  /** The lowest severity that fails, and whether anything did. */
  readonly failOn: 'error' | 'warn' | 'info'
  readonly failed: boolean
}

type IsJson<T extends Json> = T
/** Fails to compile when the published result could not be written as JSON. */
export type CheckDataIsJson = IsJson<CheckData>
