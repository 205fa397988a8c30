import type { DraftLink, DraftNeed } from '../../model/draft.js'
import { resolveLink, resolveNeed } from '../resolve/activity.js'
import { identified } from '../resolve/joints.js'
import { listOf, Registry } from '../resolve/registry.js'
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
  const between = all.filter((one) => one.id === '' && endsOf(one) === ends)
  if (between.length > 1 && number === undefined) {
    const [a, b] = ends.split('~')
    const message = `${between.length} ${kind}s without an id are between '${a}' and '${b}'`
    const numbers = between.map((_, i) => `${ends}#${i + 1}`)
    const help = `name one by its number in reports: ${numbers.join(', ')}; or give it an id: in the base`
    state.refuse('several', message, where, kind, help)
    return undefined
  }
  const found = inOrder(state, kind, between)[Number(number ?? 1) - 1]
  if (found !== undefined) return found as ListedEntry<K>
  const now = between.length > 0 ? ends : endsNow(state, ends)
  const isThere = now !== ends && all.some((one) => one.id === '' && endsOf(one) === now)
  if (!isThere) return state.require(kind, id, where, kind)
  const called = number === undefined ? now : `${now}#${number}`
  state.refuse('unknown-id', `there is no ${kind} '${id}'`, where, kind, `did you mean '${called}'?`)
  return undefined
}

function endsOf({ draft }: Written<DraftLink | DraftNeed>): string {
  return [...draft.between].sort().join('~')
}

/** Two ends by what they are called after renames, in the order of ids. */
function endsNow({ all }: State, ends: string): string {
  const actors = [...all.teams, ...all.roles, ...all.forums]
  const now = (end: string) =>
    actors.some(({ id }) => id === end)
      ? end
      : (actors.find(({ draft }) => listOf(draft.previously).includes(end))?.id ?? end)
  return ends.split('~').map(now).sort().join('~')
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
