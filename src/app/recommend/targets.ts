import type { Diagnostic } from '../../diagnostic/diagnostic.js'
import { ORGANISATION } from '../../figures/organisation.js'
import { KEEPS_RIGHTS, TARGET_FIGURES, type Target } from '../../recommend/targets.js'
import { didYouMean } from '../../util/nearest.js'
import { usageProblem } from '../outcome.js'
import type { Budget } from '../policy/budgets.js'
import { type Limit, limitOf, limitText } from '../policy/limit.js'

/** A target that was asked for, with its limit. */
type Wanted = Target & { readonly limit: Limit }

/** The word that asks for the budgets of the policy. */
const FROM_POLICY = 'policy'

/** Reads targets such as `congruence>=0.9`, or the budgets of the policy that moves can help to keep. */
export function targetsFor(
  words: readonly string[],
  budgets: readonly Budget[],
): { readonly targets: readonly Wanted[]; readonly problems: readonly Diagnostic[] } {
  const targets = new Map<string, Wanted>()
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
    for (const { figure, limit } of ofPolicy) targets.set(figure, targetOf(figure, limit))
    if (word === FROM_POLICY) continue
    const [, figure = '', is = ''] = /^\s*([a-z-]+)\s*(.*)$/.exec(word) ?? []
    const limit = is === '' ? null : limitOf(is.trim())
    const problem = problemOf(word, figure, limit)
    if (problem === null) targets.set(figure, targetOf(figure, limit!))
    else problems.push(problem)
  }
  if (targets.has(KEEPS_RIGHTS) && targets.size > 1) {
    const others = [...targets.keys()].filter((figure) => !/congruence|gaps|sealed/.test(figure))
    if (others.length > 0) problems.push(apart(others))
  }
  return { targets: [...targets.values()], problems }
}

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
  if (limit.operator === '=' || limit.operator.startsWith('>') !== isMore)
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
