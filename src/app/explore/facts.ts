import { roleDetail, teamDetail } from './facts/actors.js'
import { boundaryDetail } from './facts/boundary.js'
import { customerDetail, decisionDetail } from './facts/decisions.js'
import type { Detail } from './facts/detail.js'
import { findingDetail, practiceDetail } from './facts/judged.js'
import { otherDetail } from './facts/others.js'
import { withBefore } from './facts/was.js'
import type { Look } from './look.js'

const DETAILS: { readonly [kind: string]: (look: Look, id: string) => Detail | null } = {
  team: teamDetail,
  role: roleDetail,
  decision: decisionDetail,
  customer: customerDetail,
  boundary: boundaryDetail,
  practice: practiceDetail,
  finding: findingDetail,
  link: (look, id) => otherDetail(look, 'link', id),
  forum: (look, id) => otherDetail(look, 'forum', id),
  need: (look, id) => otherDetail(look, 'need', id),
  measure: (look, id) => otherDetail(look, 'measure', id),
  program: (look, id) => otherDetail(look, 'program', id),
}

/** Every fact about a thing, which is named by its kind and id as in `role:account-rep`; `null` where it is not there. */
export function detailOf(look: Look, subject: string): Detail | null {
  const [kind, id] = splitSubject(subject)
  return DETAILS[kind]?.(look, id) ?? null
}

/** Every fact about a thing, and beside what is other than in an earlier look, what it was. */
export function detailSince(look: Look, before: Look, subject: string): Detail | null {
  const now = detailOf(look, subject)
  return look === before ? now : withBefore(now, detailOf(before, subject))
}

/** The kind and the id of a subject. */
export function splitSubject(subject: string): readonly [kind: string, id: string] {
  const at = subject.indexOf(':')
  return [subject.slice(0, at), subject.slice(at + 1)]
}
