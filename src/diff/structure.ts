import type { Organisation } from '../model/organisation.js'
import type { StructureChange } from '../report/diff-data.js'
import { byOrder, compareText } from '../util/order.js'
import { followed } from './follows.js'
import type { Match } from './match.js'
import { roleChanges } from './roles.js'
import { teamChanges } from './teams.js'

const ORDER: readonly StructureChange['change'][] = [
  'created',
  'removed',
  'renamed',
  'moved',
  'lead',
  'leading',
  'superior',
  'line',
  'dotted',
  'type',
  'unit',
  'headcount',
  'held_by',
  'serves',
  'measures',
  'spans',
]

/** What is different about teams and roles: teams first, by kind of change and id. */
export function structureChanges(base: Organisation, head: Organisation, match: Match): StructureChange[] {
  const teams = teamChanges(base, head, match)
  const roles = roleChanges(base, head, match)
  return followed([...teams, ...roles], head).sort(
    byOrder(
      (a, b) => compareText(b.kind, a.kind),
      (a, b) => ORDER.indexOf(a.change) - ORDER.indexOf(b.change),
      (a, b) => compareText(a.id, b.id),
    ),
  )
}

/** Whether a change is one of writing alone: a line or lead that was implied is now stated, or a thing has another id. */
export function isOfWriting({ change }: StructureChange): boolean {
  return change === 'line' || change === 'leading' || change === 'renamed'
}
