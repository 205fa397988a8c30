import { type Decision, type Mechanism, RIGHTS } from '../model/organisation.js'
import type { Change } from '../model/reorg.js'
import { compareText, sortedUnique } from '../util/order.js'
import type { Context } from './context.js'
import type { BoundaryBought, FormerDecider, GainsData, PlaceData, ProposalData } from './data.js'
import { exposureOf, perMonth } from './goods.js'
import type { Move } from './moves/move.js'
import { CADENCE } from './need.js'
import type { Good } from './problem.js'
import type { Choice } from './problem-of.js'
import type { Ranked } from './ranked.js'
import { GAINS } from './settings.js'

/** The proposals as they are published, with what each adds to those before it. */
export function proposalsOf(
  context: Context,
  choice: Choice,
  ranked: readonly Ranked[],
  changes: readonly (readonly Change[])[],
): ProposalData[] {
  let [cost, benefit] = [0, 0]
  return ranked.map((one, i) => {
    cost += one.cost
    benefit += one.benefit
    const moves = one.moves.map((move) => choice.moves[move]!)
    const [first] = moves as [Move, ...Move[]]
    return {
      id: one.id,
      kind: first.kind,
      units: sortedUnique(moves.flatMap(({ units }) => units)),
      seats: sortedUnique(moves.flatMap(({ seats }) => seats)),
      places: placesOf(context, moves),
      mechanism: first.mechanism,
      shares: first.shares,
      cadence: cadenceOf(first),
      decision: decisionOf(context, first),
      veto: first.veto?.actor ?? null,
      measure: first.adopts?.measure ?? null,
      cost: one.cost,
      benefit: one.benefit,
      gains: gainsOf(one.goods),
      cumulative: { cost, benefit },
      closes: boughtOf(context, one.goods, 'closed'),
      sturdy: boughtOf(context, one.goods, 'sturdy'),
      dependsOn: one.dependsOn,
      evidence: moves.flatMap(({ evidence }) => evidence()),
      changes: changes[i]! as unknown as ProposalData['changes'],
    }
  })
}

/** How much of each gain goods are, together. */
export function gainsOf(goods: readonly Good[]): GainsData {
  const sum = (gain: string) =>
    goods.reduce((total, good) => total + (good.gain === gain ? good.amount : 0), 0)
  return Object.fromEntries(GAINS.map((gain) => [gain, sum(gain)])) as GainsData
}

function decisionOf(context: Context, move: Move): ProposalData['decision'] {
  const { decision, veto } = move
  const id = decision?.id ?? veto?.decision
  if (id === undefined) return null
  const known = context.graph.organisation.decisions.get(id)!
  const { lineDistance, customers } = context.data.decisions.decisions.find((one) => one.id === id)!
  return {
    id,
    customers,
    deciders: sortedUnique(known.rights.decide),
    perMonth: perMonth(context, id),
    isStated: known.perYear !== null,
    before: lineDistance,
    after: decision?.after ?? lineDistance,
    loses: decision === null ? [] : losersOf(context, id, move),
    agree: agreeing(known, move),
  }
}

function boughtOf(context: Context, goods: readonly Good[], kind: string): BoundaryBought[] {
  return goods.flatMap(({ id }) => {
    if (!id.startsWith(`${kind} `)) return []
    const key = id.slice(kind.length + 1)
    const { units, requirement, escalation } = context.required.get(key)!
    return [{ units, requirement: requirement.total, escalation, exposure: exposureOf(context, key) }]
  })
}

/** Where the seats of moves are, in the order in which their units are told. */
function placesOf({ graph }: Context, moves: readonly Move[]): PlaceData[] {
  const led = new Map([...graph.organisation.teams.values()].map(({ id, lead }) => [lead, id]))
  return sortedUnique(moves.flatMap(({ seats }) => seats))
    .map((seat) => ({
      seat,
      unit: graph.seats.unit[graph.seats.numbers.get(seat)!] ?? null,
      leads: led.get(seat) ?? null,
    }))
    .sort((a, b) => compareText(a.unit ?? '', b.unit ?? ''))
}

/** Those who may still stop it. */
function agreeing({ rights }: Decision, { veto, seats, changes }: Move): readonly string[] {
  const granted = changes.flatMap(({ grant }) => (grant?.right === 'agree' ? [grant.to] : []))
  const decider = veto === null ? seats[0] : null
  return sortedUnique([...rights.agree, ...granted]).filter(
    (actor) => actor !== veto?.actor && actor !== decider,
  )
}

/** How often those meet who are to carry it. */
function cadenceOf({ mechanism }: Move): string | null {
  return mechanism === null ? null : CADENCE[mechanism as Mechanism]
}

/** Those who decide until now, with what is left to them. */
function losersOf({ graph }: Context, id: string, { seats, changes }: Move): FormerDecider[] {
  const { superior } = graph.reporting
  const above = new Set<number>()
  for (let at = superior[graph.seats.numbers.get(seats[0]!)!]!; at !== -1; at = superior[at]!) above.add(at)
  const { rights } = graph.organisation.decisions.get(id)!
  return sortedUnique(rights.decide)
    .filter((actor) => actor !== seats[0])
    .map((actor) => ({
      actor,
      keeps: RIGHTS.filter(
        (right) =>
          right !== 'decide' &&
          (rights[right].includes(actor) ||
            changes.some(({ grant }) => grant?.right === right && grant.to === actor)),
      ),
      leads: graph.seatsOf(actor).some((seat) => above.has(seat)),
    }))
}
