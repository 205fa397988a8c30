import type { Term } from '../../report/term.js'

const GOULD =
  'Gould & Fernandez 1989; counted as in R sna 2.7. Open tools swap gatekeeper and representative: go by the pattern'

/** The terms of figures about single roles in the ties. */
export const SEAT_TERMS: readonly Term[] = [
  {
    word: 'degree',
    also: ['degree-across', 'external'],
    meaning: 'With how many others a role is tied; beside it, with how many of other units.',
    formula: null,
    range: 'whole number of roles, 0 or more',
    source: 'Freeman 1979',
    act: 'Many ties cost time. Look at betweenness for whether they matter to others.',
  },
  {
    word: 'constraint',
    also: [],
    meaning:
      'How little room the contacts of a role leave it: high where they are few, or all know each other; low for one who joins others that are apart.',
    formula:
      'sum over contacts j of (p(i,j) + sum over q of p(i,q) p(q,j))², p the share of a tie in all ties of a role',
    range: 'above 0, to 1.125; not assessed without ties',
    source: 'Burt 1992, Structural Holes',
    act: 'Those with low constraint across units are who to ask to span a boundary.',
  },
  {
    word: 'effective size',
    also: ['effectiveSize', 'effective-size'],
    meaning: 'How many of the contacts of a role are not known to each other through one another.',
    formula: 'contacts - (2 × ties among them) / contacts',
    range: '1 to the number of contacts; not assessed without ties',
    source: 'Burt 1992; Borgatti 1997',
    act: 'Far below the number of contacts: most of them could be reached through fewer.',
  },
  {
    word: 'brokerage',
    also: [
      'coordinator-count',
      'itinerant',
      'gatekeeper',
      'representative',
      'liaison',
      'broker',
      'brokerage-coordinator',
      'brokerage-itinerant',
      'brokerage-gatekeeper',
      'brokerage-representative',
      'brokerage-liaison',
    ],
    meaning:
      'How many pairs a role joins that have no tie of their own, by the units of the three: coordinator A→A→A, itinerant A→B→A, gatekeeper A→B→B, representative A→A→B, liaison A→B→C.',
    formula:
      'pairs i, k with ties i → v → k and none i → k; the middle letter is the unit of v. Ties have a direction here',
    range: 'whole number of pairs, 0 or more; not assessed above the units',
    source: GOULD,
    act: 'A gatekeeper lets others in, a representative speaks for a unit, a liaison belongs to neither: give the task to one who does it already.',
  },
  {
    word: 'cut seat',
    also: ['cutSeats', 'cut-seats', 'articulation point', 'articulation seat'],
    meaning: 'A role without which some others would no longer hang together.',
    formula: 'articulation points of the ties',
    range: null,
    source: 'Hopcroft & Tarjan 1973',
    act: 'Give whoever hangs on one role a second tie before that person leaves.',
  },
  {
    word: 'bridge',
    also: ['bridges'],
    meaning: 'A tie without which two parts of the organisation would be apart.',
    formula: 'ties in no cycle of ties',
    range: null,
    source: 'Tarjan 1974',
    act: 'Each is a single point of failure: build another beside it.',
  },
]
