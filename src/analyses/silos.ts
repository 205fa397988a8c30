import type { Analysis } from './analysis.js'
import { measureSilos } from './silos/measure.js'
import { presentSilos } from './silos/present.js'
import { SILO_TERMS } from './silos/terms.js'

/** Section 4, in all that links, measures and decisions allow: how closed each unit is, from several sides. */
export const silos: Analysis<'silos'> = {
  id: 'silos',
  title: 'Silos',
  summary:
    'how closed each unit is: reach across its required boundaries, fragility, measures, decisions it keeps to itself',
  source: 'Gulati 2007; E-I index: Krackhardt & Stern 1988; the index and its weights are ours',
  needs: ['boundaries', 'decisions', 'network'],
  keys: ['silos'],
  terms: SILO_TERMS,
  run: (input) => ({ silos: measureSilos(input) }),
  present: presentSilos,
}
