import type { OneOrMany } from '../../model/draft.js'
import { RIGHTS } from '../../model/organisation.js'

/** What an id in a field refers to: teams, roles and forums share one set of ids. */
export type Referred = 'actor' | 'customer' | 'decision' | 'measure'

type Fields = { readonly [field: string]: Referred }

const SERVED: Fields = { serves: 'customer', measures: 'measure' }

/** The fields of each list of a draft that hold ids of other things. */
export const REFERENCES = {
  teams: { parent: 'actor', lead: 'actor', reports_to: 'actor', ...SERVED },
  roles: { team: 'actor', reports_to: 'actor', dotted: 'actor', spans: 'actor', ...SERVED },
  decisions: {
    customers: 'customer',
    depends_on: 'decision',
    ...(Object.fromEntries(RIGHTS.map((right) => [right, 'actor'])) as Fields),
  },
  needs: { between: 'actor' },
  links: { between: 'actor' },
  forums: { members: 'actor' },
  programs: { units: 'actor' },
} as const satisfies { readonly [collection: string]: Fields }

/** The field with one id put in another's place, each id once; the same value where it is not named. */
export function withId(value: OneOrMany | undefined, from: string, to: string): OneOrMany | undefined {
  if (value === undefined || typeof value === 'string') return value === from ? to : value
  return value.includes(from) ? [...new Set(value.map((id) => (id === from ? to : id)))] : value
}
