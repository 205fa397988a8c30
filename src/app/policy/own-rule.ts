import type { Diagnostic, Span } from '../../diagnostic/diagnostic.js'
import { type Figure, measuresOf, type Scope } from '../../figures/figure.js'
import { FIGURES } from '../../figures/index.js'
import type { Part } from '../../model/origins.js'
import type { DraftOwnRule } from '../../model/policy.js'
import { listed } from '../../report/say.js'
import { figureInWords, limitInWords, shownBeside } from '../../rules/parts/limits.js'
import { actorPlace, placeOf, related } from '../../rules/parts/places.js'
import { wordsOf } from '../../rules/parts/words.js'
import type { Rule, RuleInput } from '../../rules/rule.js'
import { badLimit } from './bad-limit.js'
import { isWithin, type Limit, limitOf, limitText } from './limit.js'
import type { NamedId } from './unknown-ids.js'

/** A rule made from a policy, or why there is none. */
export type OwnRule =
  | { readonly rule: Rule; readonly named: readonly NamedId[] }
  | { readonly problem: Diagnostic }

type Locate = (path: readonly (string | number)[], part: Part) => Span | null

/** Makes a rule of `expect: { figure, is }`; `locate` finds places below the rule's key. */
export function ownRule(code: string, draft: DraftOwnRule, locate: Locate): OwnRule {
  const { figure: key, is, each, of } = draft.expect
  const named = FIGURES.filter((figure) => figure.key === key)
  const figure = named.find((one) => each === undefined || one.of === each)
  const limit = limitOf(is)
  if (figure === undefined || limit === null) {
    const span = locate(['expect', 'each'], 'value')
    const message = `there is no figure ${key} of each ${each}`
    const scopes = named.map((one) => one.of)
    const help = scopes.every((one) => one === 'organisation')
      ? `${key} is a figure of the whole organisation: leave out each:`
      : `there is one of each ${listed(scopes.filter((one) => one !== 'organisation'))}`
    return { problem: { code: 'policy/no-such-figure', severity: 'error', message, span, help } }
  }
  const ids = [of ?? []].flat()
  const scope = figure.of
  if (scope === 'organisation' && ids.length > 0) {
    const message = `${key} is a figure of the whole organisation, and this asks for it of ${listed(ids)}`
    const scopes = named.map((one) => one.of).filter((one) => one !== 'organisation')
    const help =
      scopes.length === 0
        ? 'leave out of:'
        : `say what it is a figure of: ${scopes.map((one) => `each: ${one}`).join(' or ')}`
    const span = locate(['expect', 'of'], 'value')
    return { problem: { code: 'policy/no-such-figure', severity: 'error', message, span, help } }
  }
  const limitSpan = locate(['expect', 'is'], 'value')
  const problem = badLimit(figure, is, limitSpan)
  if (problem !== null) return { problem }
  const rule = ruleOf(code, draft, figure, limit, ids, limitSpan)
  if (scope === 'organisation') return { rule, named: [] }
  const spanOf = (i: number) => locate(['expect', 'of', ...(Array.isArray(of) ? [i] : [])], 'value')
  return { rule, named: ids.map((id, i) => ({ id, kind: scope, by: code, span: spanOf(i) })) }
}

function ruleOf(
  code: string,
  { title, why, act, severity = 'error' }: DraftOwnRule,
  figure: Figure,
  limit: Limit,
  ids: readonly string[],
  span: Span | null,
): Rule {
  const asked = `${figure.key} ${limitText(limit)}`
  const wanted = new Set(ids)
  return {
    code,
    title: title ?? `${figure.key} is not ${limitText(limit)}`,
    description: why ?? `The policy asks for ${asked}.`,
    source: 'The policy',
    act: act ?? `unsilo explain ${figure.key} says what moves it.`,
    expects: ids.length === 0 ? asked : `${asked}, of ${listed(ids)}`,
    presets: { recommended: severity, strict: severity },
    defaults: {},
    optionsSchema: { type: 'object', properties: {}, additionalProperties: false },
    *check(input) {
      for (const { subject, value } of figure.values(measuresOf(input.data))) {
        if (value === null || isWithin(value, limit)) continue
        if (wanted.size > 0 && !subject.some((id) => wanted.has(id))) continue
        const reason = why === undefined ? '' : ` (${why})`
        yield {
          message: `${figureInWords(figure.key)}${ofText(input, figure.of, subject)}: ${shown(value, limit)}, and the policy asks for ${limitInWords(limitText(limit))}${reason}`,
          span: placeOfThing(input, figure.of, subject) ?? span,
          subject: subject.length === 0 ? [figure.key] : subject,
          extent: Math.abs(value - limit.value),
          ...related(['the policy asks for it', subject.length === 0 ? null : span]),
          help: act ?? `unsilo explain ${figure.key} says what moves it`,
        }
      }
    },
  }
}

function shown(value: number, limit: Limit): string {
  return Number.isFinite(value) ? shownBeside(value, limit.value) : 'no way leads there'
}

function ofText(input: RuleInput, scope: Scope, subject: readonly string[]): string {
  const words = wordsOf(input)
  switch (scope) {
    case 'organisation':
      return ''
    case 'decision':
      return ` of ${words.decision(subject[0]!)}`
    case 'customer':
      return ` of ${words.customers(subject)}`
    default:
      return ` of ${words.actors(subject)}`
  }
}

function placeOfThing(input: RuleInput, scope: Scope, [first]: readonly string[]): Span | null {
  if (first === undefined) return null
  // Where a proposal gives the decision to another, that is where its figures change.
  if (scope === 'decision') return placeOf(input, scope, first, ['decide'])
  if (scope === 'customer') return placeOf(input, scope, first)
  return actorPlace(input, first)
}
