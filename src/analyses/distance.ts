import type { Analysis } from './analysis.js'
import { measureDistances } from './distance/measure.js'
import { presentDistances } from './distance/present.js'
import { DISTANCE_TERMS } from './distance/terms.js'

/** Section 2: how far each decision sits from the customer, with the path that shows it. */
export const distance: Analysis<'decisions'> = {
  id: 'decisions',
  title: 'Decisions by distance from the customer',
  summary:
    'reporting lines from those who meet the customer to those who decide, hand-offs, vetoes, and who could decide nearer',
  source:
    'Our definitions: no published measure of this kind was found. Rights: Rogers & Blenko 2006 (RAPID)',
  needs: [],
  keys: ['decisions', 'distances'],
  terms: DISTANCE_TERMS,
  run: measureDistances,
  present: presentDistances,
}
