import type { Figure } from '../figures/figure.js'
import { ORGANISATION } from '../figures/organisation.js'
import { DIFF_FIGURES, type DiffData, type DiffFigure } from '../report/diff-data.js'
import { figureChange, judge } from './judge.js'
import type { Match } from './match.js'
import type { Side } from './side.js'

type Mean = { readonly key: boolean; readonly weighted: boolean }

const MEANS: { readonly [F in DiffFigure]?: Mean } = {
  'key-mean-line-distance': { key: true, weighted: false },
  'key-weighted-mean-line-distance': { key: true, weighted: true },
  'mean-line-distance': { key: false, weighted: false },
  'weighted-mean-line-distance': { key: false, weighted: true },
}

/**
 * The figures of the whole organisation on both sides. A mean that moves because decisions are new or gone is neither
 * better nor worse for that: it is judged by the decisions that have a distance on both sides.
 */
export function figureChanges(base: Side, head: Side, match: Match): DiffData['figures'] {
  const changes = DIFF_FIGURES.map((key) => {
    const figure = figureOf(key)
    const value = ({ data }: Side) => [...figure.values(data)][0]!.value
    const change = figureChange(value(base), value(head), figure.wanted)
    const mean = MEANS[key]
    if (mean === undefined || change.is === 'same' || change.is === null) return [key, change]
    const common = commonMeans(base, head, match, mean)
    return common === null ? [key, change] : [key, { ...change, is: judge(...common, figure.wanted) }]
  })
  return Object.fromEntries(changes) as DiffData['figures']
}

/** The means over the decisions that have a distance on both sides; `null` where those are all. */
function commonMeans(
  base: Side,
  head: Side,
  match: Match,
  { key, weighted }: Mean,
): readonly [number | null, number | null] | null {
  const counted = ({ data, organisation }: Side) =>
    data.decisions.flatMap(({ id, key: isKey, lineDistance }) => {
      const perYear = organisation.decisions.get(id)?.perYear ?? null
      if (lineDistance === null || (key && !isKey) || (weighted && perYear === null)) return []
      return [{ id, lineDistance, weight: weighted ? perYear! : 1 }]
    })
  const before = counted(base).map((one) => ({ ...one, id: match.decisions.inHead(one.id) }))
  const after = counted(head)
  const afterIds = new Set(after.map(({ id }) => id))
  const both = new Set(before.map(({ id }) => id).filter((id) => afterIds.has(id)))
  if (both.size === before.length && both.size === after.length) return null
  const mean = (decisions: readonly (typeof after)[number][]) => {
    const common = decisions.filter(({ id }) => both.has(id))
    const weight = common.reduce((sum, one) => sum + one.weight, 0)
    return weight === 0 ? null : common.reduce((sum, one) => sum + one.lineDistance * one.weight, 0) / weight
  }
  return [mean(before), mean(after)]
}

function figureOf(wanted: DiffFigure): Figure {
  return ORGANISATION.find(({ key }) => key === wanted)!
}
