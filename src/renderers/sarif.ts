import type { CheckData, FindingData, RuleData } from '../report/check-data.js'
import { type Json, safeJson } from '../util/json.js'
import { capital, plain, stopped } from '../util/text.js'
import { checkOf, type Renderer } from './renderer.js'

type Span = NonNullable<FindingData['span']>

const LEVELS = { error: 'error', warn: 'warning', info: 'note', off: 'none' } as const
const KINDS = { comment: 'inSource', policy: 'external' } as const

/** A text as SARIF's messages hold it: braces are doubled, and nothing in it is taken for a link. */
function said(text: string): string {
  return plain(text).trim().replace(/[{}]/g, '$&$&').replaceAll('](', '] (')
}

/** A text as Markdown that shows what it says and links to nothing. */
function marked(text: string): string {
  return said(text)
    .replace(/[\\`*_[\]|~#$]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
}

const sentence = (text: string) => stopped(capital(said(text)))

/** A path as a relative URI: its parts percent-encoded, its slashes kept. */
function uriOf(file: string): string {
  return file
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
}

function placeOf({ file, start, end }: Span) {
  const region = {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  }
  return { artifactLocation: { uri: uriOf(file) }, region }
}

/** `BoundaryUnlinked` of `boundary/unlinked`. */
function nameOf(code: string): string {
  return code.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9]?)/g, (_, first: string) => first.toUpperCase())
}

function ruleOf({ code, title, description, act, source, severity }: RuleData): Json {
  return {
    id: code,
    name: nameOf(code),
    shortDescription: { text: sentence(title) },
    fullDescription: { text: said(description) },
    help: {
      text: `${said(act)}\n\nSource: ${said(source)}`,
      markdown: `${marked(description)}\n\n**What to do:** ${marked(act)}\n\n**Source:** ${marked(source)}`,
    },
    defaultConfiguration: { enabled: severity !== 'off', level: LEVELS[severity] },
  }
}

function resultOf(finding: FindingData, indexes: ReadonlyMap<string, number>, compared: boolean): Json {
  const { rule, severity, message, help, span, related, fingerprint, waived, known } = finding
  const index = indexes.get(rule)
  return {
    ruleId: rule,
    ...(index === undefined ? {} : { ruleIndex: index }),
    level: LEVELS[severity],
    message: { text: [message, ...(help === null ? [] : [help])].map(sentence).join(' ') },
    locations: span === null ? [] : [{ physicalLocation: placeOf(span) }],
    relatedLocations: related.map((other, i) => ({
      id: i + 1,
      message: { text: said(other.message) },
      physicalLocation: placeOf(other.span),
    })),
    partialFingerprints: { 'unsilo/v1': fingerprint },
    // SARIF wants both of all results or of none.
    suppressions:
      waived === null
        ? []
        : [{ kind: KINDS[waived.by], status: 'accepted', justification: said(reasonOf(waived)) }],
    ...(compared ? { baselineState: known ? 'unchanged' : 'new' } : {}),
  }
}

function reasonOf({ reason, until }: NonNullable<FindingData['waived']>): string {
  return until === null ? reason : `${reason} (until ${until})`
}

function logOf({ rules, findings, base, baseline }: CheckData): Json {
  const indexes = new Map(rules.map(({ code }, i) => [code, i]))
  const compared = base !== null || baseline !== null || findings.some(({ known }) => known)
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'unsilo', rules: rules.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => resultOf(finding, indexes, compared)),
      },
    ],
  }
}

/** The Static Analysis Results Interchange Format 2.1.0, which code scanning and editors read. */
const renderer: Renderer = {
  id: 'sarif',
  title: 'SARIF 2.1.0, for code scanning and editors',
  extension: 'sarif',
  draws: ['unsilo-check/1'],
  drawsProblems: true,
  render: (report) => safeJson(logOf(checkOf(report))),
}

export default renderer
