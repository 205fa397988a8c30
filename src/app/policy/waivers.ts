import type { Diagnostic, Span } from '../../diagnostic/diagnostic.js'
import type { LocatedPolicy } from '../../model/policy.js'
import { isDay } from '../../util/date.js'
import type { ChosenRule } from '../check/run-rules.js'
import { unknownRule } from './rules-from.js'
import type { NamedId } from './unknown-ids.js'

/** A waiver of the policy's list. */
export type PolicyWaiver = {
  readonly rule: string
  readonly of: readonly string[]
  readonly reason: string | null
  readonly until: string | null
  readonly span: Span | null
}

/** The waivers of all policies, the ids that they name, and what is wrong with them. */
export function waiversOf(
  policies: readonly LocatedPolicy[],
  rules: ReadonlyMap<string, ChosenRule>,
  whole: boolean,
): {
  readonly waivers: readonly PolicyWaiver[]
  readonly named: readonly NamedId[]
  readonly diagnostics: readonly Diagnostic[]
} {
  const waivers: PolicyWaiver[] = []
  const named: NamedId[] = []
  const diagnostics: Diagnostic[] = []
  for (const { draft, locate } of policies)
    for (const [i, draftWaiver] of (draft.waivers ?? []).entries()) {
      if (draftWaiver === null) continue
      const { rule, of = [], reason = '', until = null } = draftWaiver
      const at = (...path: readonly (string | number)[]) => locate(['waivers', i, ...path], 'value')
      const span = at('rule')
      if (!rules.has(rule)) diagnostics.push(...unknownRule(rule, rules, span, whole))
      if (until !== null && !isDay(until)) diagnostics.push(noSuchDay(until, at('until')))
      const ids = [of].flat()
      for (const [j, id] of ids.entries())
        named.push({ id, kind: 'any', by: 'a waiver', span: Array.isArray(of) ? at('of', j) : at('of') })
      waivers.push({ rule, of: ids, reason: reason.trim() || null, until, span })
    }
  return { waivers, named, diagnostics }
}

function noSuchDay(until: string, span: Span | null): Diagnostic {
  const message = `'until' of a waiver must be a day that there is; found '${until}'`
  const help = 'write a date such as 2027-03-31'
  return { code: 'policy/bad-value', severity: 'error', message, span, help }
}
