import type { PracticeData } from '../../report/data.js'
import { byOrder, compareText } from '../../util/order.js'
import { formatNumber } from '../../util/text.js'
import { tidy } from '../../util/tidy.js'

/** One change of the organisation that would raise a score. */
export type Raise = {
  /** What to do, and why: the two halves of its sentence. */
  readonly act: string
  readonly why: string
  /** How much the score would rise by this change alone, in points of 100. */
  readonly points: number
  /** Tells changes of equal worth apart, the greater first: what is required, or how often it is decided. */
  readonly weight: number
  /** The requirement of its boundary, where it is about one. */
  readonly requirement?: number
  /** What it would settle, by key: a change that settles nothing more than those before it is left out. */
  readonly settles: readonly string[]
}

/** Changes that are named at most. */
const MOST_RAISES = 3
/** Points in billionths: what differs by less is rounding. */
const exact = (points: number) => Math.round(points * 1e9)

/** A score from 0 to 100, with what it counted and the changes that would raise it most. */
export function scored(score: number, counted: string, raises: readonly Raise[]): PracticeData {
  // Sums of shares may miss the ends of the scale by a rounding.
  return { score: tidy(Math.min(100, Math.max(0, score))), counted, raise: strongest(raises).map(sentence) }
}

/** No score, and why. */
export function unscored(reason: string, counted = 'nothing'): PracticeData {
  return { score: null, notAssessed: { score: reason }, counted, raise: [] }
}

/** By points, then by weight, then by wording: the same in every run. */
const greatestFirst = byOrder<Raise>(
  (a, b) => exact(b.points) - exact(a.points),
  (a, b) => b.weight - a.weight,
  (a, b) => compareText(a.act, b.act),
  (a, b) => compareText(a.why, b.why),
)

function strongest(raises: readonly Raise[]): Raise[] {
  const settled = new Set<string>()
  const chosen: Raise[] = []
  for (const raise of raises.filter(({ points }) => exact(points) > 0).sort(greatestFirst)) {
    if (chosen.length === MOST_RAISES) break
    if (raise.settles.every((key) => settled.has(key))) continue
    for (const key of raise.settles) settled.add(key)
    chosen.push(raise)
  }
  return chosen
}

function sentence({ act, why, points, requirement }: Raise): string {
  const evidence = [
    ...(requirement === undefined ? [] : [`requirement ${formatNumber(requirement, 2)}`]),
    `+${formatNumber(points, 1)} points`,
  ]
  return `${act}: ${why} (${evidence.join(', ')})`
}
