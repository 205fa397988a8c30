import { type Measures, measuresOf } from '../figures/figure.js'
import { settled } from './changes.js'
import { choose, chooseWithin } from './choose.js'
import { contextOf, type Measured } from './context.js'
import type { ProofData, ProposalData, RecommendationData, UnfixedData } from './data.js'
import { frontierOf } from './frontier.js'
import { totalsOf } from './goods.js'
import type { Move } from './moves/move.js'
import { boughtBy } from './problem.js'
import { choiceOf } from './problem-of.js'
import { gainsOf, proposalsOf } from './proposals.js'
import { proposalCount, rankedOf } from './ranked.js'
import type { Settings } from './settings.js'
import type { Solver } from './solve.js'
import { goalsOf, KEEPS_RIGHTS, type Target } from './targets.js'
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
  'totals' | 'gains' | 'considered' | 'leftOut' | 'frontier'
> & {
  readonly proof: ProofData
  readonly impossible: boolean
  readonly proposals: readonly ProposalData[]
  readonly unfixed: readonly UnfixedData[]
}

/** So many gaps, and so many fragile boundaries, are looked at: beyond, no solver proves anything in the time. */
const MOST_BOUNDARIES = 2000

/** The parts of the time that the answer itself may take, and the frontier of what is left of it. */
const MAIN = 0.8
const FRONTIER = 0.3

/** Proposes the set of moves that helps most; where no set reaches the targets, the one that buys the most of all. */
export function recommend(
  measured: Measured,
  settings: Settings,
  { targets, seconds, targetDistance }: Asked,
  solver: Solver | null,
): Recommended {
  const until = performance.now() + 1000 * seconds
  // A target may need every gap; of what a budget buys, the weightiest are enough to look at.
  const context = contextOf(
    measured,
    settings,
    targets.length === 0 ? MOST_BOUNDARIES : Number.POSITIVE_INFINITY,
  )
  const keepsRights = targets.some(({ figure }) => figure === KEEPS_RIGHTS)
  const choice = choiceOf(context, (move) => !keepsRights || !isOfRights(move))
  const measures: Measures = measuresOf(measured.data)
  const goals = goalsOf(context, choice, targets, measures)
  const question = targets.length === 0 ? { budget: settings.budget } : { goals }
  const answer = choose(choice.problem, question, solver, seconds * MAIN)
  const found =
    answer === null || answer === 'impossible'
      ? chooseWithin(choice.problem, Number.POSITIVE_INFINITY, solver, seconds * FRONTIER)
      : answer
  const budget = targets.length === 0 ? settings.budget : Math.max(found.cost, 1)
  const ranked = rankedOf(choice, found.made)
  const changes = settled(
    context,
    ranked.map(({ moves }) => moves.flatMap((move) => choice.moves[move]!.changes)),
  )
  const points = frontierOf(
    choice.problem,
    budget,
    targets.length === 0 ? found : null,
    solver,
    Math.min(seconds * FRONTIER, Math.max(0, until - performance.now()) / 1000),
  )
  const { made: _, ...proof } = found
  return {
    impossible: answer === 'impossible',
    considered: choice.moves.length,
    leftOut: context.leftOut,
    proof,
    totals: totalsOf(context),
    gains: gainsOf(boughtBy(choice.problem, found.made)),
    proposals: proposalsOf(context, choice, ranked, changes),
    frontier: points.map(({ budget: of, answer: { made, ...rest } }) => ({
      budget: of,
      moves: proposalCount(choice, made),
      ...rest,
    })),
    unfixed: unfixedIn(context, choice, targetDistance),
  }
}

const isOfRights = ({ kind }: Move) => kind === 'delegate' || kind === 'veto'
