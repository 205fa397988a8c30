import { byOrder, compareText } from '../../util/order.js'
import type { Written } from './written.js'

/** A need or a link: what is between two ends. */
export type Joint = { readonly id: string; readonly between: readonly [string, string] }

type Found<T, D> = { readonly thing: T; readonly written: Written<D> }

/**
 * Needs or links with their ids: one without its own gets it from its ends, numbered where there are several by what
 * they say and never by where they stand.
 */
export function identified<T extends Joint, D>(
  found: readonly Found<T, D>[],
): readonly (Found<T, D> & { readonly id: string })[] {
  // Two that say the same are told apart by their places, so that the order of files changes nothing.
  const inOrder = found
    .map((one) => ({ ...one, content: JSON.stringify(one.thing), origin: one.written.origin }))
    .sort(
      byOrder(
        (a, b) => compareText(a.content, b.content),
        (a, b) => compareText(a.origin.file, b.origin.file),
        (a, b) => (a.origin.span()?.start.offset ?? 0) - (b.origin.span()?.start.offset ?? 0),
      ),
    )
  const used = new Map<string, number>()
  return inOrder.map(({ thing, written }) => {
    if (thing.id !== '') return { thing, written, id: thing.id }
    const ends = thing.between.join('~')
    const count = (used.get(ends) ?? 0) + 1
    used.set(ends, count)
    return { thing, written, id: count === 1 ? ends : `${ends}#${count}` }
  })
}
