import type { DiffData, StructureChange } from '../../report/diff-data.js'
import { listed, nameIn } from '../../report/say.js'
import { plural } from '../../util/text.js'

/** How people know the team or role. */
export function thingName({ id }: StructureChange, { names }: DiffData): string {
  return nameIn(names.actors, id)
}

/** The changes by the team or role that brings them with it. */
export function followingOf(
  structure: readonly StructureChange[],
): ReadonlyMap<string, readonly StructureChange[]> {
  const following = new Map<string, StructureChange[]>()
  for (const change of structure) {
    if (change.follows === null) continue
    const others = following.get(change.follows)
    if (others === undefined) following.set(change.follows, [change])
    else others.push(change)
  }
  return following
}

/** What is different, and what comes with it. */
export function structureText(
  change: StructureChange,
  data: DiffData,
  following: readonly StructureChange[],
): string {
  const brought = withIt(change, following)
  return `${said(change, data)}${brought === '' ? '' : `, ${brought}`}`
}

function said({ kind, change, before, after }: StructureChange, { names }: DiffData): string {
  const actor = (value: StructureChange['before']) =>
    typeof value === 'string' ? nameIn(names.actors, value) : 'no one'
  const place = (value: StructureChange['before']) => (value === null ? 'the top' : actor(value))
  switch (change) {
    case 'created':
      return after === null ? 'created at the top' : `created in ${actor(after)}`
    case 'removed':
      return before === null
        ? `${kind === 'team' ? 'dissolved' : 'removed'}`
        : `${kind === 'team' ? 'dissolved' : 'removed'}, was in ${actor(before)}`
    case 'renamed':
      return `has another id: ${before} → ${after}`
    case 'moved':
      return `moves from ${place(before)} to ${place(after)}`
    case 'superior':
      return `reports to ${actor(after)}, no longer to ${actor(before)}`.replace(', no longer to no one', '')
    case 'line':
      return after === 'solid' ? 'its line is now written' : 'its line is no longer written'
    case 'dotted':
      return listsText(before, after, names.actors, 'has a dotted line to', 'has no dotted line any more to')
    case 'lead':
      return `led by ${actor(after)}, no longer by ${actor(before)}`.replace(', no longer by no one', '')
    case 'leading':
      return after === 'stated' ? 'its lead is now written' : 'its lead is no longer written'
    case 'type':
      return `type ${before ?? 'not stated'} → ${after ?? 'not stated'}`
    case 'held_by':
      return listsText(before, after, {}, 'is now held by', 'is no longer held by')
    case 'headcount':
      return `headcount ${before ?? 'not stated'} → ${after ?? 'not stated'}`
    case 'unit':
      return after === true ? 'is now marked as a unit' : 'is no longer marked as a unit'
    case 'serves':
      return listsText(before, after, names.customers, 'now serves', 'no longer serves')
    case 'measures':
      return listsText(before, after, names.measures, 'is now measured by', 'is no longer measured by')
    case 'spans':
      return listsText(before, after, names.actors, 'now spans', 'no longer spans')
  }
}

/** What a list holds newly, and what no longer. */
function listsText(
  before: StructureChange['before'],
  after: StructureChange['before'],
  names: { readonly [id: string]: string },
  now: string,
  noLonger: string,
): string {
  const idsOf = (value: StructureChange['before']): readonly string[] => (Array.isArray(value) ? value : [])
  const [was, is] = [idsOf(before), idsOf(after)]
  const say = (verb: string, ids: readonly string[]) =>
    ids.length === 0 ? [] : [`${verb} ${listed(ids.map((id) => nameIn(names, id)))}`]
  return [
    ...say(
      now,
      is.filter((id) => !was.includes(id)),
    ),
    ...say(
      noLonger,
      was.filter((id) => !is.includes(id)),
    ),
  ].join('; ')
}

/** Roles that are created or removed with a team, and lines that follow. */
function withIt({ change }: StructureChange, following: readonly StructureChange[]): string {
  const count = (what: StructureChange['change']) => following.filter((one) => one.change === what).length
  const roles = change === 'created' || change === 'removed' ? count(change) : 0
  const lines = change === 'created' || change === 'moved' || change === 'lead' ? count('superior') : 0
  return [
    ...(roles === 0 ? [] : [`with ${plural(roles, 'role')}`]),
    ...(lines === 0 ? [] : [`and with it ${plural(lines, 'reporting line')}`]),
  ].join(', ')
}
