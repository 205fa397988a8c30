import { measuresByUnit } from '../graph/unit-facts.js'
import { compareText } from '../util/order.js'
import type { Context } from './context.js'

/** The rewarded customer measure that most units have already; else a new one. */
export function sharedMeasure(context: Context): { readonly id: string; readonly isNew: boolean } {
  const { graph } = context
  const counts = new Map<string, number>()
  for (const { rewardedCustomer } of measuresByUnit(graph.organisation, graph.units).values())
    for (const id of rewardedCustomer) counts.set(id, (counts.get(id) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
  if (most !== undefined) return { id: most[0], isNew: false }
  let id = 'customer-results'
  for (let i = 2; context.isTaken(id); i += 1) id = `customer-results-${i}`
  return { id, isNew: true }
}
