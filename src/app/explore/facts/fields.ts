import type { Fact } from '../../../facts/values.js'
import type { Kind } from '../../../model/organisation.js'
import type { Look } from '../look.js'
import { WHAT_IF } from '../open.js'
import { type DetailFact, placeOf } from './detail.js'

/** The fields that state what facts say, by their labels. */
const FIELDS: { readonly [label: string]: string } = {
  Type: 'type',
  'Led by': 'lead',
  People: 'headcount',
  Serves: 'serves',
  'Measured by': 'measures',
  Team: 'team',
  In: 'parent',
  'Held by': 'held_by',
  'Reports to': 'reports_to',
  'Dotted line to': 'dotted',
  'Decided by': 'decide',
  'Recommended by': 'recommend',
  'Must be agreed by': 'agree',
  'Input from': 'input',
  'Performed by': 'perform',
  Informed: 'inform',
  Customers: 'customers',
  'How often': 'frequency',
}

/** Facts with the places of the fields that state them, where these differ from the thing's own. */
export function placed(look: Look, kind: Kind, id: string, facts: readonly Fact[]): DetailFact[] {
  const own = placeOf(look, kind, id)
  return facts.map(({ label, values }) => {
    const field = FIELDS[label]
    if (field === undefined || own === null) return { label, values, place: null }
    const place = placeOf(look, kind, id, field)
    return { label, values, place: place === own ? null : (place ?? WHAT_IF) }
  })
}
