import type { Diagnostic, Span } from '../../diagnostic/diagnostic.js'
import type { Moved } from '../../diff/moved.js'
import type { Measures } from '../../figures/figure.js'
import { ORGANISATION } from '../../figures/organisation.js'
import type { LocatedPolicy } from '../../model/policy.js'
import type { BudgetReview } from '../../rules/parts/review.js'
import { badLimit } from './bad-limit.js'
import { isWithin, type Limit, limitOf, limitText } from './limit.js'

/** A limit for the size of a change. */
type ChangeBudget = {
  readonly key: string
  readonly title: string
  readonly description: string
  readonly share: boolean
  of(moved: Moved): number
}

/** The limits for the size of a change, so that a slip of the hand that moves half the company is stopped. */
export const CHANGE_BUDGETS: readonly ChangeBudget[] = [
  {
    key: 'max-roles-moved',
    title: 'Most roles moved',
    description:
      'Roles of the base that may change their place at once: that are in another team, whose team or one above it is below another one, or that are gone.',
    share: false,
    of: ({ roles }) => roles.length,
  },
  {
    key: 'max-share-moved',
    title: 'Most people moved',
    description:
      'The share, from 0 to 1, of the people of the base whose role or team may change its place at once, or be gone.',
    share: true,
    of: ({ share }) => share,
  },
]

/** A limit of the policy, with its place. */
export type Budget = {
  readonly figure: string
  readonly limit: Limit
  readonly why: string | null
  readonly span: Span | null
}

/** The limits of all policies, of each figure the last one, and what is wrong with them. */
export function budgetsOf(policies: readonly LocatedPolicy[]): {
  readonly budgets: readonly Budget[]
  readonly diagnostics: readonly Diagnostic[]
} {
  const budgets = new Map<string, Budget>()
  const diagnostics: Diagnostic[] = []
  for (const { draft, locate } of policies)
    for (const [figure, budget] of Object.entries(draft.budgets ?? {})) {
      const { is, why = null } = typeof budget === 'object' ? budget : { is: budget }
      const limit = limitOf(is)
      const span = locate(['budgets', figure, 'is'], 'value') ?? locate(['budgets', figure], 'value')
      const measured = wholeFigure(figure)
      const problem = measured === undefined ? null : badLimit(measured, is, span)
      if (problem !== null) diagnostics.push(problem)
      else if (limit !== null) budgets.set(figure, { figure, limit, why, span })
    }
  return { budgets: [...budgets.values()], diagnostics }
}

/** What was measured, beside each limit; `moved` is `null` where nothing says what the change is from. */
export function reviewBudgets(
  budgets: readonly Budget[],
  measures: Measures,
  moved: Moved | null,
): BudgetReview[] {
  return budgets.map(({ figure, limit, why, span }) => {
    const change = CHANGE_BUDGETS.find(({ key }) => key === figure)
    const found = wholeFigure(figure)
    const value = change
      ? moved && change.of(moved)
      : found === undefined
        ? null
        : ([...found.values(measures)][0]?.value ?? null)
    const reason = change
      ? 'nothing says what the change is from: give --base'
      : 'it is not assessed in this model'
    return {
      figure,
      is: limitText(limit),
      value,
      holds: value === null ? null : isWithin(value, limit),
      ...(value === null ? { notAssessed: reason } : {}),
      why,
      span,
    }
  })
}

function wholeFigure(word: string) {
  return ORGANISATION.find(({ key }) => key === word)
}
