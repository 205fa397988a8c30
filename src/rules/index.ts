import { baselineGone } from './baseline-gone.js'
import { boundaryFragile } from './boundary-fragile.js'
import { boundarySingleSpanner } from './boundary-single-spanner.js'
import { boundaryUnlinked } from './boundary-unlinked.js'
import { budgetMissed } from './budget-missed.js'
import { customerUnserved } from './customer-unserved.js'
import { decisionEmptyRight } from './decision-empty-right.js'
import { decisionNoDecider } from './decision-no-decider.js'
import { decisionOnlyDecider } from './decision-only-decider.js'
import { decisionOutsideVeto } from './decision-outside-veto.js'
import { decisionOverloaded } from './decision-overloaded.js'
import { decisionSeveralDeciders } from './decision-several-deciders.js'
import { decisionTooFar } from './decision-too-far.js'
import { decisionTooManyVetoes } from './decision-too-many-vetoes.js'
import { decisionUnreachable } from './decision-unreachable.js'
import { forumDecidesNothing } from './forum-decides-nothing.js'
import { linkNotRequired } from './link-not-required.js'
import { measureConflict } from './measure-conflict.js'
import { measureNoCustomerMeasure } from './measure-no-customer-measure.js'
import { measureNotRewarded } from './measure-not-rewarded.js'
import { policyUnknownId } from './policy-unknown-id.js'
import type { Rule } from './rule.js'
import { siloCustomerSilo } from './silo-customer-silo.js'
import { siloInward } from './silo-inward.js'
import { siloSealed } from './silo-sealed.js'
import { structureDottedOnly } from './structure-dotted-only.js'
import { structureLayers } from './structure-layers.js'
import { structureNoLead } from './structure-no-lead.js'
import { structureSkippedLevel } from './structure-skipped-level.js'
import { structureSpan } from './structure-span.js'
import { waiverExpired } from './waiver-expired.js'
import { waiverNoReason } from './waiver-no-reason.js'
import { waiverUnused } from './waiver-unused.js'

/** All rules, by what they are about. */
export const RULES: readonly Rule[] = [
  decisionNoDecider,
  decisionSeveralDeciders,
  decisionOnlyDecider,
  decisionEmptyRight,
  decisionUnreachable,
  decisionTooFar,
  decisionTooManyVetoes,
  decisionOutsideVeto,
  decisionOverloaded,
  boundaryUnlinked,
  boundaryFragile,
  boundarySingleSpanner,
  siloSealed,
  siloInward,
  siloCustomerSilo,
  measureNoCustomerMeasure,
  measureNotRewarded,
  measureConflict,
  structureSpan,
  structureLayers,
  structureSkippedLevel,
  structureDottedOnly,
  structureNoLead,
  customerUnserved,
  forumDecidesNothing,
  linkNotRequired,
  budgetMissed,
  policyUnknownId,
  waiverNoReason,
  waiverExpired,
  waiverUnused,
  baselineGone,
]
