import type { Diagnostic } from '../../diagnostic/diagnostic.js'
import type { LoadOptions } from '../../load/loaded.js'
import type { Report } from '../../report/document.js'
import type { Json } from '../../util/json.js'
import { didYouMean } from '../../util/nearest.js'
import { presentRule } from '../check/explain-rule.js'
import { plainForm } from '../explain.js'
import { usageProblem } from '../outcome.js'
import { type Asked, NOTHING_ASKED, policyFor } from './policy-for.js'

/** The page of a rule of the policy's own, or what is in the way of it. */
type ExplainedOwn =
  | { readonly page: Report<Json> }
  | {
      readonly problems: readonly Diagnostic[]
      sourceLine(file: string, line: number): string | null
    }

/** Nothing but what the policy says; a baseline that cannot be read is in no one's way here. */
const ASKED: Asked = { ...NOTHING_ASKED, writeBaseline: true }

/** Whether a word asks for a rule of a policy's own. */
export const isOwnRule = (word: string): boolean => /^own\//i.test(word)

/** Explains an `own/…` rule of the policy that is found from the working folder upwards. */
export async function explainOwn(asked: string, reading: LoadOptions): Promise<ExplainedOwn> {
  const { rules, file, diagnostics, sourceLine } = await policyFor(['.'], ASKED, reading)
  const own = rules.filter(({ rule }) => isOwnRule(rule.code))
  const found = own.find(({ rule }) => plainForm(rule.code) === plainForm(asked))
  if (found !== undefined && file !== null)
    return { page: presentRule(found.rule, { severity: found.severity, file }) }
  // It may be one that could not be read.
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) return { problems: errors, sourceLine }
  const codes = own.map(({ rule }) => rule.code)
  const message = `there is nothing to explain as '${asked}'`
  return { problems: [usageProblem('usage/unknown-word', message, helpFor(asked, codes, file))], sourceLine }
}

function helpFor(asked: string, codes: readonly string[], file: string | null): string {
  if (file === null)
    return 'such a rule is of a policy, and no unsilo.config.yaml is in the working folder or above it'
  const all = codes.length === 0 ? `${file} has no rule of its own` : `${file} has ${codes.join(', ')}`
  return didYouMean(asked, codes, all)!
}
