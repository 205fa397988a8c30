import { sortDiagnostics } from '../diagnostic/compare.js'
import type { Diagnostic } from '../diagnostic/diagnostic.js'
import { differencesOf } from '../diff/differences.js'
import { type Match, matchThings } from '../diff/match.js'
import type { Side } from '../diff/side.js'
import { summaryOf } from '../diff/summary.js'
import { loadModel } from '../load/load.js'
import type { LoadOptions } from '../load/loaded.js'
import { UnknownLevel } from '../model/units.js'
import type { NamesData, ReportData } from '../report/data.js'
import type { DiffData } from '../report/diff-data.js'
import { didYouMean } from '../util/nearest.js'
import { compareText } from '../util/order.js'
import { type Analysable, type AnalyseOptions, analyse, UnknownId } from './analyse.js'
import { namesIn } from './names.js'
import { failed, type Outcome, usageProblem } from './outcome.js'

export { presentDiff } from '../diff/present.js'

/** How both sides are analysed: all sections, always. */
export type CompareOptions = Omit<AnalyseOptions, 'only'>

/** Reads two models and compares them; problems of both are told in one run. */
export async function compare(
  base: string,
  head: string,
  options: CompareOptions,
  reading: LoadOptions,
): Promise<Outcome<DiffData>> {
  if (base === '-' && head === '-') {
    const help = 'standard input holds one model: name the other'
    return failed(usageProblem('usage/diff', 'both sides are standard input', help))
  }
  const [before, after] = [await loadModel([base], reading), await loadModel([head], reading)]
  const diagnostics = sortDiagnostics([...before.diagnostics, ...after.diagnostics])
  const sourceLine = (file: string, line: number) =>
    before.sourceLine(file, line) ?? after.sourceLine(file, line)
  if (before.organisation === null || after.organisation === null)
    return { result: null, diagnostics, sourceLine }
  const match = matchThings(before.organisation, after.organisation)
  const sides = [
    attempt(base, () => sideOf(before as Analysable, inBase(options, match))),
    attempt(head, () => sideOf(after as Analysable, options)),
  ] as const
  const problems = sides.flatMap((side) => ('code' in side ? [side] : []))
  if (problems.length > 0) return { result: null, diagnostics: [...diagnostics, ...problems], sourceLine }
  return { result: published(sides as readonly [Side, Side], match, [base, head]), diagnostics, sourceLine }
}

/**
 * Compares two organisations and returns the published result `unsilo-diff/1`; `models` are how the two are called.
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
  return published([sideOf(base, inBase(options, match)), sideOf(head, options)], match, models)
}

function sideOf(analysable: Analysable, options: CompareOptions): Side {
  const data = analyse(analysable, { ...options, only: null }) as Required<ReportData>
  return { organisation: analysable.organisation, data }
}

/** The options with the ids that base has for a customer or unit which head calls otherwise. */
function inBase(options: CompareOptions, match: Match): CompareOptions {
  const { customer, unit } = options
  return {
    ...options,
    ...(customer ? { customer: match.customers.toBase.get(customer) ?? customer } : {}),
    ...(unit ? { unit: match.teams.toBase.get(unit) ?? unit } : {}),
  }
}

function published(
  [base, head]: readonly [Side, Side],
  match: Match,
  models: readonly [string, string],
): DiffData {
  const differences = differencesOf(base, head, match)
  const names = merged(namesIn(base.organisation, differences), namesIn(head.organisation, differences))
  const side = (model: string, { organisation: { name, unitsAre, counts } }: ReportData) => ({
    model,
    name,
    unitsAre,
    counts,
  })
  const { only: _, ...options } = head.data.options
  const { same, ...changes } = differences
  return {
    format: 'unsilo-diff/1',
    base: side(models[0], base.data),
    head: side(models[1], head.data),
    options,
    same,
    summary: summaryOf(differences, names),
    ...changes,
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

/** A side, or in words the option that names nothing in it. */
function attempt(model: string, side: () => Side): Side | Diagnostic {
  try {
    return side()
  } catch (error) {
    if (error instanceof UnknownLevel)
      return unknown('usage/unknown-level', error.message, error.level, 'levels', error.known, model)
    if (error instanceof UnknownId)
      return unknown(
        `usage/unknown-${error.kind}`,
        error.message,
        error.id,
        `${error.kind}s`,
        error.known,
        model,
      )
    throw error
  }
}

function unknown(
  code: string,
  message: string,
  word: string,
  kinds: string,
  known: readonly string[],
  model: string,
): Diagnostic {
  const shown = known.slice(0, 20).join(', ') + (known.length > 20 ? ', …' : '')
  const all = known.length === 0 ? `it has no ${kinds}` : `its ${kinds}: ${shown}`
  return usageProblem(code, `${message} in ${model}`, didYouMean(word, known) ?? all)
}
