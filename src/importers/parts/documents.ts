import type { Diagnostic, Span } from '../../diagnostic/diagnostic.js'
import { parseYaml } from '../../load/parse.js'
import { decode, Source } from '../../load/source.js'
import type { Part } from '../../model/origins.js'
import type { ForeignSource } from '../importer.js'
import type { Problems } from './problems.js'

type Path = readonly (string | number)[]

/** A YAML or JSON document of a file, and the way from a path in it back to the file's text. */
export type Document = {
  readonly file: string
  readonly value: unknown
  locate(path: Path, part?: Part): Span | null
}

/** The documents of a file: one of JSON, any number of YAML; what cannot be read is told. */
export function openDocuments(foreign: ForeignSource, problems: Problems): Document[] {
  const source = decode(foreign.file, foreign.bytes)
  if (!(source instanceof Source)) {
    problems.add([source])
    return []
  }
  const { text } = source
  // No text of JSON runs over lines, so tabs before its lines are no part of it; the fast reader of YAML takes none.
  if (/^\s*[[{]/.test(text))
    return [
      parsed(
        source,
        text.replace(/^\t+/gm, (tabs) => ' '.repeat(tabs.length)),
        0,
        problems,
      ),
    ]
  return slices(text).map(([start, end]) => parsed(source, text.slice(start, end), start, problems))
}

/** From each `---` to the next, but for those that hold only comments, directives and the marks themselves. */
function slices(text: string): [number, number][] {
  const starts = [0, ...[...text.matchAll(/^---(?=\s|$)/gm)].map(({ index }) => index)]
  return starts
    .map((start, i): [number, number] => [start, starts[i + 1] ?? text.length])
    .filter(([start, end]) => /^(?!(?:---|\.\.\.)?[ \t\r]*(?:#.*)?$|%)/m.test(text.slice(start, end)))
}

function parsed(source: Source, text: string, start: number, problems: Problems): Document {
  const { value, diagnostics, locate } = parseYaml(new Source(source.file, text))
  const moved = (span: Span) => source.span(span.start.offset + start, span.end.offset + start)
  problems.add(diagnostics.map((problem) => shifted(problem, moved)))
  return {
    file: source.file,
    value,
    locate: (path, part = 'value') => {
      const span = locate(path, part)
      return span === null ? null : moved(span)
    },
  }
}

function shifted(problem: Diagnostic, moved: (span: Span) => Span): Diagnostic {
  const { span, related } = problem
  return {
    ...problem,
    span: span === null ? null : moved(span),
    ...(related === undefined ? {} : { related: related.map((one) => ({ ...one, span: moved(one.span) })) }),
  }
}
