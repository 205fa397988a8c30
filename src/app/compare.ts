import { DEFAULT_OPTIONS } from '../analyses/analysis.js'
import { sortDiagnostics } from '../diagnostic/compare.js'
import type { Diagnostic } from '../diagnostic/diagnostic.js'
import { differencesOf } from '../diff/differences.js'
import { findingChanges } from '../diff/findings.js'
import { type Match, matchThings } from '../diff/match.js'
import { movedOf } from '../diff/moved.js'
import { presentDiff as presentChanges } from '../diff/present.js'
import type { Side } from '../diff/side.js'
import { newFindings, summaryOf } from '../diff/summary.js'
import { loadModel } from '../load/load.js'
import type { LoadOptions, Proposal } from '../load/loaded.js'
import { Shared } from '../load/shared.js'
import { UnknownLevel } from '../model/units.js'
import { type FindingData, isOpen } from '../report/check-data.js'
import type { NamesData } from '../report/data.js'
import type { DiffData } from '../report/diff-data.js'
import type { Report } from '../report/document.js'
import { didYouMean } from '../util/nearest.js'
import { compareText } from '../util/order.js'
import { type Analysable, type AnalyseOptions, analyse, figuresOf, UnknownId } from './analyse.js'
import { anonymisedComparison, type Comparison } from './anonymise/comparison.js'
import type { Pseudonyms } from './anonymise/key.js'
import { rulesOf, runningRules } from './check/choose-rules.js'
import { type Circumstances, isOfPolicy, type JudgeOptions, judge, measureFor } from './check/judge.js'
import { keyInHead } from './check/known.js'
import { teamsFinder } from './check/teams-of.js'
import { namesIn } from './names.js'
import { failed, linesOf, type Outcome, usageProblem } from './outcome.js'
import { type Asked, NOTHING_ASKED, policyFor } from './policy/policy-for.js'
import { requireScope } from './require-scope.js'
import { termsUsed } from './terms-used.js'
import { knownText } from './unknown.js'

/** What renderers draw of a comparison, with what its words mean. It needs nothing but the result. */
export function presentDiff(data: DiffData): Report<DiffData> {
  const report = presentChanges(data)
  return { ...report, terms: termsUsed(report.sections) }
}

/** How both sides are analysed: all sections, always. */
export type CompareOptions = Omit<AnalyseOptions, 'only'>

/** What a comparison is asked for; what is `null` is for the policy to say. */
export type CompareAsked = Omit<CompareOptions, 'level' | 'targetDistance'> &
  Pick<Asked, 'config' | 'level' | 'targetDistance' | 'today'>

/**
 * Reads two models and compares them by the policy of head; problems of all are told in one run. With `pseudonyms`, both
 * have other names, the same for the same id.
 */
export async function compare(
  base: string,
  head: string,
  { customer, unit, top, ...rest }: CompareAsked,
  reading: LoadOptions,
  pseudonyms: Pseudonyms | null = null,
): Promise<Outcome<DiffData>> {
  if (base === '-' && head === '-') {
    const help = 'standard input holds one model: name the other'
    return failed(usageProblem('usage/diff', 'both sides are standard input', help))
  }
  // What is known counts here: a comparison is about what is different.
  const asking = { ...NOTHING_ASKED, writeBaseline: true, ...rest }
  const policy = await policyFor([head, base], asking, reading)
  // A proposal is made of its base, which is often the very file that it is compared with.
  const sharing = { ...reading, shared: new Shared() }
  const [before, after] = [await loadModel([base], sharing), await loadModel([head], sharing)]
  const sources = [policy, before, after]
  const diagnostics = sortDiagnostics(sources.flatMap((source) => source.diagnostics))
  const sourceLine = linesOf(sources)
  const isBroken = diagnostics.some(({ severity }) => severity === 'error')
  if (isBroken || before.organisation === null || after.organisation === null)
    return { result: null, diagnostics, sourceLine }
  const { judging } = policy
  const { level, targetDistance, siloWeights = DEFAULT_OPTIONS.siloWeights } = judging
  const scope = { customer: customer ?? null, unit: unit ?? null, top: top ?? 10 }
  const options = { ...scope, level, targetDistance, siloWeights }
  const asked: Comparison<typeof options> = {
    before: { ...before, organisation: before.organisation },
    after: { ...after, organisation: after.organisation },
    options,
    judging,
    models: [base, head],
    policy: policy.file,
  }
  const unknown = unknownIn(asked)
  if (unknown.length > 0) return { result: null, diagnostics: [...diagnostics, ...unknown], sourceLine }
  const comparison = pseudonyms === null ? asked : anonymisedComparison(asked, policy.judgingBy, pseudonyms)
  return { result: resultOf(comparison), diagnostics, sourceLine }
}

/** The options that name nothing on one of the sides, in words. */
function unknownIn({ before, after, options, models: [base, head] }: Comparison<CompareOptions>) {
  const match = matchThings(before.organisation, after.organisation)
  return [
    ...unknownOption(base, () => requireScope(before.organisation, inBase(options, match))),
    ...unknownOption(head, () => requireScope(after.organisation, options)),
  ]
}

function resultOf({ before, after, options, judging, models, policy }: Comparison<CompareOptions>): DiffData {
  const match = matchThings(before.organisation, after.organisation)
  const moved = movedOf(before.organisation, after.organisation, match)
  const { ignores, proposals } = after
  const sides = [
    sideOf(before, inBase(options, match), judging, { ignores: before.ignores, proposals: before.proposals }),
    sideOf(after, options, judging, { ignores, moved, proposals }),
  ] as const
  return published(sides, match, models, policy)
}

