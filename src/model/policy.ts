import type { Span } from '../diagnostic/diagnostic.js'
import type { Json } from '../util/json.js'
import type { OneOrMany } from './draft.js'
import type { Part } from './origins.js'

/** A severity as a policy writes it; `off` silences a rule. */
export type DraftSeverity = 'error' | 'warn' | 'info' | 'off'

/** What a policy says of one rule: its severity, or that with options. */
export type DraftRuleSetting =
  | DraftSeverity
  | { readonly severity?: DraftSeverity; readonly [option: string]: Json | undefined }

/** A rule of the policy's own, named `own/…`: a limit for a figure of each thing, or of some. */
export type DraftOwnRule = {
  readonly severity?: DraftSeverity
  readonly title?: string
  readonly why?: string
  readonly act?: string
  readonly expect: {
    readonly figure: string
    readonly is: string
    /** What the figure is of, where it is one of several things. */
    readonly each?: string
    /** Ids of the things that it is asked of; all where none is named. */
    readonly of?: OneOrMany
  }
}

/** A limit for a figure: a comparison such as `>= 0.8`; for the size of a change the most, as a number. */
export type DraftBudget =
  | string
  | number
  | {
      readonly is: string | number
      readonly why?: string
    }

/** Rules that are set otherwise for some teams and all that is in them. */
export type DraftOverride = {
  readonly teams: OneOrMany
  readonly rules: { readonly [code: string]: DraftRuleSetting }
}

/** A finding that is accepted, until a day or for good. */
export type DraftWaiver = {
  readonly rule: string
  readonly of?: OneOrMany
  readonly reason?: string
  readonly until?: string
}

/** What `unsilo recommend` may propose, and at what cost. */
export type DraftRecommending = {
  readonly budget?: number
  readonly costs?: { readonly [part: string]: number }
  readonly weights?: { readonly [gain: string]: number }
  readonly capacities?: { readonly links?: number; readonly forums?: number; readonly units?: number }
  readonly pinned?: OneOrMany
  readonly untouched?: OneOrMany
  readonly exclude?: readonly (readonly string[])[]
  readonly require?: readonly (readonly [string, string])[]
}

/** What one policy file says. */
export type DraftPolicy = {
  readonly extends?: OneOrMany
  readonly level?: string | number
  readonly 'target-distance'?: number
  readonly 'silo-weights'?: {
    readonly reach?: number
    readonly inwardness?: number
    readonly fragility?: number
    readonly 'measure-focus'?: number
  }
  readonly 'fail-on'?: Exclude<DraftSeverity, 'off'>
  readonly 'max-warnings'?: number
  readonly baseline?: string
  readonly rules?: { readonly [code: string]: DraftRuleSetting | DraftOwnRule }
  readonly budgets?: { readonly [figure: string]: DraftBudget }
  /** An entry that is wrong leaves a gap, so that places after it stay right. */
  readonly overrides?: readonly (DraftOverride | null)[]
  readonly waivers?: readonly (DraftWaiver | null)[]
  readonly recommend?: DraftRecommending
}

/** A policy with the way from a path in it to its text. */
export type LocatedPolicy = {
  readonly file: string
  readonly draft: DraftPolicy
  locate(path: readonly (string | number)[], part: Part): Span | null
}
