import type { Ignore } from '../../model/ignore.js'
import type { Origins } from '../../model/origins.js'
import type { FindingData, WaiverData } from '../../report/check-data.js'
import type { WaiverReview } from '../../rules/parts/review.js'
import { isDay } from '../../util/date.js'
import { nearest } from '../../util/nearest.js'
import type { PolicyWaiver } from '../policy/waivers.js'
import { ruleCodes } from './choose-rules.js'
import { commentsFor, type Fitting, listedFor, type Waiver } from './fitting.js'
import type { ChosenRule } from './run-rules.js'

/** The waivers, and what they are judged by. */
export type Waivers = {
  readonly ignores: readonly Ignore[]
  readonly policy: readonly PolicyWaiver[]
  /** The rules that ran. */
  readonly rules: readonly ChosenRule[]
  readonly origins: Origins
  readonly today: string
}

/** Marks the findings that a waiver accepts, and tells of every waiver what it matched. */
export function waive(
  findings: readonly FindingData[],
  { ignores, policy, rules, origins, today }: Waivers,
): { readonly findings: readonly FindingData[]; readonly waivers: readonly WaiverReview[] } {
  const comments = ignores.map((ignore): Waiver => ({ ...ignore, of: [], by: 'comment' }))
  const listed = policy.map((waiver): Waiver => ({ ...waiver, target: null, by: 'policy' }))
  const waivers = [...comments, ...listed]
  if (waivers.length === 0) return { findings, waivers: [] }
  const fitting: readonly Fitting[] = [commentsFor(comments, origins), listedFor(listed)]
  const matched = new Map<Waiver, number>(waivers.map((waiver) => [waiver, 0]))
  const isExpired = ({ until }: Waiver) => until !== null && !(isDay(until) && today <= until)
  const marked = findings.map((finding) => {
    const fit = fitting.flatMap((find) => find(finding))
    for (const waiver of fit) matched.set(waiver, matched.get(waiver)! + 1)
    const holding = fit.find((waiver) => waiver.reason !== null && !isExpired(waiver))
    return holding === undefined ? finding : { ...finding, waived: dataOf(holding) }
  })
  const ran = new Set(rules.map(({ rule }) => rule.code))
  const codes = new Set([...ruleCodes(), ...ran])
  const reviews = waivers.map((waiver): WaiverReview => {
    const { rule, of, reason, until, span } = waiver
    const known = codes.has(rule)
    return {
      rule,
      known,
      ran: ran.has(rule),
      near: known ? null : nearest(rule, codes),
      of,
      reason,
      until,
      expired: isExpired(waiver),
      matched: matched.get(waiver)!,
      span,
    }
  })
  return { findings: marked, waivers: reviews }
}

function dataOf({ by, reason, until, span }: Waiver): WaiverData {
  const source = span === null ? null : { file: span.file, line: span.start.line, column: span.start.column }
  return { by, reason: reason!, until, source }
}
