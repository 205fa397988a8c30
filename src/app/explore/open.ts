import { sortDiagnostics } from '../../diagnostic/compare.js'
import type { Diagnostic } from '../../diagnostic/diagnostic.js'
import { loadToWrite } from '../../load/load.js'
import type { LoadOptions } from '../../load/loaded.js'
import type { Applied } from '../../load/read-file.js'
import { applyReorgs } from '../../load/reorg/apply.js'
import { collect } from '../../load/resolve/written.js'
import { resolve } from '../../load/resolve.js'
import type { Change } from '../../model/reorg.js'
import { UnknownLevel } from '../../model/units.js'
import { readBaseline } from '../check/baseline.js'
import { NOTHING_KNOWN } from '../check/judge.js'
import { linesOf, type Outcome } from '../outcome.js'
import { type FoundPolicy, NOTHING_ASKED, policyFor } from '../policy/policy-for.js'
import { levelProblem } from '../unknown.js'
import { allSteps, type Circumstances, type Look, lookAt, looking } from './look.js'

/** What changes lead to, or why they cannot apply. */
export type Tried =
  | { readonly look: Look; readonly problems: readonly [] }
  | { readonly look: null; readonly problems: readonly Diagnostic[] }

/** A model that is open for questions: what it is now, and what it would be after changes. */
export type OpenModel = {
  /** What was asked for: files, folders, globs, `REF:PATH`. */
  readonly models: readonly string[]
  readonly look: Look
  /** The policy that findings are of; `null` where none was found and the usual rules hold. */
  readonly policy: string | null
  /** Every file that was read, as it is shown. */
  readonly files: readonly string[]
  /** The organisation after changes, in the words of reorg files, on top of the model as it was opened. */
  tryChanges(changes: readonly Change[]): Tried
  /** The same step by step, for models that take long. */
  trying(changes: readonly Change[]): Generator<undefined, Tried>
}

/** How a model is opened; what is `null` is for the policy to say. */
export type OpenOptions = {
  readonly level: string | null
  readonly targetDistance: number | null
  readonly config: string | null | false
  readonly today: string
}

/** The word by which places in changes that no file holds are known. */
export const WHAT_IF = 'what if'

/** Reads a model and its policy, and keeps what is needed to apply changes to it again and again. */
export async function openModel(
  models: readonly string[],
  options: OpenOptions,
  reading: LoadOptions,
): Promise<Outcome<OpenModel>> {
  const files = new Set<string>()
  const noting: LoadOptions = {
    ...reading,
    onFile: (file, length) => {
      files.add(file)
      reading.onFile?.(file, length)
    },
  }
  const policy = await policyFor(models, { ...NOTHING_ASKED, ...options }, noting)
  const applied = await loadToWrite(models, noting)
  const baseline = policy.baseline === null ? null : await readBaseline(policy.baseline, noting)
  const sources = [applied.loaded, policy, baseline].filter((source) => source !== null)
  const diagnostics = sortDiagnostics(sources.flatMap((source) => source.diagnostics))
  const sourceLine = linesOf(sources)
  const isBroken = diagnostics.some(({ severity }) => severity === 'error')
  if (isBroken || applied.loaded.organisation === null) return { result: null, diagnostics, sourceLine }
  const known = { ...NOTHING_KNOWN, baseline: policy.baselineFile, inBaseline: baseline?.findings ?? [] }
  if (policy.file !== null) files.add(policy.file)
  try {
    const result = opened(models, applied, { ...policy, judging: { ...policy.judging, known } }, [...files])
    return { result, diagnostics, sourceLine }
  } catch (error) {
    if (!(error instanceof UnknownLevel)) throw error
    const problem = { ...levelProblem(error), span: policy.levelSpan }
    return { result: null, diagnostics: [...diagnostics, problem], sourceLine }
  }
}

function opened(
  models: readonly string[],
  { loaded, files: read, changed }: Applied,
  { judging, file }: FoundPolicy,
  files: readonly string[],
): OpenModel {
  const { ignores, proposals, origins, base } = loaded
  const organisation = loaded.organisation!
  const circumstances: Circumstances = { judging, ignores, proposals, before: base }
  const look = lookAt({ organisation, origins }, circumstances)
  const drafts = read.map(({ draft }) => draft)
  const start = changed?.after ?? collect(drafts)
  const after = { ...circumstances, before: base ?? organisation }
  function* trying(changes: readonly Change[]): Generator<undefined, Tried> {
    if (changes.length === 0) return { look, problems: [] }
    const draft = { reorg: WHAT_IF, base: models, changes }
    const reorg = { file: WHAT_IF, locate: () => null, draft, leftOut: new Set<number>() }
    const { organisation, origins, diagnostics } = applyReorgs(start, [reorg], (all) => resolve(drafts, all))
    const problems = diagnostics.filter(({ severity }) => severity === 'error')
    if (problems.length > 0) return { look: null, problems }
    yield
    const known = changes.every(leavesActors) ? look : null
    return yield* triedLook(looking({ organisation, origins }, after, known))
  }
  const tryChanges = (changes: readonly Change[]) => allSteps(trying(changes))
  return { models, look, policy: file, files, tryChanges, trying }
}

/** Changes after which every team and role is at its place, and is called what it was. */
const LEAVING_ACTORS: readonly string[] = ['delegate', 'grant', 'revoke', 'connect', 'disconnect']

const leavesActors = (change: Change) => Object.keys(change).every((word) => LEAVING_ACTORS.includes(word))

/** Where a change takes away the last team of the level at which boundaries are read, it cannot be measured. */
function* triedLook(look: Generator<undefined, Look>): Generator<undefined, Tried> {
  try {
    return { look: yield* look, problems: [] }
  } catch (error) {
    if (!(error instanceof UnknownLevel)) throw error
    return { look: null, problems: [levelProblem(error)] }
  }
}

/** A change that does not apply to the model now, with its place among all changes. */
export type Aside = { readonly change: Change; readonly why: string; readonly at: number }

/** The changes of a list that apply to a model, in their order, and the others with why they do not. */
export function stillApplying(
  { tryChanges }: Pick<OpenModel, 'tryChanges'>,
  changes: readonly Change[],
): { readonly kept: readonly Change[]; readonly aside: readonly Aside[] } {
  if (tryChanges(changes).look !== null) return { kept: changes, aside: [] }
  const kept: Change[] = []
  const aside: Aside[] = []
  for (const [at, change] of changes.entries()) {
    const { problems } = tryChanges([...kept, change])
    if (problems.length === 0) kept.push(change)
    else aside.push({ change, why: problems[0]!.message, at })
  }
  return { kept, aside }
}

/** All changes in their order: those that applied, and those that were put aside. */
export function withAside(changes: readonly Change[], aside: readonly Aside[]): readonly Change[] {
  const all = [...changes]
  for (const { change, at } of aside) all.splice(at, 0, change)
  return all
}
