import type { Diagnostic } from '../diagnostic/diagnostic.js'
import type { Source } from './source.js'

/** What a YAML parser complains of: a code of its closed set, its words, and the offsets. */
type Fault = { readonly code: string; readonly message: string; readonly pos: readonly [number, number] }

const ADVICE: { readonly [code: string]: string } = {
  TAB_AS_INDENT: 'indent with spaces; YAML takes no tabs there',
  MULTIPLE_DOCS: 'one file holds one document: remove the --- line, or split the file',
  BAD_INDENT: 'line it up with its neighbours above',
  BLOCK_AS_IMPLICIT_KEY: 'put text that holds a colon in quotes',
  MULTILINE_IMPLICIT_KEY: 'a key stands on one line; is a colon missing?',
  TAG_RESOLVE_FAILED: 'remove the tag; a model uses plain YAML only',
  UNEXPECTED_TOKEN: 'put the text in quotes if it starts with a special sign',
}

/**
 * The parser's faults as problems, one a line: a mistake often yields several, of which the first tells it best.
 * `quotes` tells where the quoted text that ends at an offset began.
 */
export function syntaxProblems(
  source: Source,
  faults: readonly Fault[],
  quotes: ReadonlyMap<number, number>,
): Diagnostic[] {
  // Whatever else is said of a text that nests too deep follows from that.
  const deep = faults.find((fault) => /call stack/i.test(fault.message))
  if (deep) return [tooDeep(source)]
  const seen = new Set<number>()
  return faults
    .map((fault) => problem(source, fault, quotes))
    .filter(({ span }) => {
      const line = span?.start.line ?? 0
      return !seen.has(line) && seen.add(line)
    })
}

function problem(source: Source, fault: Fault, quotes: ReadonlyMap<number, number>): Diagnostic {
  const [start, end] = fault.pos
  const span = source.span(start, Math.max(end, start + 1))
  const quote = /^Missing closing (["'])quote/.exec(fault.message)?.[1]
  if (quote !== undefined) {
    const opened = quotes.get(start)
    const at = opened === undefined ? span : source.span(opened, opened + 1)
    const message = `this text starts with ${quote} and never ends`
    return { code: 'yaml/syntax', severity: 'error', message, span: at, help: `close it with ${quote}` }
  }
  const message = fault.message
    .replace(/;? ?please use YAML\.parseAllDocuments\(\)/i, '')
    .replace(/\s+/g, ' ')
    .trim()
  const help = adviceOn(fault)
  return { code: 'yaml/syntax', severity: 'error', message, span, ...(help === undefined ? {} : { help }) }
}

function adviceOn({ code, message }: Fault): string | undefined {
  const bracket = /end with a (\S)/.exec(message)?.[1]
  if (bracket !== undefined) return `is the closing ${bracket} missing?`
  return /without - indicator/.test(message) ? ADVICE.BAD_INDENT : ADVICE[code]
}

/** A file whose nesting goes beyond what can be read, and where it does, if that is known. */
export function tooDeep(source: Source, at?: number): Diagnostic {
  const message = `${source.file} nests too deep to be read`
  const help = 'write the teams flat, with parent:'
  const span = at === undefined ? null : source.span(at, at + 1)
  return { code: 'yaml/too-deep', severity: 'error', message, span, file: source.file, help }
}

/** A file on which the parser itself gave up. */
export function unreadable(source: Source, error: unknown): Diagnostic {
  const message = `${source.file} cannot be read as YAML: ${error instanceof Error ? error.message : String(error)}`
  return { code: 'yaml/syntax', severity: 'error', message, span: null, file: source.file }
}
