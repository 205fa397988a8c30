import { NO_TIES, type Ties } from '../../model/organisation.js'
import { joinedTies } from '../../model/tie-columns.js'
import type { Registry } from './registry.js'
import { type Collected, DraftOrigin, type WrittenTies } from './written.js'

/** All ties of the model; an end that is no role and no person is a problem at the first row that names it. */
export function resolveTies(registry: Registry, all: Collected): Ties {
  for (const written of all.ties) checkEnds(registry, written)
  return joinedTies(all.ties.map(({ ties }) => ties)) ?? NO_TIES
}

function checkEnds(registry: Registry, { ties, source, rows }: WrittenTies): void {
  const isKnown = (id: string) => registry.find('role', id) !== null || registry.find('person', id) !== null
  const unknown = Uint8Array.from(ties.ids, (id) => (isKnown(id) ? 0 : 1))
  if (!unknown.includes(1)) return
  const first = new Map<number, { readonly i: number; readonly end: 'from' | 'to'; times: number }>()
  for (let i = 0; i < ties.count; i++)
    for (const end of ['from', 'to'] as const) {
      const number = ties[end][i]!
      if (unknown[number] === 0) continue
      const known = first.get(number)
      if (known === undefined) first.set(number, { i, end, times: 1 })
      else known.times += 1
    }
  for (const [number, { i, end, times }] of first) {
    const origin = new DraftOrigin(source, ['ties', rows?.[i] ?? i])
    const owner = `${end} of a tie${times === 1 ? '' : ` (the first of ${times})`}`
    registry.ref(['role', 'person'], ties.ids[number], origin, [end], owner)
  }
}
