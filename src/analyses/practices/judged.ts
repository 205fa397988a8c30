import type { DecisionData } from '../../report/data.js'

/** A decision as cooperation sees it: each of the two conditions is worth half a credit. */
export type Judged = {
  readonly decision: DecisionData
  /** Share of all that is decided, by frequency. */
  readonly share: number
  readonly near: boolean
  /** Units outside the decider's own that hold a veto. */
  readonly vetoers: readonly string[]
}

/** Units that hold a veto and are none of the given ones, which decide. */
export function vetoersOf(decision: DecisionData, deciding: readonly string[]): string[] {
  return decision.vetoUnits.filter((unit) => !deciding.includes(unit))
}

/** 0, a half or 1. */
export function creditOf(near: boolean, vetoers: readonly string[]): number {
  return (near ? 0.5 : 0) + (vetoers.length === 0 ? 0.5 : 0)
}
