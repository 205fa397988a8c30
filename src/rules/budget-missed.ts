import { figureInWords, limitInWords, shownBeside } from './parts/limits.js'
import { NO_OPTIONS } from './parts/options.js'
import type { Rule } from './rule.js'

/** A figure beyond the limit that the policy sets for it. */
export const budgetMissed: Rule = {
  code: 'budget/missed',
  title: 'figure beyond its budget',
  description:
    'The policy sets a limit for a figure of the whole organisation, or for the size of a change, and the model does not keep it.',
  source: 'Our rule; the limits are those of the policy',
  act: 'Look at what moves the figure (unsilo report), or agree on another limit and write down why.',
  presets: { recommended: 'error', strict: 'error' },
  ...NO_OPTIONS,
  *check({ review }) {
    for (const { figure, is, value, holds, why, span } of review.budgets) {
      if (holds !== false || value === null) continue
      const limit = Number(is.replace(/^[<>=]+\s*/, ''))
      const reason = why === null ? '' : ` (${why})`
      yield {
        message: `${figureInWords(figure)}: ${shownBeside(value, limit)}, and the policy asks for ${limitInWords(is)}${reason}`,
        span,
        subject: [figure],
        extent: Math.abs(value - limit),
        help: `unsilo explain ${figure} says what moves it; what lets a check pass once is a waiver with a reason`,
      }
    }
  },
}
