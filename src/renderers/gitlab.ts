import { type FindingData, isOpen } from '../report/check-data.js'
import { safeJson } from '../util/json.js'
import { plain, stopped } from '../util/text.js'
import { checkOf, type Renderer } from './renderer.js'

const SEVERITIES = { error: 'major', warn: 'minor', info: 'info' } as const

/** GitLab leaves out what has no place: a finding without one is about the project as a whole. */
const WHOLE = { path: '.', lines: { begin: 1 } }

function placeOf(span: FindingData['span']) {
  if (span === null) return WHOLE
  return { path: span.file, lines: { begin: span.start.line, end: span.end.line } }
}

/** Fingerprints as they are; one that has been there before gets its number, for GitLab shows each only once. */
function unique(fingerprints: readonly string[]): string[] {
  const seen = new Set<string>()
  return fingerprints.map((fingerprint) => {
    let free = fingerprint
    for (let n = 2; seen.has(free); n++) free = `${fingerprint}-${n}`
    seen.add(free)
    return free
  })
}

/** The report of GitLab's code quality widget; what is waived or known is left out. */
const renderer: Renderer = {
  id: 'gitlab',
  title: 'GitLab code quality, for merge requests',
  extension: 'json',
  draws: ['unsilo-check/1'],
  drawsProblems: true,
  render(report) {
    const open = checkOf(report).findings.filter(isOpen)
    const fingerprints = unique(open.map(({ fingerprint }) => fingerprint))
    return safeJson(
      open.map(({ rule, severity, message, help, span }, i) => ({
        description: plain(
          help === null ? message : `${stopped(message)} What to do: ${stopped(help)}`,
        ).trim(),
        check_name: rule,
        fingerprint: fingerprints[i]!,
        severity: SEVERITIES[severity],
        location: placeOf(span),
      })),
    )
  },
}

export default renderer