/**
 * Compares two organisations and returns the published result `unsilo-diff/1`; `models` are how the two are called. The
 * findings are those of the preset `recommended`.
 *
 * @throws UnknownLevel, UnknownId as `analyse` does, where an option names nothing on one of the sides.
 */
export function compareOrganisations(
  base: Analysable,
  head: Analysable,
  options: CompareOptions = {},
  models: readonly [string, string] = ['base', 'head'],
): DiffData {
  const match = matchThings(base.organisation, head.organisation)
  const { level = null, targetDistance = DEFAULT_OPTIONS.targetDistance } = options
  const rules = runningRules(rulesOf('recommended'))
  const limits = { failOn: 'error', maxWarnings: null, severity: 'info', today: '' } as const
  const judging: JudgeOptions = { rules, level, targetDistance, ...limits }
  const sides = [sideOf(base, inBase(options, match), judging), sideOf(head, options, judging)] as const
  return published(sides, match, models, null)
}

/** One side, with what the rules find in it, in so far as it concerns what was asked for. */
type JudgedSide = Side & {
  readonly findings: readonly FindingData[]
  readonly proposal: DiffData['head']['proposal']
}

function sideOf(
  analysable: Analysable,
  options: CompareOptions,
  judging: JudgeOptions,
  circumstances: Pick<Circumstances, 'ignores' | 'moved' | 'proposals'> = {},
): JudgedSide {
  const { organisation } = analysable
  const proposal = oneOf(circumstances.proposals ?? [])
  const measured = measureFor(analysable, judging)
  const isWhole = !options.customer && !options.unit
  const data = isWhole
    ? figuresOf(measured.graph, measured.data, options)
    : analyse(analysable, { ...options, only: null, things: false })
  const { data: checked } = judge(analysable, judging, { ...circumstances, measured })
  const teamsOf = teamsFinder(measured)
  const concerns = (finding: FindingData) =>
    isWhole || (!options.customer && teamsOf(finding.subject).some((above) => above.includes(options.unit!)))
  const findings = checked.findings.filter(
    (finding) => isOpen(finding) && !isOfPolicy(finding.rule) && concerns(finding),
  )
  return { organisation, data: data as Side['data'], findings, proposal }
}

/** Several proposals as one, in the order in which they apply. */
function oneOf(proposals: readonly Proposal[]): DiffData['head']['proposal'] {
  if (proposals.length === 0) return null
  const notes = proposals.flatMap(({ note }) => (note === null ? [] : [note]))
  return {
    title: proposals.map(({ title }) => title).join('; '),
    note: notes.length === 0 ? null : notes.join('\n\n'),
  }
}

/** The options with the ids that base has for a customer or unit which head calls otherwise. */
function inBase(options: CompareOptions, match: Match): CompareOptions {
  const { customer, unit } = options
  return {
    ...options,
    ...(customer ? { customer: match.customers.inBase(customer) } : {}),
    ...(unit ? { unit: match.teams.inBase(unit) } : {}),
  }
}

function published(
  [base, head]: readonly [JudgedSide, JudgedSide],
  match: Match,
  models: readonly [string, string],
  policy: string | null,
): DiffData {
  const differences = differencesOf(base, head, match)
  const names = merged(namesIn(base.organisation, differences), namesIn(head.organisation, differences))
  const side = (model: string, { data: { organisation }, proposal }: JudgedSide): DiffData['head'] => {
    const { name, unitsAre, counts } = organisation
    return { model, name, proposal, unitsAre, counts }
  }
  const { only: _, ...options } = head.data.options
  const { same: alike, structure, others, renames, likelyRenames, ...changes } = differences
  const findings = findingChanges(base.findings, head.findings, (finding) => keyInHead(finding, match))
  const same = alike && findings.length === 0
  return {
    format: 'unsilo-diff/1',
    base: side(models[0], base),
    head: side(models[1], head),
    options,
    policy,
    same,
    summary: [...summaryOf({ ...differences, same }, names), ...newFindings(findings)],
    ...changes,
    findings,
    structure,
    others,
    renames,
    likelyRenames,
    names,
  }
}

/** The names of head, and those that only base knows; where two have the same, the ids tell them apart. */
function merged(base: NamesData, head: NamesData): NamesData {
  const kinds = Object.keys(head) as (keyof NamesData)[]
  const names = kinds.map((kind) => {
    const all = Object.entries({ ...base[kind], ...head[kind] }).sort((a, b) => compareText(a[0], b[0]))
    const times = new Map<string, number>()
    for (const [, name] of all) times.set(name, (times.get(name) ?? 0) + 1)
    const told = all.map(([id, name]) => [id, times.get(name) === 1 ? name : `${name} (${id})`])
    return [kind, Object.fromEntries(told)]
  })
  return Object.fromEntries(names) as NamesData
}

/** In words the option that a side does not know; nothing where it knows all. */
function unknownOption(model: string, look: () => void): readonly Diagnostic[] {
  try {
    look()
    return []
  } catch (error) {
    const isLevel = error instanceof UnknownLevel
    if (!isLevel && !(error instanceof UnknownId)) throw error
    const [kind, word] = isLevel ? ['level', error.level] : [error.kind, error.id]
    const { message, known } = error
    const help = didYouMean(word, known, knownText(`${kind}s`, known, `it has no ${kind}s`))!
    return [usageProblem(`usage/unknown-${kind}`, `${message} in ${model}`, help)]
  }
}
