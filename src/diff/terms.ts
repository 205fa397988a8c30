import type { Term } from '../report/term.js'

const OURS = 'Our definition'

/** What a comparison shows besides the figures of a report, for `unsilo explain`. */
export const DIFF_TERMS: readonly Term[] = [
  {
    word: 'figure',
    also: ['figures'],
    meaning: 'A number about the whole organisation that a comparison shows where it is different.',
    formula: null,
    range: null,
    source: OURS,
    act: 'Ask for one by its name, such as unsilo explain congruence.',
  },
  {
    word: 'change',
    also: [
      'before and after',
      'line-distance-change',
      'network-distance-change',
      'vetoes-change',
      'hand-offs-change',
      'silo-index-change',
    ],
    meaning:
      'A figure or fact before and after, such as 3 → 1. What stands before -change is the figure, which can be asked for too.',
    formula: 'as a number, in csv: after - before; nothing where one of the two is not assessed',
    range: 'that of the figure, below 0 where it is less than before',
    source: OURS,
    act: 'Read it with the judgement beside it: less is better of some figures and worse of others.',
  },
  {
    word: 'judgement',
    also: ['better', 'worse', 'is'],
    meaning: 'Whether a change is better or worse; nothing where neither can be said.',
    formula:
      'less is better of distances, hand-offs, vetoes, unreachable decisions, gaps, sealed units and the silo index; more is better of congruence and the scores of practices; the number of required boundaries is neither',
    range: 'better, worse, or nothing',
    source: OURS,
    act: 'Weigh what is worse against what is better: no figure adds the two up.',
  },
  {
    word: 'unreachable decisions',
    also: ['unreachable-decisions'],
    meaning: 'How many decisions no reporting line leads to from any seat that meets their customers.',
    formula: 'decisions without a line distance, though they have a customer and a decider',
    range: 'whole number, 0 or more',
    source: OURS,
    act: 'Join the trees: give a top that reports to no one a superior, or let a forum of both sides decide.',
  },
  {
    word: 'vetoes of other units',
    also: ['vetoes-of-other-units'],
    meaning: 'How often a unit that does not decide must agree to a decision.',
    formula: 'over all decisions, the units that hold an agree right and none of the decide right, summed',
    range: 'whole number, 0 or more',
    source: "Rogers & Blenko 2006, 'Who Has the D?' (Harvard Business Review)",
    act: 'Turn vetoes into input, or let those who hold them decide together.',
  },
  {
    word: 'required boundaries',
    also: ['required-boundaries'],
    meaning: 'How many pairs of units must coordinate, linked or not.',
    formula: 'pairs of units with a requirement above 0',
    range: 'whole number, from 0 to all pairs of units',
    source: OURS,
    act: 'Fewer mean that more is settled within units: neither good nor bad before it is known how many are linked.',
  },
  {
    word: 'sealed units',
    also: ['sealed-units'],
    meaning: 'How many units must coordinate with others, and are linked to none of them.',
    formula: 'units whose verdict is sealed',
    range: 'whole number, from 0 to all units',
    source: OURS,
    act: 'Link each to the unit with which its requirement is highest.',
  },
  {
    word: 'state of a boundary',
    also: ['state', 'boundary state'],
    meaning:
      'What two units are to each other: a gap (required, no link), linked, linked and not required, or not required. A gap opens where there was none, and closes where it is none any more.',
    formula: null,
    range: 'gap; linked; linked, not required; not required; each may be fragile',
    source: OURS,
    act: 'Link the gaps that open, those with the highest exposure first.',
  },
  {
    word: 'structure change',
    also: ['thing', 'kind', 'structure-changes', 'other-changes', 'follows'],
    meaning:
      'A team, role, link or other thing that is new, gone, elsewhere or different. What follows from another change, such as the roles of a team that moves, is told with it.',
    formula: null,
    range: null,
    source: OURS,
    act: 'Check that each is meant: what no one meant is a slip in the file.',
  },
  {
    word: 'likely rename',
    also: ['likelyRenames', 'previously', 'rename'],
    meaning:
      'An id that is gone and one that is new, which seem to be the same thing by their names, place or people. It is proposed, never assumed: until it is said, they are read as two things.',
    formula: null,
    range: null,
    source: OURS,
    act: 'If they are the same, write previously: [old-id] at the new one, and compare again.',
  },
]
