import { listed } from '../../report/say.js'
import type { WaiverReview } from './review.js'

/**
 * Waivers with what tells each from the others: its rule and ids, and where several have the same its number among them.
 * Their places are no part of it: lines move.
 */
export function toldApart(
  waivers: readonly WaiverReview[],
): readonly (readonly [WaiverReview, readonly string[]])[] {
  const times = new Map<string, number>()
  return waivers.map((waiver) => {
    const subject = [waiver.rule, ...waiver.of]
    const key = JSON.stringify(subject)
    const nth = (times.get(key) ?? 0) + 1
    times.set(key, nth)
    return [waiver, nth === 1 ? subject : [...subject, `#${nth}`]]
  })
}

/** `this waiver of decision/too-far for price`, as messages start. */
export function thisWaiver({ rule, of }: WaiverReview): string {
  return `this waiver of ${rule}${of.length === 0 ? '' : ` for ${listed(of)}`}`
}
