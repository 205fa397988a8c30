import type { Diagnostic } from '../diagnostic/diagnostic.js'
import { findOne, readSource } from '../load/files.js'
import type { LoadOptions } from '../load/loaded.js'
import { Source } from '../load/source.js'
import type { CheckData } from '../report/check-data.js'
import type { ReportData } from '../report/data.js'
import type { DiffData } from '../report/diff-data.js'
import type { Report } from '../report/document.js'
import { presentCheck } from './check/present.js'
import { presentDiff } from './compare.js'
import { brokenAt } from './json-place.js'
import { failed, type Outcome } from './outcome.js'
import { presentReport } from './present.js'
import { presentRecommendation, type RecommendationData } from './recommend.js'
import { check, diff, recommend, report } from './result-validators.generated.js'

/** A published result that can be drawn again. */
export type SavedData = ReportData | CheckData | DiffData | RecommendationData

type Saved = { readonly command: string; readonly validate: typeof report }

const SAVED: { readonly [format in SavedData['format']]: Saved } = {
  'unsilo-report/1': { command: 'report', validate: report },
  'unsilo-check/1': { command: 'check', validate: check },
  'unsilo-diff/1': { command: 'diff', validate: diff },
  'unsilo-recommendation/1': { command: 'recommend', validate: recommend },
}

/** The published results that can be drawn again. */
export const SAVED_FORMATS = Object.keys(SAVED) as readonly SavedData['format'][]

const READS = 'render reads what `unsilo report`, `check`, `diff` and `recommend` write with --format json'

/** Reads a result that `--format json` wrote; `-` is standard input. */
export async function readSaved(path: string, reading: LoadOptions): Promise<Outcome<SavedData>> {
  const wanted = findOne(path, reading)
  if ('code' in wanted) return failed(wanted)
  const source = await readSource(wanted, 'table', reading)
  if (!(source instanceof Source)) return failed(source)
  const sourceLine = (file: string, line: number) => (file === source.file ? source.line(line) : null)
  const problem = (code: string, message: string, help: string, at: number | null = null): Outcome<never> => {
    const span = at === null ? null : source.span(at, at + 1)
    const diagnostic: Diagnostic = { code, severity: 'error', message, span, file: source.file, help }
    return { result: null, diagnostics: [diagnostic], sourceLine }
  }
  let value: unknown
  try {
    value = JSON.parse(source.text)
  } catch {
    return problem('result/not-json', `${source.file} is not JSON`, READS, brokenAt(source.text))
  }
  const format = (value as { format?: unknown } | null)?.format
  if (typeof format !== 'string' || !Object.hasOwn(SAVED, format)) {
    const found = typeof format === 'string' ? `its format is '${format}'` : "it has no 'format'"
    const help = `${READS}: ${SAVED_FORMATS.join(', ')}`
    return problem('result/unknown-format', `${source.file} is no result that can be drawn: ${found}`, help)
  }
  const { command, validate } = SAVED[format as SavedData['format']]
  if (!validate(value)) {
    const first = validate.errors?.[0]
    const where = first?.instancePath === '' ? 'at its top' : `at ${first?.instancePath}`
    const help = `write it again with \`unsilo ${command} --format json\``
    return problem('result/invalid', `${source.file} is damaged ${where}: ${first?.message}`, help)
  }
  return { result: value as SavedData, diagnostics: [], sourceLine }
}

/** What renderers draw of a saved result, as of a new one; `top` is for other numbers of rows than it was saved with. */
export function presentSaved(data: SavedData, top?: number): Report<SavedData> {
  if (data.format === 'unsilo-check/1')
    return { ...presentCheck(data), ...(top === undefined ? {} : { top }) }
  const topped = <Data extends { readonly options: { readonly top: number } }>(shown: Data): Data =>
    top === undefined ? shown : { ...shown, options: { ...shown.options, top } }
  if (data.format === 'unsilo-recommendation/1') return presentRecommendation(topped(data))
  return data.format === 'unsilo-diff/1' ? presentDiff(topped(data)) : presentReport(topped(data))
}
