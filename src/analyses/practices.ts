import type { Analysis } from './analysis.js'
import { measurePractices } from './practices/measure.js'
import { presentPractices } from './practices/present.js'
import { PRACTICE_TERMS } from './practices/terms.js'

/** Section 5: Gulati's five practices as a scorecard, of the whole and of each unit. */
export const practices: Analysis<'practices'> = {
  id: 'practices',
  title: 'The five practices',
  summary:
    'coordination, measures, cooperation, capability and connection from 0 to 100, with what would raise each most',
  source: "The practices: Gulati 2007, 'Silo Busting' (Harvard Business Review); the scores are ours",
  needs: ['boundaries', 'decisions'],
  keys: ['practices'],
  terms: PRACTICE_TERMS,
  run: (input) => ({ practices: measurePractices(input) }),
  present: presentPractices,
}
