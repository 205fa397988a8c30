import type { Diagnostic, Span } from '../../diagnostic/diagnostic.js'
import { fileProblem, readSource, type Wanted } from '../../load/files.js'
import type { LoadOptions } from '../../load/loaded.js'
import { parseYaml } from '../../load/parse.js'
import { Source } from '../../load/source.js'
import type { FindingData } from '../../report/check-data.js'
import { byOrder, compareText } from '../../util/order.js'
import { brokenAt } from '../json-place.js'
import type { KnownFinding } from './known.js'

const FORMAT = 'unsilo-baseline/1'
const ANEW = 'write it anew: unsilo check MODEL --write-baseline FILE'

/** A baseline's file: the findings that are known, one a line, by rule and subject, so that changes of it can be reviewed. */
export function baselineText(findings: readonly FindingData[]): string {
  const lines = findings
    .map(({ rule, subject, extent, message }) => ({ rule, subject, extent, message }))
    .sort(
      byOrder(
        (a, b) => compareText(a.rule, b.rule),
        (a, b) => compareText(a.subject.join(' '), b.subject.join(' ')),
      ),
    )
    .map((finding) => `    ${JSON.stringify(finding)}`)
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`
  return `{\n  "format": "${FORMAT}",\n  "findings": ${list}\n}\n`
}

/** What reading a baseline gives; one that is damaged knows nothing, and its problems are told. */
export type ReadBaseline = {
  readonly findings: readonly KnownFinding[]
  readonly diagnostics: readonly Diagnostic[]
  sourceLine(file: string, line: number): string | null
}

/** Reads a baseline. */
export async function readBaseline(wanted: Wanted, reading: LoadOptions): Promise<ReadBaseline> {
  const source = await readSource(wanted, 'table', reading)
  if (!(source instanceof Source)) return { findings: [], diagnostics: [source], sourceLine: () => null }
  const { file, text } = source
  const sourceLine = (of: string, line: number) => (of === file ? source.line(line) : null)
  const refused = (...problems: readonly (readonly [string, string, Span | null])[]): ReadBaseline => ({
    findings: [],
    diagnostics: problems.map(([code, message, span]) => {
      return { ...fileProblem(`baseline/${code}`, file, message, ANEW), span }
    }),
    sourceLine,
  })
  if (text.trim() === '') return refused(['not-json', `${file} is empty`, null])
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    const at = brokenAt(text)
    return refused(['not-json', `${file} is not JSON from here on`, source.span(at, at + 1)])
  }
  const { format, findings } = (value ?? {}) as { readonly format?: unknown; readonly findings?: unknown }
  // JSON is YAML: only for a problem is it read again, with places.
  const spanOf = (path: readonly (string | number)[]) => parseYaml(source).locate(path, 'value')
  if (format !== FORMAT) {
    const is = typeof format === 'string' ? `'${format}'` : 'not said'
    const message = `${file} is no baseline that can be read: its format is ${is}, and not '${FORMAT}'`
    return refused(['unknown-format', message, spanOf(format === undefined ? [] : ['format'])])
  }
  if (!Array.isArray(findings))
    return refused([
      'invalid',
      `${file} has no list of findings`,
      spanOf(findings === undefined ? [] : ['findings']),
    ])
  const wrong = [...findings.keys()].filter((i) => !isKnown(findings[i]))
  if (wrong.length > 0) {
    const { locate } = parseYaml(source)
    const message = (i: number) =>
      `entry ${i + 1} of ${file} is damaged: it needs rule, subject, extent and message`
    return refused(...wrong.map((i) => ['invalid', message(i), locate(['findings', i], 'value')] as const))
  }
  return { findings: findings as KnownFinding[], diagnostics: [], sourceLine }
}

function isKnown(entry: unknown): entry is KnownFinding {
  const { rule, subject, extent, message } = (entry ?? {}) as {
    readonly [key in keyof KnownFinding]?: unknown
  }
  const isText = (value: unknown) => typeof value === 'string'
  return (
    isText(rule) &&
    isText(message) &&
    (extent === null || typeof extent === 'number') &&
    Array.isArray(subject) &&
    subject.every(isText)
  )
}
