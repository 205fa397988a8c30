import { vetoesOfOtherUnits } from '../figures/decision.js'
import type { DecisionData, StepData } from '../report/data.js'
import type { DecisionChange, FigureChange } from '../report/diff-data.js'
import { sortedUnique } from '../util/order.js'
import { figureChange, judge } from './judge.js'
import type { Match } from './match.js'

type Figures = Pick<
  DecisionChange,
  | 'lineDistance'
  | 'networkDistance'
  | 'vetoes'
  | 'vetoesOfOtherUnits'
  | 'handOffs'
  | 'unreachable'
  | 'deciders'
  | 'path'
>

/** The figures of a decision on both sides; `undefined` where it is not there. */
export function decisionFigures(
  before: DecisionData | undefined,
  after: DecisionData | undefined,
  match: Match,
): Figures {
  const figure = (key: 'networkDistance' | 'vetoes' | 'handOffs') =>
    figureChange(before?.[key] ?? null, after?.[key] ?? null, 'less')
  const vetoers = { before: vetoersOf(before).map(match.actor), after: vetoersOf(after) }
  const both = before !== undefined && after !== undefined
  return {
    lineDistance: lineDistance(before, after),
    networkDistance: figure('networkDistance'),
    vetoes: figure('vetoes'),
    vetoesOfOtherUnits: {
      before: sortedUnique(vetoers.before),
      after: sortedUnique(vetoers.after),
      is: both ? judge(vetoers.before.length, vetoers.after.length, 'less') : null,
    },
    handOffs: figure('handOffs'),
    unreachable: { before: before?.unreachable ?? false, after: after?.unreachable ?? false },
    deciders: {
      before: sortedUnique((before?.deciders ?? []).map(match.actor)),
      after: sortedUnique(after?.deciders ?? []),
    },
    path: {
      before: (before?.path ?? []).map((step) => stepIn(step, match)),
      after: after?.path ?? [],
    },
  }
}

function vetoersOf(decision: DecisionData | undefined): readonly string[] {
  return decision === undefined ? [] : vetoesOfOtherUnits(decision)
}

/** What no line leads to is farther than any distance. */
function lineDistance(before: DecisionData | undefined, after: DecisionData | undefined): FigureChange {
  const change = figureChange(before?.lineDistance ?? null, after?.lineDistance ?? null, 'less')
  const asNumber = (decision: DecisionData | undefined) =>
    decision?.unreachable ? Number.MAX_VALUE : (decision?.lineDistance ?? null)
  return { ...change, is: judge(asNumber(before), asNumber(after), 'less') }
}

function stepIn(step: StepData, match: Match): StepData {
  return { ...step, seat: match.actor(step.seat), unit: step.unit === null ? null : match.actor(step.unit) }
}
