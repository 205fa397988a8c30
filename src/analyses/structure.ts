import type { Analysis } from './analysis.js'
import { measureStructure } from './structure/measure.js'
import { presentStructure } from './structure/present.js'
import { STRUCTURE_TERMS } from './structure/terms.js'

/** Section 1: the reporting forest, spans of control, lines out of the ordinary, and Krackhardt's four dimensions. */
export const structure: Analysis<'structure'> = {
  id: 'structure',
  title: 'Structure',
  summary:
    'layers, spans of control, lines that skip levels or cross units, and how near the whole is to a tree',
  source:
    'Krackhardt 1994 for the four dimensions; archetypes of spans: Acharya, Lieber, Seem & Welchman 2017',
  needs: [],
  keys: ['structure'],
  terms: STRUCTURE_TERMS,
  run: (input) => ({ structure: measureStructure(input) }),
  present: ({ structure: data }, presentation) => presentStructure(data, presentation),
}
