import { unservedIn } from '../graph/facing.js'
import type { Organisation } from '../model/organisation.js'
import type { UnservedChange } from '../report/diff-data.js'
import { sortedUnique } from '../util/order.js'
import { judge } from './judge.js'
import type { Match } from './match.js'

/** The customers whom no role and no team serves, on both sides, by their ids in head. */
export function unservedCustomers(base: Organisation, head: Organisation, match: Match): UnservedChange {
  const before = sortedUnique(unservedIn(base).map(match.customers.inHead))
  const after = sortedUnique(unservedIn(head))
  // One that is gone, or new and not served yet, is neither better nor worse served.
  const lost = after.filter((id) => match.customers.toBase.has(id) && !before.includes(id)).length
  const won = before.filter((id) => head.customers.has(id) && !after.includes(id)).length
  return { before, after, is: judge(lost, won, 'more') }
}
