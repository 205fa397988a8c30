import { cyclesOf, showCycle } from '../../../load/resolve/cycles.js'
import { compareText } from '../../../util/order.js'
import type { Said } from '../entry.js'
import type { Problems } from '../problems.js'
import { adviceOn, type Entity, fullRef } from './entities.js'

/** The parent of each group that has one: what it says itself, else the group that names it as a child. */
export function parentsOf(groups: readonly Entity[], problems: Problems): Map<string, string> {
  const byRef = new Map(groups.map((group) => [group.ref, group]))
  const parents = new Map<string, { readonly ref: string; readonly said: Said }>()
  for (const group of groups) {
    const said = group.spec?.said('parent') ?? null
    const ref = said === null ? null : known(said, `parent of ${group.ref}`, group, byRef, problems)
    if (ref !== null) parents.set(group.ref, { ref, said: said! })
  }
  addChildren(groups, byRef, parents, problems)
  const found = new Map([...parents].map(([ref, parent]) => [ref, parent.ref]))
  for (const cycle of cyclesOf(found)) {
    const [first, ...others] = cycle.map((ref) => parents.get(ref)!.said.place)
    found.delete(cycle[0]!)
    const message = `groups are each other's parents in a circle: ${showCycle(cycle)}`
    const help = `${cycle[0]} is read as a group without a parent; correct one of them`
    problems.tell('parent-cycle', message, first!, help, {
      related: others
        .slice(0, 10)
        .flatMap(({ span }) => (span === null ? [] : [{ span, message: 'and here' }])),
    })
  }
  return found
}

/** Who is a child of several groups and says nothing itself belongs to the one whose reference comes first. */
function addChildren(
  groups: readonly Entity[],
  byRef: ReadonlyMap<string, Entity>,
  parents: Map<string, { readonly ref: string; readonly said: Said }>,
  problems: Problems,
): void {
  const ownWord = new Set(parents.keys())
  for (const group of [...groups].sort((a, b) => compareText(a.ref, b.ref)))
    for (const said of group.spec?.texts('children') ?? []) {
      const child = known(said, `child of ${group.ref}`, group, byRef, problems)
      if (child === null) continue
      const parent = parents.get(child)
      if (parent === undefined) parents.set(child, { ref: group.ref, said })
      else if (parent.ref !== group.ref) {
        const by = ownWord.has(child) ? 'says that its parent is' : 'is also a child of'
        const message = `${group.ref} names ${child} as its child, which ${by} ${parent.ref}`
        const { span } = parent.said.place
        problems.tell(
          'contradiction',
          message,
          said.place,
          `${parent.ref} is read as its parent; correct one of them`,
          {
            related: span === null ? [] : [{ span, message: 'the other word' }],
          },
        )
      }
    }
}

/** The group that is named; a name of no group is told. */
function known(
  said: Said,
  what: string,
  { namespace }: Entity,
  byRef: ReadonlyMap<string, Entity>,
  problems: Problems,
): string | null {
  const ref = fullRef(said.text, 'group', namespace)
  if (byRef.has(ref)) return ref
  const advice = 'add the file that defines it, or correct the reference'
  problems.tell(
    'unknown-group',
    `the ${what} is ${ref}, and there is no such group`,
    said.place,
    adviceOn(ref, byRef.keys(), problems, advice),
  )
  return null
}
