import type { DraftLink, DraftNeed } from '../../model/draft.js'
import { resolveLink, resolveNeed } from '../resolve/activity.js'
import { identified } from '../resolve/joints.js'
import { Registry } from '../resolve/registry.js'
import type { DraftOrigin, Written } from '../resolve/written.js'
import type { ListedEntry, State } from './state.js'

/**
 * The link or need of that id; one without an id of its own by its two ends, as in `a~b`, and where several are between
 * them by the number that reports give it, as in `a~b#2`; else `undefined` and a problem.
 */
export function requireJoint<K extends 'link' | 'need'>(
  state: State,
  kind: K,
  id: string,
  where: DraftOrigin,
): ListedEntry<K> | undefined {
  if (state.find(kind, id) !== undefined || !id.includes('~')) return state.require(kind, id, where, kind)
  const [ends, number] = id.split('#') as [string, string?]
  const all: readonly Written<DraftLink | DraftNeed>[] = state.all[`${kind}s`]
  const between = all.filter((one) => one.id === '' && [...one.draft.between].sort().join('~') === ends)
  if (between.length > 1 && number === undefined) {
    const [a, b] = ends.split('~')
    const message = `${between.length} ${kind}s without an id are between '${a}' and '${b}'`
    const numbers = between.map((_, i) => `${ends}#${i + 1}`)
    const help = `name one by its number in reports: ${numbers.join(', ')}; or give it an id: in the base`
    state.refuse('several', message, where, kind, help)
    return undefined
  }
  const found = inOrder(state, kind, between)[Number(number ?? 1) - 1]
  return found === undefined ? state.require(kind, id, where, kind) : (found as ListedEntry<K>)
}

/** Those between the same two ends, by their numbers. */
function inOrder(
  { all }: State,
  kind: 'link' | 'need',
  between: readonly Written<DraftLink | DraftNeed>[],
): readonly Written<DraftLink | DraftNeed>[] {
  if (between.length < 2) return between
  const registry = new Registry(all)
  const found = between.flatMap((written) => {
    const thing =
      kind === 'link'
        ? resolveLink(registry, written as Written<DraftLink>)
        : resolveNeed(registry, written as Written<DraftNeed>)
    return thing === null ? [] : [{ thing, written }]
  })
  return identified(found).map(({ written }) => written)
}
