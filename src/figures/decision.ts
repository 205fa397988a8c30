import type { DecisionData } from '../report/data.js'
import type { Figure } from './figure.js'

const each = (
  key: string,
  wanted: Figure['wanted'],
  read: (decision: DecisionData) => number | null,
): Figure => ({
  key,
  of: 'decision',
  wanted,
  range: null,
  values: ({ decisions }) => decisions.map((decision) => ({ subject: [decision.id], value: read(decision) })),
})

/** Where no line leads from the customer to the decider, any limit is passed. */
const reached =
  (key: 'lineDistance' | 'networkDistance' | 'levelsUp' | 'boundariesCrossed') => (decision: DecisionData) =>
    decision.unreachable ? Number.POSITIVE_INFINITY : decision[key]

/** Units that hold a veto in a decision and do not decide it. */
export function vetoesOfOtherUnits({ vetoUnits, deciderUnits }: DecisionData): readonly string[] {
  return vetoUnits.filter((unit) => !deciderUnits.includes(unit))
}

/** Figures of every decision. */
export const DECISION: readonly Figure[] = [
  each('line-distance', 'less', reached('lineDistance')),
  each('levels-up', 'less', reached('levelsUp')),
  each('network-distance', 'less', reached('networkDistance')),
  each('boundaries-crossed', 'less', reached('boundariesCrossed')),
  each('hand-offs', 'less', ({ handOffs }) => handOffs),
  each('vetoes', 'less', ({ vetoes }) => vetoes),
  each('vetoes-of-other-units', 'less', (decision) => vetoesOfOtherUnits(decision).length),
]
