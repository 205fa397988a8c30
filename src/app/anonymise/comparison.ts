import { fileUnder } from '../../model/anonymise/plain-words.js'
import { anonymisePolicy } from '../../model/anonymise/policy.js'
import type { LocatedPolicy } from '../../model/policy.js'
import type { JudgeOptions } from '../check/judge.js'
import type { Scope } from '../require-scope.js'
import type { Pseudonyms } from './key.js'
import { anonymisedModel, anonymisedScope, type Read } from './model.js'

/** Two models, and how they are to be compared. */
export type Comparison<Options extends Scope> = {
  readonly before: Read
  readonly after: Read
  readonly options: Options
  readonly judging: JudgeOptions
  /** How the two are called. */
  readonly models: readonly [string, string]
  /** The file of the policy that judges both. */
  readonly policy: string | null
}

/**
 * The same comparison of the models under other names: one pseudonym for an id on both sides. `judgingBy` gives how the
 * policies judge after they have been changed.
 */
export function anonymisedComparison<Options extends Scope>(
  { options, policy, ...of }: Comparison<Options>,
  judgingBy: (change: (policy: LocatedPolicy) => LocatedPolicy) => JudgeOptions,
  pseudonyms: Pseudonyms,
): Comparison<Options> {
  const before = anonymisedModel(of.before, pseudonyms)
  const after = anonymisedModel(of.after, pseudonyms)
  const scope = anonymisedScope(options, pseudonyms)
  const judging = judgingBy((one) => anonymisePolicy(one, [before.ids, after.ids], pseudonyms))
  return {
    before,
    after,
    options: scope,
    judging: { ...judging, level: scope.level ?? null },
    models: ['base', 'head'],
    policy: policy === null ? null : fileUnder(policy, pseudonyms),
  }
}
