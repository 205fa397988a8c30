import type { Kind } from '../model/organisation.js'

/** The lists of a file, and what each entry of them is. */
export const COLLECTIONS = {
  customers: 'customer',
  teams: 'team',
  roles: 'role',
  decisions: 'decision',
  needs: 'need',
  links: 'link',
  forums: 'forum',
  measures: 'measure',
  programs: 'program',
  ties: 'tie',
} as const satisfies { readonly [collection: string]: Kind }

export type Collection = keyof typeof COLLECTIONS

export function isCollection(word: unknown): word is Collection {
  return typeof word === 'string' && Object.hasOwn(COLLECTIONS, word)
}

/** `a role`, `an actor`: the kind with its article, for messages. */
export function article(word: string): string {
  return `${/^[aeio]/.test(word) ? 'an' : 'a'} ${word}`
}
