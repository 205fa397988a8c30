import { RULES } from '../../rules/index.js'
import type { Rule } from '../../rules/rule.js'
import type { ChosenRule } from './run-rules.js'

/** The sets of rules that a check can start from. */
export const PRESETS = ['recommended', 'strict'] as const
export type Preset = (typeof PRESETS)[number]

/** The code of every rule. */
export const ruleCodes = (): string[] => RULES.map(({ code }) => code)

/**
 * The rules of a preset with their default options; with `only` those rules alone, also where the preset leaves them
 * out: whoever asks for a rule by name wants it to run.
 */
export function chooseRules(
  preset: Preset,
  only: readonly string[] | null = null,
  rules: readonly Rule[] = RULES,
): ChosenRule[] {
  return rules.flatMap((rule) => {
    if (only !== null && !only.includes(rule.code)) return []
    const asked = only === null ? 'off' : rule.presets.strict
    const severity = rule.presets[preset] === 'off' ? asked : rule.presets[preset]
    if (severity === 'off') return only === null ? [] : [{ rule, severity: 'info', options: rule.defaults }]
    return [{ rule, severity, options: rule.defaults }]
  })
}
