import { sortDiagnostics } from '../diagnostic/compare.js'
import type { Diagnostic } from '../diagnostic/diagnostic.js'
import { type Match, matchThings } from '../diff/match.js'
import { movedOf } from '../diff/moved.js'
import { loadModel } from '../load/load.js'
import type { Loaded, LoadOptions } from '../load/loaded.js'
import { Shared } from '../load/shared.js'
import { UnknownLevel } from '../model/units.js'
import { type CheckData, isOpen } from '../report/check-data.js'
import { baselineText, readBaseline } from './check/baseline.js'
import { isOfPolicy, type JudgeOptions, judge, type Known, measureFor, NOTHING_KNOWN } from './check/judge.js'
import { type KnownFinding, knownIn } from './check/known.js'
import { linesOf, type Outcome } from './outcome.js'
import { type Asked, policyFor } from './policy/policy-for.js'
import { levelProblem } from './unknown.js'

/** What a check is asked for: what a policy can say too takes the place of what it says. */
export type CheckOptions = Asked & {
  /** A model whose findings do not fail, unless they are worse now; `null` for none. */
  readonly base: string | null
}

/** What a check gives: its result, and `faulty` where a rule failed itself (its diagnostic is among the others). */
export type CheckOutcome = Outcome<CheckData> & {
  readonly faulty: boolean
  /** The text of a baseline of all that was found, where it was asked for. */
  readonly baseline: string | null
}

/** Reads a model and its policy, and judges the one by the other; problems of both are told in one run. */
export async function check(
  models: readonly string[],
  options: CheckOptions,
  reading: LoadOptions,
): Promise<CheckOutcome> {
  const policy = await policyFor(models, options, reading)
  // A proposal is made of its base, which is often the very file that it is compared with.
  const sharing = { ...reading, shared: new Shared() }
  const head = await loadModel(models, sharing)
  const base = options.base === null ? null : await loadModel([options.base], sharing)
  const baseline = policy.baseline === null ? null : await readBaseline(policy.baseline, reading)
  const sources = [head, base, policy, baseline].filter((source) => source !== null)
  const sourceLine = linesOf(sources)
  const diagnostics = sortDiagnostics(sources.flatMap((source) => source.diagnostics))
  const told = (more: readonly Diagnostic[]): CheckOutcome => ({
    result: null,
    diagnostics: [...diagnostics, ...more],
    sourceLine,
    faulty: false,
    baseline: null,
  })
  const isBroken = diagnostics.some(({ severity }) => severity === 'error')
  if (isBroken || head.organisation === null || (base !== null && base.organisation === null)) return told([])
  try {
    const known = {
      ...NOTHING_KNOWN,
      baseline: policy.baselineFile,
      inBaseline: baseline?.findings ?? [],
      base: options.base,
    }
    const run = judged(head, base, { ...policy.judging, known }, options.writeBaseline)
    return { ...told(run.faults), result: run.data, faulty: run.faults.length > 0, baseline: run.baseline }
  } catch (error) {
    if (!(error instanceof UnknownLevel)) throw error
    return told([{ ...levelProblem(error), span: policy.levelSpan }])
  }
}

type Judged = ReturnType<typeof judge> & { readonly baseline: string | null }

/** Judges head, compared with what is known of it; for a new baseline all that is found is known. */
function judged(
  head: Loaded,
  base: Loaded | null,
  judging: JudgeOptions & { readonly known: Known },
  writeBaseline: boolean,
): Judged {
  const analysable = { organisation: head.organisation!, origins: head.origins }
  const before = base?.organisation ?? head.base
  const match = before === null ? null : matchThings(before, analysable.organisation)
  const moved = match === null ? null : movedOf(before!, analysable.organisation, match)
  const { ignores, proposals } = head
  const circumstances = { ignores, proposals, moved, measured: measureFor(analysable, judging) }
  if (!writeBaseline) {
    const inBase = base === null ? [] : findingsIn(base, judging, match!)
    const known = { ...judging.known, inBase }
    return { ...judge(analysable, { ...judging, known }, circumstances), baseline: null }
  }
  const all = judge(analysable, { ...judging, known: NOTHING_KNOWN, severity: 'info' }, circumstances)
  const found = all.data.findings.filter((finding) => isOpen(finding) && !isOfPolicy(finding.rule))
  const known = { ...judging.known, inBase: found }
  return { ...judge(analysable, { ...judging, known }, circumstances), baseline: baselineText(found) }
}

/** What the rules find in the base, under the ids of head. */
function findingsIn(base: Loaded, judging: JudgeOptions, match: Match): readonly KnownFinding[] {
  const analysable = { organisation: base.organisation!, origins: base.origins }
  const { data } = judge(analysable, { ...judging, known: NOTHING_KNOWN, severity: 'info' })
  return knownIn(data.findings, match)
}
