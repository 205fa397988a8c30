import { RULES } from '../../rules/index.js'
import type { Rule, RuleSeverity } from '../../rules/rule.js'
import type { ChosenRule } from './run-rules.js'

/** The sets of rules that a check can start from. */
export const PRESETS = ['recommended', 'strict'] as const
export type Preset = (typeof PRESETS)[number]

/** The code of every rule. */
export const ruleCodes = (): string[] => RULES.map(({ code }) => code)

/** The rules of a preset with their default options; those that it leaves out are `off`. */
export function rulesOf(preset: Preset | 'none', rules: readonly Rule[] = RULES): ChosenRule[] {
  return rules.map((rule) => ({
    rule,
    severity: preset === 'none' ? 'off' : rule.presets[preset],
    options: rule.defaults,
    overrides: [],
  }))
}

/**
 * With `only`, those rules alone, also where they are off: whoever asks for a rule by name wants it to run. Rules that
 * nothing switches on are left out.
 */
export function runningRules(
  rules: readonly ChosenRule[],
  only: readonly string[] | null = null,
): ChosenRule[] {
  if (only === null)
    return rules.filter(
      ({ severity, overrides }) => severity !== 'off' || overrides.some((one) => one.severity !== 'off'),
    )
  return rules
    .filter(({ rule }) => only.includes(rule.code))
    .map((chosen) => (chosen.severity === 'off' ? { ...chosen, severity: usual(chosen.rule) } : chosen))
}

const usual = ({ presets }: Rule): RuleSeverity => (presets.strict === 'off' ? 'info' : presets.strict)
