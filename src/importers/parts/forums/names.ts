import type { Organisation } from '../../../model/organisation.js'
import { uniqueIds } from '../ids.js'

/** The ids of forums, none of them that of a team or role; a forum that the model has by that id keeps it. */
export function forumIds(
  names: readonly string[],
  organisation: Organisation | null,
): ReadonlyMap<string, string> {
  const taken = new Set(
    organisation === null ? [] : [...organisation.teams.keys(), ...organisation.roles.keys()],
  )
  return uniqueIds(names, taken)
}

/** A name as people write it: `source_code` is `Source code`. */
export function nameFrom(text: string): string {
  if (!/^[a-z0-9]+([_-][a-z0-9]+)*$/.test(text)) return text
  const words = text.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
