import type { Named } from '../../../model/organisation.js'
import { type DetailFact, fact } from './detail.js'

/** What the author says of a thing besides its fields. */
export function said({ note, tags, owner, source, previous, extras }: Named): DetailFact[] {
  const own = Object.entries(extras).flatMap(([key, value]) =>
    fact(key, typeof value === 'string' ? value : JSON.stringify(value)),
  )
  return [
    ...fact('Note', note),
    ...fact('Tags', tags.join(', ')),
    ...fact('Owner', owner),
    ...fact('Source', source),
    ...fact('Called before', previous.join(', ')),
    ...own,
  ]
}
