import type { Diagnostic } from '../../diagnostic/diagnostic.js'
import { ORGANISATION } from '../../figures/organisation.js'
import { KEEPS_RIGHTS, TARGET_FIGURES, type Target } from '../../recommend/targets.js'
import { didYouMean } from '../../util/nearest.js'
import { sortedUnique } from '../../util/order.js'
import { usageProblem } from '../outcome.js'
import type { Budget } from '../policy/budgets.js'
import { type Limit, limitOf, limitText } from '../policy/limit.js'

/** A target that was asked for, with its limit. */
type Wanted = Target & { readonly limit: Limit }

/** The word that asks for the budgets of the policy. */
const FROM_POLICY = 'policy'

/** Reads targets such as `congruence>=0.9`, or the budgets of the policy: those that moves can help to keep, and the others. */
export function targetsFor(
  words: readonly string[],
  budgets: readonly Budget[],
): {
  readonly targets: readonly Wanted[]
  readonly notTargets: readonly Budget[]
  readonly problems: readonly Diagnostic[]
} {
  // Of two limits to one figure both must hold.
  const targets = new Map<string, Wanted>()
  const add = (target: Wanted) => targets.set(`${target.figure} ${target.text}`, target)
  const problems: Diagnostic[] = []
  for (const word of words) {
    const ofPolicy =
      word === FROM_POLICY ? budgets.filter(({ figure }) => TARGET_FIGURES.includes(figure)) : []
    if (word === FROM_POLICY && ofPolicy.length === 0)
      problems.push(
        usageProblem(
          'usage/target',
          'the policy sets no budget that these moves could help to keep',
          `budgets that serve as targets: ${TARGET_FIGURES.join(', ')}`,
        ),
      )
    for (const { figure, limit } of ofPolicy) add(targetOf(figure, limit))
    if (word === FROM_POLICY) continue
    const [, figure = '', is = ''] = /^\s*([a-z-]+)\s*(.*)$/.exec(word) ?? []
    const limit = is === '' ? null : limitOf(is.trim())
    const problem = problemOf(word, figure, limit)
    if (problem === null) add(targetOf(figure, limit!))
    else problems.push(problem)
  }
  const figures = sortedUnique([...targets.values()].map(({ figure }) => figure))
  if (figures.includes(KEEPS_RIGHTS)) {
    const others = figures.filter((figure) => !/congruence|gaps|sealed/.test(figure))
    if (others.length > 0) problems.push(apart(others))
  }
  const notTargets = words.includes(FROM_POLICY)
    ? budgets.filter(({ figure }) => isOfWhole(figure) && !TARGET_FIGURES.includes(figure))
    : []
  return { targets: [...targets.values()], notTargets, problems }
}

/** Budgets for the size of a change are no figures of the organisation. */
const isOfWhole = (figure: string) => ORGANISATION.some(({ key }) => key === figure)

const targetOf = (figure: string, limit: Limit): Wanted => ({
  figure,
  ...limit,
  text: limitText(limit),
  limit,
})

function problemOf(word: string, figure: string, limit: Limit | null): Diagnostic | null {
  const problem = (message: string, help: string) => usageProblem('usage/target', message, help)
  if (!TARGET_FIGURES.includes(figure)) {
    const known = `the figures that a target can name: ${TARGET_FIGURES.join(', ')}`
    return problem(`there is no target '${figure || word}'`, didYouMean(figure, TARGET_FIGURES, known)!)
  }
  if (limit === null)
    return problem(
      `'${word}' is no target`,
      "write a figure and its limit, as in 'congruence>=0.9' or 'gaps<=2'",
    )
  const isMore = ORGANISATION.find(({ key }) => key === figure)!.wanted === 'more'
  if (limit.operator === '=')
    return problem(
      `'${word}' names one value, and a target is a limit`,
      `write '${figure}${isMore ? '>=' : '<='}${limit.value}'`,
    )
  if (limit.operator.startsWith('>') !== isMore)
    return problem(
      `'${word}' asks for ${isMore ? 'less' : 'more'} of what is wanted ${isMore ? 'more' : 'less'} of`,
      `write '${figure}${isMore ? '>=' : '<='}${limit.value}'`,
    )
  return null
}

const apart = (others: readonly string[]) =>
  usageProblem(
    'usage/target',
    `${KEEPS_RIGHTS} cannot be a target together with ${others.join(', ')}`,
    'it keeps all rights as they are, for requirements hang on them: ask for one after the other',
  )
