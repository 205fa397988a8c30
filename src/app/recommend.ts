import { DEFAULT_OPTIONS } from '../analyses/analysis.js'
import { sortDiagnostics } from '../diagnostic/compare.js'
import type { Diagnostic } from '../diagnostic/diagnostic.js'
import { measuresOf } from '../figures/figure.js'
import { ORGANISATION } from '../figures/organisation.js'
import { loadModel } from '../load/load.js'
import type { LoadOptions } from '../load/loaded.js'
import type { Change } from '../model/reorg.js'
import { UnknownLevel } from '../model/units.js'
import { withChanges } from '../recommend/applied.js'
import type { RecommendationData } from '../recommend/data.js'
import { gapExposure } from '../recommend/gap-exposure.js'
import { summaryOf } from '../recommend/present/proof.js'
import { presentRecommendation as present } from '../recommend/present.js'
import { recommend } from '../recommend/recommend.js'
import { DEFAULT_SETTINGS, type Settings } from '../recommend/settings.js'
import type { Solver } from '../recommend/solve.js'
import { figureIn, type Target } from '../recommend/targets.js'
import type { AnalysisData } from '../report/data.js'
import type { Report } from '../report/document.js'
import { TOLERANCE } from '../util/rounding.js'
import { countsOf } from './counts.js'
import { type Analysable, measure } from './measure.js'
import { namesIn } from './names.js'
import { linesOf, type Outcome, usageProblem } from './outcome.js'
import { isWithin, type Limit, limitText } from './policy/limit.js'
import { type Asked, NOTHING_ASKED, policyFor } from './policy/policy-for.js'
import { unknownIds } from './policy/unknown-ids.js'
import { type Judging, newFindings, usualJudging } from './recommend/new-findings.js'
import { targetsFor } from './recommend/targets.js'
import { termsUsed } from './terms-used.js'
import { levelProblem } from './unknown.js'

export type { RecommendationData } from '../recommend/data.js'

/** What renderers draw of a recommendation, with what its words mean. It needs nothing but the result. */
export function presentRecommendation(data: RecommendationData): Report<RecommendationData> {
  const report = present(data)
  return { ...report, terms: termsUsed(report.sections) }
}

/** What a recommendation is asked for; what is `null` is for the policy to say. */
export type RecommendAsked = Pick<Asked, 'config' | 'level' | 'targetDistance' | 'today'> & {
  readonly budget: number | null
  /** Limits as they are written, such as `congruence>=0.9`; `policy` for the budgets of the policy. */
  readonly targets: readonly string[]
  readonly seconds: number
  readonly top: number
}

/** Reads a model and its policy, and proposes what helps most; problems of both are told in one run. */
export async function recommendFor(
  models: readonly string[],
  { budget, targets: wanted, seconds, top, ...rest }: RecommendAsked,
  reading: LoadOptions,
): Promise<Outcome<RecommendationData>> {
  const policy = await policyFor(models, { ...NOTHING_ASKED, writeBaseline: true, ...rest }, reading)
  const loaded = await loadModel(models, reading)
  const { targets, notTargets, problems } = targetsFor(wanted, policy.judging.policy?.budgets ?? [])
  const sourceLine = linesOf([loaded, policy])
  const diagnostics = sortDiagnostics([...loaded.diagnostics, ...policy.diagnostics, ...problems])
  const isBroken = diagnostics.some(({ severity }) => severity === 'error')
  if (isBroken || loaded.organisation === null) return { result: null, diagnostics, sourceLine }
  const { level, targetDistance } = policy.judging
  const settings = { ...policy.recommending, budget: budget ?? policy.recommending.budget }
  const asking = {
    level,
    targetDistance,
    settings,
    targets,
    notTargets: notTargets.map(({ figure, limit }) => ({ figure, text: limitText(limit) })),
    seconds,
    top,
    policy: policy.file,
    by: { judging: policy.judging, ignores: loaded.ignores },
  }
  try {
    const { loadSolver } = await import('../recommend/solve.js')
    const analysable = { organisation: loaded.organisation, origins: loaded.origins }
    const unknown = policy.judging.policy?.named.filter(({ by }) => by.startsWith('recommend:')) ?? []
    const solver = seconds > 0 ? await loadSolver() : null
    const measured = measure(analysable, level, { targetDistance })
    const wrong: Diagnostic[] = unknownIds(unknown, measured.graph).map(({ id, by, what, near, span }) => ({
      code: 'policy/unknown-id',
      severity: 'error',
      message: `${by} names '${id}', and there is ${what} of that id`,
      span,
      ...(near === null ? {} : { help: `did you mean '${near}'?` }),
    }))
    const measures = measuresOf(measured.data)
    for (const { figure } of targets)
      if (figureIn(measures, figure) === null)
        wrong.push(
          usageProblem('usage/target', `${figure} is not assessed in this model, so it can be no target`),
        )
    if (wrong.length > 0) return { result: null, diagnostics: [...diagnostics, ...wrong], sourceLine }
    return { result: recommendOrganisation(analysable, asking, solver, measured), diagnostics, sourceLine }
  } catch (error) {
    if (!(error instanceof UnknownLevel)) throw error
    return {
      result: null,
      diagnostics: [...diagnostics, { ...levelProblem(error), span: policy.levelSpan }],
      sourceLine,
    }
  }
}

