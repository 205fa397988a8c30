import { matchThings } from '../../diff/match.js'
import { movedOf } from '../../diff/moved.js'
import type { Proposal } from '../../load/loaded.js'
import type { Ignore } from '../../model/ignore.js'
import type { Organisation } from '../../model/organisation.js'
import type { Origins } from '../../model/origins.js'
import type { CheckData } from '../../report/check-data.js'
import type { ReportData } from '../../report/data.js'
import { figuresOf } from '../analyse.js'
import { type JudgeOptions, judge, measureFor } from '../check/judge.js'
import { thingsOf } from '../things.js'
import { type Headline, headlineOf } from './headline.js'

/** An organisation at one moment of an exploration, with all that was measured and found. */
export type Look = {
  readonly organisation: Organisation
  readonly origins: Origins
  readonly report: Required<Omit<ReportData, 'summary'>>
  readonly check: CheckData
  readonly headline: readonly Headline[]
}

/** What stays the same through all changes: the policy, the comments that waive, the proposals of the model opened. */
export type Circumstances = {
  readonly judging: JudgeOptions
  readonly ignores: readonly Ignore[]
  readonly proposals: readonly Proposal[]
  /** What budgets of change count from. */
  readonly before: Organisation | null
}

type Analysable = { readonly organisation: Organisation; readonly origins: Origins }

/** Measures and judges an organisation once. */
export function lookAt(analysable: Analysable, circumstances: Circumstances): Look {
  return allSteps(looking(analysable, circumstances, null))
}

/** Takes all steps of a long work at once. */
export function allSteps<Result>(work: Iterator<unknown, Result>): Result {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
  }
}

/**
 * Measures and judges an organisation step by step, so that keys can be heard between the steps. `known` is a look at
 * one with the same teams, roles and names, of which these are taken: on a large model they take as long as the figures.
 */
export function* looking(
  analysable: Analysable,
  { judging, ignores, proposals, before }: Circumstances,
  known: Look | null,
): Generator<undefined, Look> {
  const { organisation, origins } = analysable
  const measured = measureFor(analysable, judging)
  const { level, targetDistance } = judging
  const figures = figuresOf(measured.graph, measured.data, { level, targetDistance })
  yield
  const things =
    known === null ? thingsOf(organisation, measured.graph.units, origins) : atPlace(known, organisation)
  yield
  const report = { format: 'unsilo-report/1', ...figures, things, names: things.names } as Look['report']
  const counts = before !== null && (judging.policy?.budgets.length ?? 0) > 0
  const moved = counts ? movedOf(before, organisation, matchThings(before, organisation)) : null
  const { data: check } = judge(analysable, judging, {
    ignores,
    proposals,
    moved,
    measured,
    names: things.names,
  })
  return { organisation, origins, report, check, headline: headlineOf(report, check) }
}

/** The things of a look after changes of rights and links alone. */
function atPlace({ report: { things } }: Look, { decisions }: Organisation): Look['report']['things'] {
  return { ...things, decisions: [...decisions.values()].map(({ id, rights }) => ({ id, rights })) }
}
