import type { SiloData, Verdict } from '../report/data.js'
import type { Judgement, SiloChange } from '../report/diff-data.js'
import { sortedUnique } from '../util/order.js'
import { equalScores, figureChange, judge } from './judge.js'
import type { Match } from './match.js'
import type { Side } from './side.js'

/** How closed a unit of each verdict is; one that is not assessed cannot be compared. */
const CLOSED: { readonly [V in Verdict]: number | null } = {
  sealed: 2,
  inward: 1,
  'customer silo': 1,
  open: 0,
  'not assessed': null,
}

/** The units with another verdict or index, those new and gone among them. */
export function siloChanges(base: Side, head: Side, match: Match): SiloChange[] {
  const before = new Map(base.data.silos.map((silo) => [match.actor(silo.unit), silo]))
  const after = new Map(head.data.silos.map((silo) => [silo.unit, silo]))
  return sortedUnique([...before.keys(), ...after.keys()]).flatMap((unit): SiloChange[] => {
    const [was, is] = [before.get(unit), after.get(unit)]
    const verdict = { before: was?.verdict ?? null, after: is?.verdict ?? null }
    const index = figureChange(was?.index ?? null, is?.index ?? null, 'less')
    if (verdict.before === verdict.after && equalScores(index.before, index.after)) return []
    return [{ unit, verdict, index, is: judgeUnit(was, is) }]
  })
}

/** By the verdict; where that is as closed as before, by the index. */
function judgeUnit(before: SiloData | undefined, after: SiloData | undefined): Judgement {
  if (before === undefined || after === undefined) return null
  const verdict = judge(CLOSED[before.verdict], CLOSED[after.verdict], 'less')
  return verdict === 'same' ? judge(before.index, after.index, 'less') : verdict
}
