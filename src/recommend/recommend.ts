import { type Measures, measuresOf } from '../figures/figure.js'
import type { Answer } from './answer.js'
import { settled } from './changes.js'
import { chooseWithin } from './choose.js'
import { contextOf, type Measured } from './context.js'
import type { ProofData, ProposalData, RecommendationData, UnfixedData } from './data.js'
import { Effort } from './effort.js'
import { frontierOf, worthShowing } from './frontier.js'
import { totalsOf } from './goods.js'
import type { Move } from './moves/move.js'
import { boughtBy } from './problem.js'
import { choiceOf } from './problem-of.js'
import { gainsOf, proposalsOf } from './proposals.js'
import { proposalCount, rankedOf } from './ranked.js'
import { inRounds, type Search } from './rounds.js'
import type { Settings } from './settings.js'
import type { Solver } from './solve.js'
import { goalsOf, KEEPS_RIGHTS, type Target } from './targets.js'
import { chooseTowards } from './towards.js'
import { unfixedIn } from './unfixed.js'

/** What is asked: the most within the budget of the settings, or the least that reaches targets. */
export type Asked = {
  readonly targets: readonly Target[]
  readonly seconds: number
  readonly targetDistance: number
}

/** What is recommended, without what it promises of the figures: that is measured on the organisation it leads to. */
export type Recommended = Pick<
  RecommendationData,
  'totals' | 'gains' | 'considered' | 'leftOut' | 'frontier' | 'timedOut'
> & {
  readonly proof: ProofData
  readonly impossible: boolean
  readonly proposals: readonly ProposalData[]
  readonly unfixed: readonly UnfixedData[]
}

/** So many gaps, and so many fragile boundaries, are looked at: beyond, no solver proves anything in the time. */
const MOST_BOUNDARIES = 2000

/** The part of the work that the answer itself may take; the frontier takes what is left. */
const MAIN = 0.7

/** Proposes the set of moves that helps most; where no set reaches the targets, the one that comes nearest for the least cost. */
export function recommend(
  measured: Measured,
  settings: Settings,
  { targets, seconds, targetDistance }: Asked,
  solver: Solver | null,
): Recommended {
  const effort = new Effort(seconds)
  // A target may need every gap; of what a budget buys, the weightiest are enough to look at.
  const context = contextOf(
    measured,
    settings,
    targets.length === 0 ? MOST_BOUNDARIES : Number.POSITIVE_INFINITY,
  )
  const keepsRights = targets.some(({ figure }) => figure === KEEPS_RIGHTS)
  const first = choiceOf(context, (move) => !keepsRights || !isOfRights(move))
  const measures: Measures = measuresOf(measured.data)
  const isTowards = targets.length > 0
  const search: Search<{ answer: Answer; impossible: boolean }> = (choice, { solver: by, ...within }) =>
    isTowards
      ? chooseTowards(choice.problem, goalsOf(context, choice, targets, measures), by, effort, within)
      : {
          answer: chooseWithin(choice.problem, settings.budget, by, effort, within),
          impossible: false,
        }
  const { choice, found: asked } = inRounds(context, first, search, {
    solver,
    effort,
    work: MAIN * effort.left,
  })
  const budget = isTowards ? Math.max(asked.answer.cost, 1) : settings.budget
  const points = frontierOf(choice.problem, budget, isTowards ? null : asked.answer, solver, effort)
  // What the frontier finds and proves is known of what was asked, too.
  const found = isTowards ? asked.answer : points.find((point) => point.budget === budget)!.answer
  const ranked = rankedOf(choice, found.made)
  const changes = settled(
    context,
    ranked.map(({ moves }) => moves.flatMap((move) => choice.moves[move]!.changes)),
  )
  const { made: _, ...proof } = found
  return {
    impossible: asked.impossible,
    timedOut: effort.timedOut,
    considered: choice.moves.length,
    leftOut: context.leftOut,
    proof,
    totals: totalsOf(context),
    gains: gainsOf(boughtBy(choice.problem, found.made)),
    proposals: proposalsOf(context, choice, ranked, changes),
    frontier: worthShowing(points).map(({ budget: of, answer: { made, ...rest } }) => ({
      budget: Number.isFinite(of) ? of : null,
      moves: proposalCount(choice, made),
      ...rest,
    })),
    unfixed: unfixedIn(context, choice, targetDistance),
  }
}

const isOfRights = ({ kind }: Move) => kind === 'delegate' || kind === 'veto'
