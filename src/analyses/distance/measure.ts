import { distancesFrom, shortestPath } from '../../graph/paths.js'
import { lineTopology, networkTopology, type Topology } from '../../graph/topology.js'
import type { AnalysisData, DecisionData } from '../../report/data.js'
import { compareText } from '../../util/order.js'
import type { AnalysisInput } from '../analysis.js'
import { describeDecision } from './describe.js'
import { distributions } from './distribution.js'
import { type Ask, asksOf, type Found, farthestMember, nearer } from './found.js'

type Ways = { readonly lines: Topology; readonly network: Topology }

/** Measures every decision that the options keep, customer by customer: one walk of the graph for each. */
export function measureDistances(input: AnalysisInput): AnalysisData['decisions'] {
  const asks = asksOf(input)
  const ways: Ways = { lines: lineTopology(input.graph), network: networkTopology(input.graph) }
  for (const customer of customersOf(asks)) walkFrom(input, ways, customer, asks)
  const decisions = asks.map((ask) => describeDecision(input, ask)).sort(byDistance)
  return { decisions, distances: distributions(input, decisions, asks) }
}

function customersOf(asks: readonly Ask[]): string[] {
  return [...new Set(asks.flatMap((ask) => (ask.deciders.length === 0 ? [] : ask.customers)))].sort(
    compareText,
  )
}

/** Distances from everyone who faces one customer to the deciders of its decisions. */
function walkFrom(
  { graph }: AnalysisInput,
  { lines, network }: Ways,
  customer: string,
  asks: readonly Ask[],
): void {
  const facing = graph.facing(customer)
  if (facing.length === 0) return
  const byLine = distancesFrom(lines, facing)
  const byNetwork = graph.connections.length === 0 ? byLine : distancesFrom(network, facing)
  for (const ask of asks) {
    if (ask.deciders.length === 0 || !ask.customers.includes(customer)) continue
    const linePath = shortestPath(lines, byLine, ask.deciders)
    const networkPath = byNetwork === byLine ? linePath : shortestPath(network, byNetwork, ask.deciders)
    const found: Found = {
      customer,
      line: linePath.length === 0 ? null : linePath.length - 1,
      network: networkPath.length === 0 ? null : networkPath.length - 1,
      linePath,
      networkPath,
      members: farthestMember(ask, byLine),
    }
    ask.perCustomer.push({ customer, line: found.line })
    ask.byLine = ask.byLine === null || nearer(found, ask.byLine, 'line') ? found : ask.byLine
    ask.byNetwork = ask.byNetwork === null || nearer(found, ask.byNetwork, 'network') ? found : ask.byNetwork
  }
}

/** Farthest first, the unreachable after them, those not assessed last; key decisions first among equals. */
function byDistance(a: DecisionData, b: DecisionData): number {
  const rank = (d: DecisionData) => (d.lineDistance !== null ? 0 : d.unreachable ? 1 : 2)
  return (
    rank(a) - rank(b) ||
    (b.lineDistance ?? 0) - (a.lineDistance ?? 0) ||
    Number(b.key) - Number(a.key) ||
    compareText(a.id, b.id)
  )
}
