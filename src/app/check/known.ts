import { fingerprint } from '../../diagnostic/fingerprint.js'
import type { Match } from '../../diff/match.js'
import type { FindingData } from '../../report/check-data.js'
import type { GoneReview } from '../../rules/parts/review.js'
import { compareText, sortedUnique } from '../../util/order.js'
import { TOLERANCE } from '../../util/rounding.js'
import type { ChosenRule } from './run-rules.js'

/** A finding that was there before, by its rule and the ids that it is about. */
export type KnownFinding = {
  readonly rule: string
  readonly subject: readonly string[]
  /** How much of it there was; `null` where it cannot be counted. */
  readonly extent: number | null
  readonly message: string
}

/** The findings with those marked that were there before, in any of the lists, and are no worse now. */
export function markKnown(
  findings: readonly FindingData[],
  known: readonly KnownFinding[],
): readonly FindingData[] {
  if (known.length === 0) return findings
  const before = new Map<string, number>()
  for (const finding of known) {
    const print = printOf(finding)
    before.set(print, Math.max(before.get(print) ?? Number.NEGATIVE_INFINITY, amountOf(finding)))
  }
  return findings.map((finding) => {
    const was = before.get(finding.fingerprint)
    if (was === undefined || finding.waived !== null) return finding
    if (amountOf(finding) <= was + TOLERANCE) return { ...finding, known: true }
    return { ...finding, message: `${finding.message}; it was known, and is worse than it was` }
  })
}

/** How much of a finding there is; where it is not counted, nothing bounds it. */
const amountOf = ({ extent }: Pick<KnownFinding, 'extent'>) => extent ?? Number.POSITIVE_INFINITY

/** The known findings that are no more; of rules that did not run nothing can be said. */
export function goneFrom(
  known: readonly KnownFinding[],
  findings: readonly FindingData[],
  rules: readonly ChosenRule[],
): GoneReview[] {
  const now = new Set(findings.map((finding) => finding.fingerprint))
  const ran = new Set(rules.filter(({ rule }) => rule.last !== true).map(({ rule }) => rule.code))
  return known
    .filter((finding) => ran.has(finding.rule) && !now.has(printOf(finding)))
    .map((finding) => ({ ...finding, fingerprint: printOf(finding) }))
    .sort((a, b) => compareText(a.fingerprint, b.fingerprint))
}

/** The findings of a base model, under the ids that head has for the things that they are about. */
export function knownIn(findings: readonly FindingData[], match: Match): KnownFinding[] {
  return findings.map(({ rule, subject, extent, message }) => ({
    rule,
    subject: subjectInHead(subject, match),
    extent,
    message,
  }))
}

/** The fingerprint that a finding of a base model has in head. */
export function keyInHead({ rule, subject }: Pick<FindingData, 'rule' | 'subject'>, match: Match): string {
  return fingerprint(rule, subjectInHead(subject, match))
}

const subjectInHead = (subject: readonly string[], match: Match) =>
  sortedUnique(subject.map((id) => idInHead(id, match)))

function idInHead(id: string, match: Match): string {
  if (/^(link|forum|dotted|person):/.test(id)) return match.crossing(id)
  const kinds = [match.customers, match.decisions, match.measures, match.links]
  return kinds.map(({ toHead }) => toHead.get(id)).find((found) => found !== undefined) ?? match.actor(id)
}

const printOf = ({ rule, subject }: KnownFinding) => fingerprint(rule, subject)
