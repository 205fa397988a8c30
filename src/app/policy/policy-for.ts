import { DEFAULT_OPTIONS } from '../../analyses/analysis.js'
import type { Diagnostic, Span } from '../../diagnostic/diagnostic.js'
import { findOne, type Wanted } from '../../load/files.js'
import type { LoadOptions } from '../../load/loaded.js'
import { type LoadedPolicy, loadPolicy } from '../../load/policy/load.js'
import { IF_OUTSIDE, staysIn } from '../../load/top.js'
import { folderOf } from '../../load/tree.js'
import type { LocatedPolicy } from '../../model/policy.js'
import type { RuleSeverity } from '../../rules/rule.js'
import { didYouMean } from '../../util/nearest.js'
import { type Preset, runningRules } from '../check/choose-rules.js'
import type { JudgeOptions } from '../check/judge.js'
import { usageProblem } from '../outcome.js'
import { type Settings, settingsOf } from './settings.js'

/** What a run asks for; `null` leaves it to the policy, and then to what is usual. */
export type Asked = {
  /** A policy's file; `null` for the one that is found from the model, `false` for none. */
  readonly config: string | null | false
  readonly preset: Preset | null
  /** These rules alone; `null` for all. */
  readonly only: readonly string[] | null
  readonly level: string | null
  readonly targetDistance: number | null
  readonly failOn: RuleSeverity | null
  readonly maxWarnings: number | null
  readonly severity: RuleSeverity
  readonly today: string
  /** A baseline's file, from the working folder. */
  readonly baseline: string | null
  /** Whether all that is found becomes known, for a new baseline: then none is read. */
  readonly writeBaseline: boolean
}

/** A run that leaves all to the policy. It has no date: waivers have none to be judged by. */
export const NOTHING_ASKED: Asked = {
  config: null,
  preset: null,
  only: null,
  level: null,
  targetDistance: null,
  failOn: null,
  maxWarnings: null,
  severity: 'info',
  today: '',
  baseline: null,
  writeBaseline: false,
}

/** How to judge a model by its policy, and what was wrong with that. */
export type FoundPolicy = {
  readonly judging: JudgeOptions
  /** How the policies judge once what they say has been changed. */
  judgingBy(change: (policy: LocatedPolicy) => LocatedPolicy): JudgeOptions
  /** The baseline to read. */
  readonly baseline: Wanted | null
  /** The baseline's file, as it is shown. */
  readonly baselineFile: string | null
  /** Every rule that there is here, with its severity, those that are off too. */
  readonly rules: Settings['rules']
  /** What is set for recommendations. */
  readonly recommending: Settings['recommending']
  readonly file: string | null
  /** Where the level is set; `null` where it is asked for, or not set. */
  readonly levelSpan: Span | null
  readonly diagnostics: readonly Diagnostic[]
  sourceLine(file: string, line: number): string | null
}

/** Finds the policy of the first model that has one, and puts what is asked for in place of what it says. */
export async function policyFor(
  models: readonly string[],
  asked: Asked,
  reading: LoadOptions,
): Promise<FoundPolicy> {
  const loaded = await loadPolicy(models, asked.config, reading)
  const whole = loaded.diagnostics.every(({ severity }) => severity !== 'error')
  const settings = settingsOf(loaded.policies, asked.preset, whole)
  const file = loaded.home === null ? null : labelOf(loaded.home)
  const [baseline, unread] = asked.writeBaseline
    ? [null, []]
    : baselineFor(asked.baseline, settings, loaded, reading)
  const named = new Set(settings.rules.map(({ rule }) => rule.code))
  // Rules of a broken policy's own may be missing.
  const isWhole = whole && settings.diagnostics.length === 0
  const unknown = (asked.only ?? []).filter(
    (code) => !named.has(code) && (isWhole || !code.startsWith('own/')),
  )
  return {
    judging: judgingOf(settings, asked, file),
    judgingBy: (change) =>
      judgingOf(settingsOf(loaded.policies.map(change), asked.preset, whole), asked, file),
    baseline,
    baselineFile: baseline === null ? null : labelOf(baseline),
    rules: settings.rules,
    recommending: settings.recommending,
    file,
    levelSpan: asked.level === null ? settings.levelSpan : null,
    diagnostics: [
      ...loaded.diagnostics,
      ...settings.diagnostics,
      ...unread,
      ...unknown.map((code) =>
        usageProblem(
          'usage/unknown-rule',
          `there is no rule '${code}'`,
          didYouMean(code, named, 'unsilo check --list-rules names them')!,
        ),
      ),
    ],
    sourceLine: loaded.sourceLine,
  }
}

function judgingOf(settings: Settings, asked: Asked, file: string | null): JudgeOptions {
  return {
    rules: runningRules(settings.rules, asked.only),
    level: asked.level ?? settings.level,
    targetDistance: asked.targetDistance ?? settings.targetDistance ?? DEFAULT_OPTIONS.targetDistance,
    siloWeights: { ...DEFAULT_OPTIONS.siloWeights, ...settings.siloWeights },
    failOn: asked.failOn ?? settings.failOn ?? 'error',
    maxWarnings: asked.maxWarnings ?? settings.maxWarnings,
    severity: asked.severity,
    today: asked.today,
    policy: { file, budgets: settings.budgets, waivers: settings.waivers, named: settings.named },
  }
}

const labelOf = ({ tree, path }: Pick<Wanted, 'tree' | 'path'>) =>
  path === null ? '<stdin>' : tree.label(path)

/** The baseline that is asked for, else the one that the policy names from its own folder. */
function baselineFor(
  asked: string | null,
  { baseline }: Settings,
  policy: LoadedPolicy,
  reading: LoadOptions,
): readonly [Wanted | null, readonly Diagnostic[]] {
  if (asked !== null) {
    const found = findOne(asked, reading)
    if (!('code' in found)) return [found, []]
    return [null, [found.code === 'file/not-found' ? { ...found, help: writeIt(asked) } : found]]
  }
  if (baseline === null) return [null, []]
  const { tree, path } = policy.beside(baseline.policy, baseline.file)
  if (policy.within !== null && !staysIn(tree, path, policy.within)) {
    const message = `the baseline '${baseline.file}' is outside the repository of the policy, ${tree.label(policy.within[0]!)}`
    const help = IF_OUTSIDE
    return [null, [{ code: 'policy/outside', severity: 'error', message, span: baseline.span, help }]]
  }
  if (tree.entry(path) === 'file') return [{ tree, path, named: true, root: folderOf(path) }, []]
  const isMissing = tree.entry(path) === 'missing'
  const message = isMissing
    ? `there is no baseline '${baseline.file}'`
    : `the baseline '${baseline.file}' is no file`
  const help = isMissing ? writeIt(tree.label(path)) : 'name the file that --write-baseline wrote'
  return [null, [{ code: 'policy/no-baseline', severity: 'error', message, span: baseline.span, help }]]
}

const writeIt = (file: string) => `write it: unsilo check MODEL --write-baseline ${file}`
