import type { Diagnostic, Span } from '../../diagnostic/diagnostic.js'
import { type Figure, SHARE } from '../../figures/figure.js'
import { limitOf } from './limit.js'

/** What is wrong with a limit as it is written that lies beyond what the figure can be; `null` where nothing is. */
export function badLimit(
  { key, range }: Figure,
  text: string | number,
  span: Span | null,
): Diagnostic | null {
  if (range === null) return null
  const [least, most] = range
  const fits = (written: string | number) => {
    const value = limitOf(written)?.value
    return value === undefined || (least <= value && value <= most)
  }
  if (fits(text)) return null
  const kind = range === SHARE ? 'is a share' : 'runs'
  const message = `${key} ${kind} from ${least} to ${most}; ${String(text).replace(/^[<>=]+\s*/, '')} is beyond it`
  const inHundredths = `${text}%`
  // Of a percentage already, and of what no percentage mends, the range alone can be said.
  const isMeant = range === SHARE && limitOf(inHundredths) !== null && fits(inHundredths)
  const help = isMeant ? `write '${inHundredths}'` : `name a limit from ${least} to ${most}`
  return { code: 'policy/bad-limit', severity: 'error', message, span, help }
}
