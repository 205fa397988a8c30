import type { CountsData, NamesData, OptionsData, PRACTICES, SourceData, StepData, Verdict } from './data.js'

/**
 * The published result `unsilo-diff/1`: what is different in `head`. Ids are those of head; of what is gone, those of
 * base. Only what is different is listed, except for `figures`, which are all there.
 */

/** How a change is judged; `null` where nothing can be said, as when a side is not assessed. */
export type Judgement = 'better' | 'worse' | 'same' | null

/** A figure on both sides; `null` where it is not assessed. */
export type FigureChange = {
  readonly before: number | null
  readonly after: number | null
  readonly is: Judgement
}

/** The figures of a whole organisation that are compared. */
export const DIFF_FIGURES = [
  'key-mean-line-distance',
  'key-weighted-mean-line-distance',
  'mean-line-distance',
  'weighted-mean-line-distance',
  'unreachable-decisions',
  'vetoes-of-other-units',
  'required-boundaries',
  'gaps',
  'congruence',
  'weighted-congruence',
  'sealed-units',
] as const
export type DiffFigure = (typeof DIFF_FIGURES)[number]

/** A value of a thing before and after; `null` where there is none. */
type Value = string | number | boolean | readonly string[] | null

/** One thing that is different about one team or role. */
export type StructureChange = {
  readonly kind: 'team' | 'role'
  readonly id: string
  /**
   * `created`, `removed` and `moved` tell the parent team (of a role its team); `renamed` the ids; `superior` and
   * `dotted` the seats; `line` whether the line to the same superior is written (solid) or implied; `leading` whether
   * the same lead is stated or implied.
   */
  readonly change:
    | 'created'
    | 'removed'
    | 'renamed'
    | 'moved'
    | 'superior'
    | 'line'
    | 'dotted'
    | 'lead'
    | 'leading'
    | 'type'
    | 'unit'
    | 'headcount'
    | 'held_by'
    | 'serves'
    | 'measures'
    | 'spans'
  readonly before: Value
  readonly after: Value
  /** The team or role whose own change brings this one with it; `null` where it was changed itself. */
  readonly follows: string | null
}

/** An id that is another now, of the same thing: said by `previously`, or made of the ends of a link or need. */
export type Rename = {
  readonly kind: LikelyRename['kind'] | Exclude<OtherChange['kind'], 'tie'>
  readonly from: string
  readonly to: string
}

/** An id that is gone and one that is new, which may be the same thing: proposed, never assumed. */
export type LikelyRename = {
  readonly kind: 'team' | 'role' | 'decision'
  readonly from: string
  readonly to: string
  /** Why it seems so, in words. */
  readonly evidence: readonly string[]
}

/** Another thing of the model that is new, gone or different. */
export type OtherChange = {
  readonly kind: 'customer' | 'forum' | 'link' | 'need' | 'measure' | 'program' | 'tie'
  readonly id: string
  /** How people know it. */
  readonly name: string
  readonly change: 'added' | 'removed' | 'changed'
  /** The fields that are different, where it was changed. */
  readonly fields: readonly string[]
}

export type DecisionChange = {
  readonly id: string
  readonly name: string
  readonly key: boolean
  readonly change: 'added' | 'removed' | 'changed'
  /** The id that it had in base, where it has another now. */
  readonly previous: string | null
  /** The customers of head, or of base where it is gone. */
  readonly customers: readonly string[]
  readonly rights: readonly {
    readonly right: string
    readonly added: readonly string[]
    readonly removed: readonly string[]
    /**
     * The actors of head in the order in which the decision comes to them, where that is not the order of base without
     * those removed and with those added, sorted, at its end; else `null`.
     */
    readonly order: readonly string[] | null
  }[]
  /** What is stated of it besides rights. */
  readonly facts: readonly {
    readonly fact: 'key' | 'frequency' | 'customers' | 'depends_on'
    readonly before: Value
    readonly after: Value
  }[]
  readonly lineDistance: FigureChange
  readonly networkDistance: FigureChange
  readonly vetoes: FigureChange
  /** Units with a veto that do not decide. */
  readonly vetoesOfOtherUnits: {
    readonly before: readonly string[]
    readonly after: readonly string[]
    readonly is: Judgement
  }
  readonly handOffs: FigureChange
  readonly unreachable: { readonly before: boolean; readonly after: boolean }
  readonly deciders: { readonly before: readonly string[]; readonly after: readonly string[] }
  /** The line path from the customer-facing seat to the decider. */
  readonly path: { readonly before: readonly StepData[]; readonly after: readonly StepData[] }
}

