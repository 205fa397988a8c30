import { nameOf } from '../model/organisation.js'
import { carriersOf, isFree } from './carriers.js'
import { type Context, pairKey } from './context.js'
import type { UnfixedData } from './data.js'
import { exposureOf, outsideVetoes, perMonth } from './goods.js'
import { whyNoSeat, whyStays } from './moves/delegate.js'
import type { Choice } from './problem-of.js'

/** What none of the moves can mend, the weightiest of each kind first, and why. */
export function unfixedIn(
  context: Context,
  { problem, moves }: Choice,
  targetDistance: number,
): UnfixedData[] {
  const offered = new Set(problem.goods.map(({ id }) => id))
  const delegated = new Set(moves.flatMap(({ decision }) => (decision === null ? [] : [decision.id])))
  const gaps = context.open
    .filter(({ gap, units }) => gap && !offered.has(`closed ${pairKey(units)}`))
    .map((boundary) => ({
      kind: 'gap' as const,
      units: boundary.units,
      decision: null,
      amount: exposureOf(context, pairKey(boundary.units)),
      why: whyUnlinked(context, boundary.units),
    }))
  const fragile = context.open
    .filter(({ gap, fragile, units }) => !gap && fragile && !offered.has(`sturdy ${pairKey(units)}`))
    .map((boundary) => ({
      kind: 'fragile' as const,
      units: boundary.units,
      decision: null,
      amount: boundary.requirement.total,
      why: whyUnlinked(context, boundary.units),
    }))
  const decisions = context.data.decisions.decisions
    .filter(
      ({ id, lineDistance, unreachable }) =>
        (unreachable || (lineDistance ?? 0) > targetDistance) && !delegated.has(id),
    )
    .map((decision) => ({
      kind: 'decision' as const,
      units: decision.deciderUnits,
      decision: decision.id,
      amount: decision.lineDistance ?? 0,
      why: whyStays(context, decision) ?? whyNoSeat(context, decision),
    }))
  const vetoes = outsideVetoes(context)
    .filter(({ decision, unit }) => !offered.has(`heard ${decision} ${unit}`))
    .map(({ decision, unit }) => ({
      kind: 'veto' as const,
      units: [unit],
      decision,
      amount: perMonth(context, decision),
      why: whyStopped(context, decision, unit),
    }))
  return [gaps, fragile, decisions, vetoes].flatMap((list) => [...list].sort((a, b) => b.amount - a.amount))
}

/** Which units are left alone, by name. */
function untouchedWords({ graph }: Context, units: readonly string[]): string {
  const names = units.map((unit) => nameOf(graph.organisation.teams.get(unit)!))
  return `untouched: ${names.join(' and ')}`
}

function whyStopped(context: Context, decision: string, unit: string): string {
  if (context.isPinned(decision)) return 'pinned'
  const { deciderUnits } = context.data.decisions.decisions.find(({ id }) => id === decision)!
  const untouched = [unit, ...deciderUnits].filter((one) => context.isUntouched(one))
  if (untouched.length > 0) return untouchedWords(context, untouched)
  return deciderUnits.length === 0 ? 'no one decides it' : 'no move of these turns it into input'
}

function whyUnlinked(context: Context, units: readonly [string, string]): string {
  const untouched = units.filter((unit) => context.isUntouched(unit))
  if (untouched.length > 0) return untouchedWords(context, untouched)
  const boundary = context.required.get(pairKey(units))!
  const full = units.filter(
    (unit) =>
      !carriersOf(context, boundary, unit).some(
        (seat) => isFree(context, seat, 'links') || isFree(context, seat, 'forums'),
      ),
  )
  if (full.length > 0) return 'every seat near it carries all it may'
  return 'no second seat could carry it'
}
