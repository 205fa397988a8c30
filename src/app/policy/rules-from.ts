import type { Diagnostic, Span } from '../../diagnostic/diagnostic.js'
import type { DraftOwnRule, DraftRuleSetting, LocatedPolicy } from '../../model/policy.js'
import type { Json } from '../../util/json.js'
import { didYouMean } from '../../util/nearest.js'
import { type Preset, rulesOf } from '../check/choose-rules.js'
import type { ChosenRule, Override } from '../check/run-rules.js'
import { ownRule } from './own-rule.js'
import type { NamedId } from './unknown-ids.js'

type RulesFrom = {
  readonly rules: ReadonlyMap<string, ChosenRule>
  readonly named: readonly NamedId[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * The rules as policies set them, from a preset on. Overrides come after all else, so that they change what a rule is
 * set to in the end.
 */
export function rulesFrom(
  policies: readonly LocatedPolicy[],
  start: Preset | 'none',
  whole: boolean,
): RulesFrom {
  const rules = new Map(rulesOf(start).map((chosen) => [chosen.rule.code, chosen]))
  const diagnostics: Diagnostic[] = []
  const ids = new Map<string, readonly NamedId[]>()
  let isWhole = whole
  for (const { draft, locate } of policies)
    for (const [code, setting] of Object.entries(draft.rules ?? {})) {
      const chosen = rules.get(code)
      if (isOwn(setting)) {
        const made = ownRule(code, setting, (path, part) => locate(['rules', code, ...path], part))
        if ('problem' in made) diagnostics.push(made.problem)
        isWhole &&= !('problem' in made)
        if ('problem' in made) continue
        const { rule, named } = made
        ids.set(code, named)
        rules.set(code, { rule, severity: setting.severity ?? 'error', options: {}, overrides: [] })
      } else if (chosen === undefined)
        diagnostics.push(...unknownRule(code, rules, locate(['rules', code], 'key'), isWhole))
      else rules.set(code, { ...chosen, ...merged(chosen, setting) })
    }
  const named: NamedId[] = [...ids.values()].flat()
  for (const { draft, locate } of policies)
    for (const [i, override] of (draft.overrides ?? []).entries()) {
      if (override === null) continue
      const teams = [override.teams].flat()
      const spanOf = (j: number) =>
        locate(
          Array.isArray(override.teams) ? ['overrides', i, 'teams', j] : ['overrides', i, 'teams'],
          'value',
        )
      named.push(...teams.map((id, j): NamedId => ({ id, kind: 'team', by: 'an override', span: spanOf(j) })))
      for (const [code, setting] of Object.entries(override.rules)) {
        const chosen = rules.get(code)
        const span = locate(['overrides', i, 'rules', code], 'key')
        if (chosen === undefined) diagnostics.push(...unknownRule(code, rules, span, isWhole))
        else {
          const own: Override = { teams, ...merged(chosen, setting) }
          rules.set(code, { ...chosen, overrides: [...chosen.overrides, own] })
        }
      }
    }
  return { rules, named, diagnostics }
}

/** What is said of a rule that there is not; nothing where it may be one of the policy's own that could not be read. */
export function unknownRule(
  code: string,
  rules: ReadonlyMap<string, ChosenRule>,
  span: Span | null,
  whole: boolean,
): readonly Diagnostic[] {
  if (!whole && code.startsWith('own/')) return []
  const help = didYouMean(code, rules.keys(), 'unsilo check --list-rules names them')!
  return [
    { code: 'policy/unknown-rule', severity: 'error', message: `there is no rule '${code}'`, span, help },
  ]
}

function isOwn(setting: DraftRuleSetting | DraftOwnRule): setting is DraftOwnRule {
  return typeof setting === 'object' && 'expect' in setting
}

/** A rule's severity and options, with what a setting says put over them. */
function merged(
  { severity, options }: Pick<ChosenRule, 'severity' | 'options'>,
  setting: DraftRuleSetting,
): Pick<ChosenRule, 'severity' | 'options'> {
  if (typeof setting === 'string') return { severity: setting, options }
  const { severity: own, ...set } = setting
  return { severity: own ?? severity, options: { ...options, ...(set as { readonly [key: string]: Json }) } }
}
