import { type FindingData, isOpen } from '../report/check-data.js'
import { plain } from '../util/text.js'
import { checkOf, type Renderer } from './renderer.js'

const COMMANDS = { error: 'error', warn: 'warning', info: 'notice' } as const

/** A text after the `::` of a workflow command. */
function message(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/** A value between the commas of a workflow command. */
function property(text: string): string {
  return message(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

/** GitHub takes columns only of what is on one line, and lines to the last one that is part of it. */
function placeOf(span: FindingData['span']): readonly (readonly [string, string])[] {
  if (span === null) return []
  const { file, start, end } = span
  const last = end.column === 1 && end.line > start.line ? end.line - 1 : end.line
  const columns = [
    ['col', String(start.column)],
    ['endColumn', String(end.column)],
  ] as const
  return [
    ['file', plain(file)],
    ['line', String(start.line)],
    ['endLine', String(last)],
    ...(end.line === start.line ? columns : []),
  ]
}

function annotation({ rule, severity, message: text, help, span }: FindingData, isRule: boolean): string {
  const properties = [...placeOf(span), ['title', plain(rule)] as const]
  const written = properties.map(([key, value]) => `${key}=${property(value)}`).join(',')
  const lines = [
    text,
    ...(help === null ? [] : [`help: ${help}`]),
    ...(isRule ? [`unsilo explain ${rule}`] : []),
  ]
  return `::${COMMANDS[severity]} ${written}::${message(lines.map(plain).join('\n'))}`
}

/** A line of the log that is no command, whatever names it holds: neither `::` begins it nor `##[` is in it. */
const logLine = (text: string) => `unsilo: ${plain(text).replaceAll('##[', '## [')}`

/** Workflow commands that annotate the lines of a pull request; what is waived or known is left out. */
const renderer: Renderer = {
  id: 'github',
  title: 'Annotations in the log of a GitHub workflow',
  extension: 'txt',
  draws: ['unsilo-check/1'],
  drawsProblems: true,
  render(report) {
    const { findings, unusable } = checkOf(report)
    const open = findings.filter(isOpen)
    // Where nothing could be checked, what is told are problems of the input: there is no rule to explain.
    return `${[...open.map((finding) => annotation(finding, unusable !== true)), ...report.headline.map(logLine)].join('\n')}\n`
  },
}

export default renderer
