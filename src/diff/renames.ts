import { LISTS, type Listed } from '../model/organisation.js'
import type { Rename } from '../report/diff-data.js'
import { compareText } from '../util/order.js'
import type { Match } from './match.js'

/** The ids of base that are others in head, of things of every kind. */
export function renamesIn(match: Match): Rename[] {
  const kinds = Object.entries(LISTS) as [Listed, (typeof LISTS)[Listed]][]
  return kinds.flatMap(([kind, list]) =>
    [...match[list].toHead]
      .filter(([from, to]) => from !== to)
      .map(([from, to]) => ({ kind, from, to }))
      .sort((a, b) => compareText(a.to, b.to)),
  )
}
