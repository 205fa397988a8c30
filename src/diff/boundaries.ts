import type { BoundaryData } from '../report/data.js'
import type { BoundaryChange, BoundaryState, CrossingChange, Judgement } from '../report/diff-data.js'
import { byOrder, compareText, pairOf, sortedUnique } from '../util/order.js'
import type { Match } from './match.js'
import type { Side } from './side.js'

/** The boundaries that open or close, are required newly or no longer, or are crossed in other ways; gaps first. */
export function boundaryChanges(base: Side, head: Side, match: Match): BoundaryChange[] {
  const key = (units: readonly [string, string]) => units.join('~')
  const before = new Map(
    base.data.boundaries.map((b) => {
      const units = pairOf(match.actor(b.units[0]), match.actor(b.units[1]))
      const crossings = b.crossings.map((one) => ({ ...one, id: match.crossing(one.id) }))
      return [key(units), { ...b, units, crossings }] as const
    }),
  )
  const after = new Map(head.data.boundaries.map((b) => [key(b.units), b] as const))
  return sortedUnique([...before.keys(), ...after.keys()])
    .map((id) => changeOf(before.get(id), after.get(id)))
    .filter(isDifferent)
    .sort(
      byOrder(
        (a, b) => rank(a) - rank(b),
        (a, b) => compareText(key(a.units), key(b.units)),
      ),
    )
}

function changeOf(before: BoundaryData | undefined, after: BoundaryData | undefined): BoundaryChange {
  const [was, is] = [stateOf(before), stateOf(after)]
  const fragile = { before: before?.fragile ?? false, after: after?.fragile ?? false }
  const opened = was !== 'gap' && is === 'gap'
  const closed = was === 'gap' && is !== 'gap'
  // A boundary is robust or fragile only where there is something to break.
  const judged: Judgement =
    fragile.before === fragile.after
      ? 'same'
      : was !== 'linked' || is !== 'linked'
        ? null
        : fragile.after
          ? 'worse'
          : 'better'
  return {
    units: (after ?? before)!.units,
    before: was,
    after: is,
    opened,
    closed,
    newlyRequired: !before?.required && (after?.required ?? false),
    noLongerRequired: (before?.required ?? false) && !after?.required,
    linksAdded: newIn(after, before),
    linksRemoved: newIn(before, after),
    fragile: { ...fragile, is: judged },
    requirement: { before: before?.requirement.total ?? 0, after: after?.requirement.total ?? 0 },
    is: opened ? 'worse' : closed ? 'better' : judged,
  }
}

/** What crosses one of two boundaries and not the other. */
function newIn(boundary: BoundaryData | undefined, other: BoundaryData | undefined): CrossingChange[] {
  const known = new Set(other?.crossings.map(({ id }) => id))
  return (boundary?.crossings ?? [])
    .filter(({ id }) => !known.has(id))
    .map(({ id, what, mechanism }) => ({ id, what, mechanism }))
    .sort((a, b) => compareText(a.id, b.id))
}

function stateOf(boundary: BoundaryData | undefined): BoundaryState {
  if (boundary === undefined) return 'none'
  if (boundary.gap) return 'gap'
  if (boundary.required) return 'linked'
  return boundary.linked ? 'surplus' : 'none'
}

function isDifferent(change: BoundaryChange): boolean {
  return (
    change.before !== change.after ||
    change.linksAdded.length + change.linksRemoved.length > 0 ||
    change.fragile.before !== change.fragile.after
  )
}

function rank({ opened, closed, fragile }: BoundaryChange): number {
  return opened ? 0 : closed ? 1 : fragile.before !== fragile.after ? 2 : 3
}
