import { compareText } from '../../../util/order.js'
import type { Team } from './seat.js'

/** Levels of teams at most: files nest them, and no organisation has more. */
export const DEEPEST = 40

/** A team below another one, or the root. */
export function newTeam(name: string, parent: Team | null, key = nameKey(name)): Team {
  const depth = parent === null ? 0 : parent.depth + 1
  const team: Team = {
    name,
    parent,
    depth,
    children: new Map(),
    seats: [],
    lead: null,
    standIn: null,
    id: '',
  }
  parent?.children.set(key, team)
  return team
}

/** The team and those below it, each before its children, which are in the order of their names. */
export function* teamsBelow(root: Team): Generator<Team> {
  yield root
  for (const child of childrenOf(root)) yield* teamsBelow(child)
}

/** The teams directly below one, in the order of their names. */
export function childrenOf(team: Team): Team[] {
  return [...team.children].sort(([a], [b]) => compareText(a, b)).map(([, child]) => child)
}

/** The names from below the root down to the team. */
export function pathOf(team: Team): string[] {
  const names: string[] = []
  for (let at = team; at.parent !== null; at = at.parent) names.push(at.name)
  return names.reverse()
}

/** Whether a team is another one, or below it. */
export function isWithin(team: Team, above: Team): boolean {
  let at = team
  while (at.depth > above.depth) at = at.parent!
  return at === above
}

/** The deepest team that holds both. */
export function commonTeam(a: Team, b: Team): Team {
  let [left, right] = [a, b]
  while (left !== right) {
    if (left.depth >= right.depth) left = left.parent!
    else right = right.parent!
  }
  return left
}

/** Names are one where they differ in case and spaces only. */
export function nameKey(name: string): string {
  const tidy = /\s\s|[^\S ]|^\s|\s$/.test(name) ? name.replace(/\s+/g, ' ').trim() : name
  return tidy.toLowerCase()
}
