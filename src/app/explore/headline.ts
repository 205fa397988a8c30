import type { Measures } from '../../figures/figure.js'
import { ORGANISATION } from '../../figures/organisation.js'
import { percent } from '../../report/cells.js'
import { type CheckData, isOpen } from '../../report/check-data.js'
import type { ReportData } from '../../report/data.js'
import { TOLERANCE } from '../../util/rounding.js'
import { formatNumber } from '../../util/text.js'

/** A figure of the whole organisation that is always in sight. */
export type Headline = {
  readonly label: string
  /** The label where room is short. */
  readonly short: string
  readonly value: number | null
  readonly text: string
  readonly wanted: 'less' | 'more'
}

type Counted = Omit<Headline, 'text'> & { readonly say?: (value: number) => string }

const whole = (n: number) => formatNumber(n, 2)

/** The few figures that tell how an organisation stands. */
export function headlineOf(
  report: Required<Omit<ReportData, 'summary'>>,
  check: Pick<CheckData, 'findings'>,
): readonly Headline[] {
  const figure = (key: string) =>
    [...ORGANISATION.find((one) => one.key === key)!.values(report as Measures)][0]!.value
  const closed = report.silos.filter(({ verdict }) => verdict !== 'open' && verdict !== 'not assessed')
  const counted: readonly Counted[] = [
    { label: 'Congruence', short: 'Congr', value: figure('congruence'), wanted: 'more', say: percent },
    { label: 'Gaps', short: 'Gaps', value: figure('gaps'), wanted: 'less' },
    { label: 'Mean lines', short: 'Lines', value: figure('mean-line-distance'), wanted: 'less' },
    { label: 'Silos', short: 'Silos', value: closed.length, wanted: 'less' },
    { label: 'Findings', short: 'Found', value: check.findings.filter(isOpen).length, wanted: 'less' },
  ]
  return counted.map(({ say = whole, ...one }) => ({
    ...one,
    text: one.value === null ? '–' : say(one.value),
  }))
}

/** Whether a figure is better or worse than it was; `null` where it is the same or cannot be compared. */
export function betterOrWorse(before: Headline, now: Headline): 'better' | 'worse' | null {
  if (before.value === null || now.value === null) return null
  if (Math.abs(before.value - now.value) <= TOLERANCE) return null
  return now.value < before.value === (now.wanted === 'less') ? 'better' : 'worse'
}
