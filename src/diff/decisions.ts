import { type Decision, RIGHTS, type Right } from '../model/organisation.js'
import type { DecisionData } from '../report/data.js'
import type { DecisionChange } from '../report/diff-data.js'
import { byOrder, compareText, sortedUnique } from '../util/order.js'
import { decisionFigures } from './decision-figures.js'
import { sameIds } from './judge.js'
import type { Match } from './match.js'
import type { Side } from './side.js'

/** The decisions that are new, gone or different, key ones first, then by how far they come nearer or move away. */
export function decisionChanges(base: Side, head: Side, match: Match): DecisionChange[] {
  const shown = { base: byId(base), head: byId(head) }
  const ids = sortedUnique([
    ...[...base.organisation.decisions.keys()].map(match.decisions.inHead),
    ...head.organisation.decisions.keys(),
  ])
  const changes = ids.flatMap((id): DecisionChange[] => {
    const inHead = head.organisation.decisions.get(id)
    const from = inHead === undefined ? id : match.decisions.toBase.get(id)
    const inBase = from === undefined ? undefined : base.organisation.decisions.get(from)
    const before = inBase && shown.base.get(inBase.id)
    const after = inHead && shown.head.get(id)
    // With only one customer or unit asked for, the others are not in question.
    if (before === undefined && after === undefined) return []
    const change = changeOf(id, inBase, inHead, before, after, match)
    return isDifferent(change) ? [change] : []
  })
  return changes.sort(
    byOrder(
      (a, b) => Number(b.key) - Number(a.key),
      (a, b) => shiftOf(b) - shiftOf(a),
      (a, b) => compareText(a.id, b.id),
    ),
  )
}

function changeOf(
  id: string,
  inBase: Decision | undefined,
  inHead: Decision | undefined,
  before: DecisionData | undefined,
  after: DecisionData | undefined,
  match: Match,
): DecisionChange {
  const now = (after ?? before)!
  return {
    id,
    name: now.name,
    key: now.key,
    change: inBase === undefined ? 'added' : inHead === undefined ? 'removed' : 'changed',
    previous: inBase === undefined || inBase.id === id ? null : inBase.id,
    customers: after?.customers ?? before!.customers.map(match.customers.inHead),
    rights: rightsOf(inBase, inHead, match),
    facts: factsOf(inBase, inHead, match),
    ...decisionFigures(before, after, match),
  }
}

function rightsOf(
  before: Decision | undefined,
  after: Decision | undefined,
  match: Match,
): DecisionChange['rights'] {
  return RIGHTS.map((right) => {
    const [was, is] = [(before?.rights[right] ?? []).map(match.actor), after?.rights[right] ?? []]
    const added = sortedUnique(is.filter((actor) => !was.includes(actor)))
    const removed = sortedUnique(was.filter((actor) => !is.includes(actor)))
    const usual = [...was.filter((actor) => is.includes(actor)), ...added]
    const both = before !== undefined && after !== undefined
    const isReordered = both && ON_THE_WAY.has(right) && usual.join(' ') !== is.join(' ')
    return { right, added, removed, order: isReordered ? is : null }
  }).filter(({ added, removed, order }) => added.length + removed.length > 0 || order !== null)
}

/** The rights whose actors a decision comes to one after the other. */
const ON_THE_WAY: ReadonlySet<Right> = new Set(['recommend', 'agree', 'decide', 'perform'] as const)

/** What both sides state of it besides rights. */
function factsOf(
  before: Decision | undefined,
  after: Decision | undefined,
  match: Match,
): DecisionChange['facts'] {
  if (before === undefined || after === undefined) return []
  const customers = before.customers.map(match.customers.inHead)
  const depends = before.dependsOn.map(match.decisions.inHead)
  return [
    ...(before.key === after.key ? [] : [{ fact: 'key', before: before.key, after: after.key } as const]),
    ...(before.perYear === after.perYear
      ? []
      : [{ fact: 'frequency', before: before.frequency, after: after.frequency } as const]),
    ...(sameIds(customers, after.customers)
      ? []
      : [{ fact: 'customers', before: customers, after: after.customers } as const]),
    ...(sameIds(depends, after.dependsOn)
      ? []
      : [{ fact: 'depends_on', before: depends, after: after.dependsOn } as const]),
  ]
}

function isDifferent(change: DecisionChange): boolean {
  const { lineDistance, networkDistance, vetoes, vetoesOfOtherUnits, handOffs, unreachable, deciders } =
    change
  return (
    change.change !== 'changed' ||
    change.rights.length + change.facts.length > 0 ||
    [lineDistance, networkDistance, vetoes, handOffs].some((figure) => figure.is !== 'same') ||
    !sameIds(vetoesOfOtherUnits.before, vetoesOfOtherUnits.after) ||
    unreachable.before !== unreachable.after ||
    !sameIds(deciders.before, deciders.after)
  )
}

/** Lines by which it comes nearer or moves away; what becomes reachable or no longer is goes first. */
function shiftOf({ lineDistance, unreachable }: DecisionChange): number {
  if (unreachable.before !== unreachable.after) return Number.POSITIVE_INFINITY
  const { before, after } = lineDistance
  return before === null || after === null ? 0 : Math.abs(before - after)
}

function byId({ data }: Side): ReadonlyMap<string, DecisionData> {
  return new Map(data.decisions.map((decision) => [decision.id, decision]))
}
