import type { Diagnostic, Span } from '../../diagnostic/diagnostic.js'
import type { LocatedPolicy } from '../../model/policy.js'
import type { Settings as Recommending } from '../../recommend/settings.js'
import type { Preset } from '../check/choose-rules.js'
import type { ChosenRule } from '../check/run-rules.js'
import { type Budget, budgetsOf } from './budgets.js'
import { namedForRecommend, recommendingBy } from './recommending.js'
import { rulesFrom } from './rules-from.js'
import type { NamedId } from './unknown-ids.js'
import { type PolicyWaiver, waiversOf } from './waivers.js'

/** All that policy files set, those that extend others having the last word. */
export type Settings = Single & {
  readonly rules: readonly ChosenRule[]
  readonly budgets: readonly Budget[]
  readonly waivers: readonly PolicyWaiver[]
  readonly named: readonly NamedId[]
  readonly recommending: Recommending
  readonly diagnostics: readonly Diagnostic[]
}

/** What has one value, the last one set. */
type Single = {
  readonly level: string | null
  readonly levelSpan: Span | null
  readonly targetDistance: number | null
  readonly siloWeights: { readonly [component: string]: number }
  readonly failOn: 'error' | 'warn' | 'info' | null
  readonly maxWarnings: number | null
  /** The baseline, with the file of the policy that names it. */
  readonly baseline: { readonly file: string; readonly policy: string; readonly span: Span | null } | null
}

const NOTHING: Single = {
  level: null,
  levelSpan: null,
  targetDistance: null,
  siloWeights: {},
  failOn: null,
  maxWarnings: null,
  baseline: null,
}

/**
 * What policies set: `preset` takes the place of the presets that they extend. Where they are not `whole`, rules of
 * their own may be missing, and what names one is not told for it.
 */
export function settingsOf(
  policies: readonly LocatedPolicy[],
  preset: Preset | null,
  whole: boolean,
): Settings {
  const { rules, named, diagnostics } = rulesFrom(policies, preset ?? startOf(policies), whole)
  const waivers = waiversOf(policies, rules, whole)
  const budgets = budgetsOf(policies)
  return {
    rules: [...rules.values()],
    budgets: budgets.budgets,
    waivers: waivers.waivers,
    named: [...named, ...waivers.named, ...namedForRecommend(policies)],
    recommending: recommendingBy(policies),
    ...policies.reduce(withSingle, NOTHING),
    diagnostics: [...diagnostics, ...budgets.diagnostics, ...waivers.diagnostics],
  }
}

const PRESET_NAMES: ReadonlySet<string> = new Set(['recommended', 'strict', 'none'])

/** The preset that the policies start from: the last one named. */
function startOf(policies: readonly LocatedPolicy[]): Preset | 'none' {
  const named = policies.flatMap(({ draft }) => [draft.extends ?? []].flat())
  return named.findLast((name): name is Preset | 'none' => PRESET_NAMES.has(name)) ?? 'recommended'
}

function withSingle(before: Single, { file, draft, locate }: LocatedPolicy): Single {
  const { level, baseline } = draft
  const weights = Object.entries(draft['silo-weights'] ?? {}).map(([component, weight]) => [
    component === 'measure-focus' ? 'measureFocus' : component,
    weight,
  ])
  return {
    level: level === undefined ? before.level : String(level),
    levelSpan: level === undefined ? before.levelSpan : locate(['level'], 'value'),
    targetDistance: draft['target-distance'] ?? before.targetDistance,
    siloWeights: { ...before.siloWeights, ...Object.fromEntries(weights) },
    failOn: draft['fail-on'] ?? before.failOn,
    maxWarnings: draft['max-warnings'] ?? before.maxWarnings,
    baseline:
      baseline === undefined
        ? before.baseline
        : { file: baseline, policy: file, span: locate(['baseline'], 'value') },
  }
}
