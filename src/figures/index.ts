import { BOUNDARY } from './boundary.js'
import { CUSTOMER } from './customer.js'
import { DECISION } from './decision.js'
import type { Figure } from './figure.js'
import { ORGANISATION } from './organisation.js'
import { ROLE } from './role.js'
import { UNIT } from './unit.js'

/** All figures, those of the whole organisation first: a word that names several means the first. */
export const FIGURES: readonly Figure[] = [
  ...ORGANISATION,
  ...UNIT,
  ...CUSTOMER,
  ...BOUNDARY,
  ...DECISION,
  ...ROLE,
]
