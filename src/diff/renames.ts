import type { Rename } from '../report/diff-data.js'
import { byOrder, compareText } from '../util/order.js'
import type { Match } from './match.js'

const KINDS = {
  team: 'teams',
  role: 'roles',
  forum: 'forums',
  customer: 'customers',
  decision: 'decisions',
  measure: 'measures',
  program: 'programs',
  need: 'needs',
  link: 'links',
} as const satisfies { readonly [kind in Rename['kind']]: keyof Match }

/** The ids of base that are others in head, of things of every kind. */
export function renamesIn(match: Match): Rename[] {
  const kinds = Object.entries(KINDS) as [Rename['kind'], (typeof KINDS)[Rename['kind']]][]
  return kinds.flatMap(([kind, list]) =>
    [...match[list].toHead]
      .filter(([from, to]) => from !== to)
      .map(([from, to]) => ({ kind, from, to }))
      .sort(byOrder((a, b) => compareText(a.to, b.to))),
  )
}
