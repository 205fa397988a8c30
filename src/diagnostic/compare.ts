import { byOrder, compareText } from '../util/order.js'
import type { Diagnostic } from './diagnostic.js'

const fileOf = (d: Diagnostic) => d.span?.file ?? d.file ?? ''

const compare = byOrder<Diagnostic>(
  (a, b) => compareText(fileOf(a), fileOf(b)),
  (a, b) => (a.span?.start.offset ?? -1) - (b.span?.start.offset ?? -1),
  (a, b) => (a.span?.end.offset ?? -1) - (b.span?.end.offset ?? -1),
  (a, b) => compareText(a.code, b.code),
  (a, b) => compareText(a.message, b.message),
)

/** Sorted by file, place, code and wording, each problem once: the order in which they are shown. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const sorted = [...diagnostics].sort(compare)
  return sorted.filter((d, i) => i === 0 || compare(d, sorted[i - 1]!) !== 0)
}
