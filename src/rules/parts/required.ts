import type { Span } from '../../diagnostic/diagnostic.js'
import type { BoundaryData } from '../../report/data.js'
import { listed } from '../../report/say.js'
import { byOrder, compareText } from '../../util/order.js'
import { formatNumber, plural } from '../../util/text.js'
import type { RuleInput } from '../rule.js'
import { placeOf } from './places.js'
import { wordsOf } from './words.js'

/** `requirement 8.3: 1 need, 4 decisions and 1 customer`: how much two units must coordinate, and for what. */
export function requirementText({ requirement, because }: BoundaryData): string {
  const parts = [
    because.needs.length > 0 ? plural(because.needs.length, 'need') : '',
    because.decisions.length > 0 ? plural(because.decisions.length, 'decision') : '',
    because.customers.length > 0 ? plural(because.customers.length, 'customer') : '',
  ].filter((part) => part !== '')
  return `requirement ${formatNumber(requirement.total, 1)}: ${listed(parts)}`
}

/** What requires a boundary, the strongest first of each kind (needs, decisions, customers), with its place. */
export function causesOf(
  input: RuleInput,
  boundary: BoundaryData,
): readonly (readonly [string, Span | null])[] {
  const { needs, decisions, customers } = boundary.because
  const strongest = byOrder<(typeof decisions)[number]>(
    (a, b) => b.coupling - a.coupling,
    (a, b) => compareText(a.id, b.id),
  )
  const words = wordsOf(input)
  return [
    ...needs.map(({ id, why }) => [why ?? 'the need', placeOf(input, 'need', id, ['between'])] as const),
    ...[...decisions]
      .sort(strongest)
      .map(
        ({ id }) => [`both hold rights in ${words.decision(id)}`, placeOf(input, 'decision', id)] as const,
      ),
    ...customers.map(
      (id) => [`both serve ${words.customers([id])}`, placeOf(input, 'customer', id)] as const,
    ),
  ]
}
