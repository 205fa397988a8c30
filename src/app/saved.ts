import type { Diagnostic } from '../diagnostic/diagnostic.js'
import { findOne, readSource } from '../load/files.js'
import type { LoadOptions } from '../load/loaded.js'
import { Source } from '../load/source.js'
import type { ReportData } from '../report/data.js'
import { brokenAt } from './json-place.js'
import { failed, type Outcome } from './outcome.js'
import { report as validate } from './report-validator.generated.js'

/** Reads a result that `--format json` wrote; `-` is standard input. */
export async function readSavedReport(path: string, reading: LoadOptions): Promise<Outcome<ReportData>> {
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
    const at = brokenAt(source.text)
    const help = 'render reads what `unsilo report --format json` wrote'
    return problem('result/not-json', `${source.file} is not JSON`, help, at)
  }
  const format = (value as { format?: unknown } | null)?.format
  if (format !== 'unsilo-report/1') {
    const found = typeof format === 'string' ? `its format is '${format}'` : "it has no 'format'"
    const help = 'render reads what `unsilo report --format json` wrote: unsilo-report/1'
    return problem('result/unknown-format', `${source.file} is no result that can be drawn: ${found}`, help)
  }
  if (!validate(value)) {
    const first = validate.errors?.[0]
    const where = first?.instancePath === '' ? 'at its top' : `at ${first?.instancePath}`
    const help = 'write it again with `unsilo report --format json`'
    return problem('result/invalid', `${source.file} is damaged ${where}: ${first?.message}`, help)
  }
  return { result: value as ReportData, diagnostics: [], sourceLine }
}