export type BoundaryState = 'gap' | 'linked' | 'surplus' | 'none'

/** What crosses a boundary newly, or no longer. */
export type CrossingChange = {
  /** `link:ID`, `forum:ID`, `dotted:ROLE~SEAT`, `person:ID`. */
  readonly id: string
  /** What a link or forum is for, as stated. */
  readonly what: string | null
  readonly mechanism: string | null
}

export type BoundaryChange = {
  readonly units: readonly [string, string]
  /** `linked` is required and linked, `surplus` linked alone, `none` neither. */
  readonly before: BoundaryState
  readonly after: BoundaryState
  readonly opened: boolean
  readonly closed: boolean
  readonly newlyRequired: boolean
  readonly noLongerRequired: boolean
  readonly linksAdded: readonly CrossingChange[]
  readonly linksRemoved: readonly CrossingChange[]
  readonly fragile: { readonly before: boolean; readonly after: boolean; readonly is: Judgement }
  readonly requirement: { readonly before: number; readonly after: number }
  readonly is: Judgement
}

export type SiloChange = {
  readonly unit: string
  /** `null` where the unit is not there. */
  readonly verdict: { readonly before: Verdict | null; readonly after: Verdict | null }
  readonly index: FigureChange
  readonly is: Judgement
}

/** A finding of `unsilo check` that one side has and the other has not, or that weighs more or less. */
export type FindingChange = {
  readonly change: 'appeared' | 'worse' | 'better' | 'gone'
  readonly rule: string
  readonly severity: 'error' | 'warn' | 'info'
  /** In the words of head; of what is gone, those of base. */
  readonly message: string
  readonly subject: readonly string[]
  readonly source: SourceData
}

/** Customers whom no role and no team serves. */
export type UnservedChange = {
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly is: Judgement
}

export type PracticeChange = { readonly practice: (typeof PRACTICES)[number] } & FigureChange

/** One of the two models. */
export type SideData = {
  /** As it was asked for, such as `main:org/`. */
  readonly model: string
  readonly name: string
  /** What a reorg file proposes, in its words; `null` where the model is none. */
  readonly proposal: { readonly title: string; readonly note: string | null } | null
  readonly unitsAre: string
  readonly counts: CountsData
}

export type DiffData = {
  readonly format: 'unsilo-diff/1'
  readonly base: SideData
  readonly head: SideData
  readonly options: Omit<OptionsData, 'only'>
  /** The policy's file whose rules gave the findings; `null` where a preset alone did. */
  readonly policy: string | null
  /** Whether nothing that matters is different: names, notes, comments and order do not. */
  readonly same: boolean
  /** The answer in sentences. */
  readonly summary: readonly string[]
  /** The figures that are better, and those that are worse. */
  readonly better: readonly DiffFigure[]
  readonly worse: readonly DiffFigure[]
  readonly figures: { readonly [F in DiffFigure]: FigureChange }
  readonly unserved: UnservedChange
  /** Roles of base that changed their place (or a team above them did) or are gone; their people, and those as a share. */
  readonly moved: { readonly roles: readonly string[]; readonly people: number; readonly share: number }
  readonly decisions: readonly DecisionChange[]
  readonly boundaries: readonly BoundaryChange[]
  readonly silos: readonly SiloChange[]
  readonly practices: readonly PracticeChange[]
  /** Of the policy's rules, without what is waived. */
  readonly findings: readonly FindingChange[]
  readonly structure: readonly StructureChange[]
  readonly others: readonly OtherChange[]
  readonly renames: readonly Rename[]
  readonly likelyRenames: readonly LikelyRename[]
  readonly names: NamesData
}