/** How an organisation is looked at, and what may be proposed. */
export type Recommending = {
  readonly level?: string | null
  readonly targetDistance?: number
  readonly settings?: Settings
  readonly targets?: readonly (Target & { readonly limit: Limit })[]
  /** Budgets that were asked for, and that no move changes. */
  readonly notTargets?: readonly { readonly figure: string; readonly text: string }[]
  readonly seconds?: number
  readonly top?: number
  readonly policy?: string | null
  /** The rules that say what the set brings with it; the recommended ones unless given. */
  readonly by?: Judging
}

/**
 * Proposes what helps an organisation most, and returns the published result `unsilo-recommendation/1`. Without a solver
 * it is the greedy answer, with its own bound.
 *
 * @throws UnknownLevel where no team is at `level`.
 */
export function recommendOrganisation(
  analysable: Analysable,
  {
    level = null,
    targetDistance = DEFAULT_OPTIONS.targetDistance,
    settings = DEFAULT_SETTINGS,
    targets = [],
    notTargets = [],
    seconds = 10,
    top = 10,
    policy = null,
    by = usualJudging(level, targetDistance),
  }: Recommending,
  solver: Solver | null,
  measured = measure(analysable, level, { targetDistance }),
): RecommendationData {
  const { organisation, graph, data } = measured
  const found = recommend(measured, settings, { targets, seconds, targetDistance }, solver)
  const changes = found.proposals.flatMap((proposal) => proposal.changes) as unknown as readonly Change[]
  const then = measure({ organisation: withChanges(organisation, changes) }, level, { targetDistance })
  const [before, after] = [measuresOf(data), measuresOf(then.data)]
  const { budget, ...rest } = settings
  const result: Omit<RecommendationData, 'summary' | 'names'> = {
    format: 'unsilo-recommendation/1',
    organisation: {
      name: organisation.name,
      unitsAre: graph.units.basis,
      counts: countsOf(organisation, graph.units),
    },
    options: {
      level,
      targetDistance,
      budget: targets.length > 0 ? null : budget,
      targets: targets.map(({ figure, text, limit }) => {
        const [was, is] = [figureIn(before, figure), figureIn(after, figure)]
        return { figure, is: text, before: was, after: is, reached: is !== null && isWithin(is, limit) }
      }),
      notTargets: notTargets.map(({ figure, text }) => ({
        figure,
        is: text,
        before: figureIn(before, figure),
      })),
      timeLimit: seconds,
      top,
    },
    policy,
    settings: rest,
    ...found,
    gapExposure: gapExposure(data),
    fragile: { before: fragileIn(data), after: fragileIn(then.data) },
    ...newFindings(analysable, [measured, then], by),
    figures: ORGANISATION.map(({ key }) => ({
      figure: key,
      before: figureIn(before, key),
      after: sameUpToRounding(figureIn(before, key), figureIn(after, key)),
    })),
  }
  const names = namesIn(organisation, result)
  return { ...result, summary: summaryOf({ ...result, names }), names }
}

/** Boundaries that must be linked and are, but not sturdily. */
const fragileIn = ({ boundaries: { boundaries } }: AnalysisData): number =>
  boundaries.filter(({ required, linked, fragile }) => required && linked && fragile).length

/** Sums that are taken in another order are the same figure. */
function sameUpToRounding(before: number | null, after: number | null): number | null {
  return before !== null && after !== null && Math.abs(before - after) <= TOLERANCE ? before : after
}
