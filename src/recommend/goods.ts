import { type Across, acrossOf, closing, sturdy } from './conditions.js'
import { type Context, pairKey } from './context.js'
import type { Move } from './moves/move.js'
import type { Good } from './problem.js'
import { sealedGoods } from './sealed.js'
import { GAINS, type Gain } from './settings.js'
import { boundariesSharing } from './sharing.js'

/** A good before its worth is known. */
export type Raw = Omit<Good, 'worth'>

/** How often a decision that states no frequency counts in a month. */
const UNSTATED_PER_MONTH = 1

/** Times a month; once for a decision that does not state how often. */
export function perMonth({ graph }: Context, decision: string): number {
  const { perYear } = graph.organisation.decisions.get(decision)!
  return perYear === null ? UNSTATED_PER_MONTH : perYear / 12
}

/** What a gap costs, as a rank: its exposure; where the units have no superior in common, as if one above all had to be found. */
export function exposureOf({ required }: Context, gap: string): number {
  const { exposure, requirement } = required.get(gap)!
  return exposure ?? requirement.total * (farthestIn(required) + 1)
}

const farthest = new WeakMap<Context['required'], number>()

/** The longest escalation there is; worked out once. */
function farthestIn(required: Context['required']): number {
  let known = farthest.get(required)
  if (known === undefined) {
    known = 1
    for (const { escalation } of required.values()) known = Math.max(known, escalation ?? 0)
    farthest.set(required, known)
  }
  return known
}

/** Units whose veto stands outside those that decide. */
export function outsideVetoes({
  data,
}: Context): readonly { readonly decision: string; readonly unit: string }[] {
  return data.decisions.decisions.flatMap(({ id, vetoUnits, deciderUnits }) =>
    vetoUnits.filter((unit) => !deciderUnits.includes(unit)).map((unit) => ({ decision: id, unit })),
  )
}

/** All that moves can buy, each once, whatever combination buys it. */
export function goodsOf(context: Context, moves: readonly Move[]): Raw[] {
  const across = acrossOf(moves)
  return [
    ...ofBoundaries(context, across),
    ...ofDistances(context, moves),
    ...ofVetoes(context, moves),
    ...ofMeasures(context, moves),
    ...sealedGoods(context, across),
  ].filter(({ conditions }) => conditions.every(({ terms }) => terms.length > 0))
}

function ofBoundaries(context: Context, across: ReadonlyMap<string, Across>): Raw[] {
  return [...context.required.values()].flatMap((boundary): Raw[] => {
    const key = pairKey(boundary.units)
    const moves = across.get(key)
    if (moves === undefined || (!boundary.gap && !boundary.fragile)) return []
    const amount = boundary.requirement.total
    const steady: Raw = {
      id: `sturdy ${key}`,
      gain: 'fragility',
      amount,
      conditions: sturdy(context, boundary, moves),
    }
    if (!boundary.gap) return [steady]
    const closed: Raw = {
      id: `closed ${key}`,
      gain: 'exposure',
      amount: exposureOf(context, key),
      conditions: closing(moves),
    }
    return [closed, steady]
  })
}

function ofDistances(context: Context, moves: readonly Move[]): Raw[] {
  return moves.flatMap(({ id, decision }, move): Raw[] =>
    decision === null
      ? []
      : [
          {
            id: `nearer ${id}`,
            gain: 'distance',
            amount: (decision.before - decision.after) * perMonth(context, decision.id),
            conditions: [{ least: 1, terms: [{ weight: 1, moves: [move] }] }],
          },
        ],
  )
}

/** A veto is gone once all who hold it in the unit give input instead, or the unit itself decides. */
function ofVetoes(context: Context, moves: readonly Move[]): Raw[] {
  const { graph } = context
  const turning = new Map<string, number>()
  const deciding = new Map<string, number[]>()
  moves.forEach(({ veto, decision }, move) => {
    if (veto !== null) turning.set(`${veto.decision} ${veto.actor}`, move)
    for (const unit of decision?.deciderUnits ?? []) {
      const key = `${decision!.id} ${unit}`
      deciding.set(key, [...(deciding.get(key) ?? []), move])
    }
  })
  return outsideVetoes(context).map(({ decision, unit }): Raw => {
    const holders = graph.organisation.decisions
      .get(decision)!
      .rights.agree.filter((actor) => graph.seatsOf(actor).some((seat) => graph.seats.unit[seat] === unit))
    const instead = deciding.get(`${decision} ${unit}`) ?? []
    const conditions = [...new Set(holders)].map((actor) => {
      const move = turning.get(`${decision} ${actor}`)
      const any = [...(move === undefined ? [] : [move]), ...instead]
      return { least: 1, terms: any.length === 0 ? [] : [{ weight: 1, moves: any }] }
    })
    return {
      id: `heard ${decision} ${unit}`,
      gain: 'vetoes',
      amount: perMonth(context, decision),
      conditions,
    }
  })
}

function ofMeasures(context: Context, moves: readonly Move[]): Raw[] {
  const adopting = new Map<string, number>()
  moves.forEach(({ adopts }, move) => {
    if (adopts !== null) adopting.set(adopts.unit, move)
  })
  if (adopting.size === 0) return []
  return boundariesSharing(context).unshared.flatMap(({ units, requirement }): Raw[] => {
    const missing = units.filter((unit) => !boundariesSharing(context).adopted.has(unit))
    const conditions = missing.map((unit) => {
      const move = adopting.get(unit)
      return { least: 1, terms: move === undefined ? [] : [{ weight: 1, moves: [move] }] }
    })
    return [{ id: `shared ${pairKey(units)}`, gain: 'measures', amount: requirement.total, conditions }]
  })
}

/**
 * What 100 points of benefit stand for: the whole of each gain. That is the requirement of all required boundaries, with
 * their escalation for the exposure; the levels of all decisions; and a veto of one other unit in every decision.
 */
export function totalsOf(context: Context): { readonly [gain in Gain]: number } {
  const required = [...context.required.values()]
  const { decisions } = context.data.decisions
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const requirement = sum(required.map((boundary) => boundary.requirement.total))
  return {
    exposure: sum(required.map(({ units }) => exposureOf(context, pairKey(units)))),
    distance: sum(decisions.map(({ id, lineDistance }) => (lineDistance ?? 0) * perMonth(context, id))),
    fragility: requirement,
    vetoes: sum(decisions.map(({ id }) => perMonth(context, id))),
    measures: context.graph.organisation.measures.size === 0 ? 0 : requirement,
  }
}

/** Goods with their worth: each gain's weight, shared out over all that the model has of it. */
export function valued(context: Context, raw: readonly Raw[]): Good[] {
  const totals = totalsOf(context)
  const { weights } = context.settings
  const counted = GAINS.filter((gain) => totals[gain] > 0)
  const all = counted.reduce((sum, gain) => sum + weights[gain], 0)
  return raw.map((good) => {
    const { gain, amount } = good
    const isCounted = gain !== null && all > 0 && totals[gain] > 0
    return { ...good, worth: isCounted ? (100 * weights[gain] * amount) / (all * totals[gain]) : 0 }
  })
}
