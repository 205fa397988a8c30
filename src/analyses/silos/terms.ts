import type { Term } from '../../report/term.js'

const OURS = 'Our definition'

export const SILO_TERMS: readonly Term[] = [
  {
    word: 'silo index',
    also: ['index', 'silo-index', 'silo', 'silos', 'components'],
    meaning: 'How closed a unit is, from 0 open to 100 closed, with its components printed beside it.',
    formula:
      '100 × weighted mean of those that can be assessed of: 1 - reach (0.5), inwardness (0.2, from ties), fragility (0.15), 1 - measure focus (0.15); not assessed where nothing requires the unit to coordinate and it has no ties',
    range: '0 to 100',
    source: `${OURS}, of parts with sources of their own; the idea of the silo: Gulati 2007`,
    act: 'Look at the components, not at the index: each names its own remedy.',
  },
  {
    word: 'reach',
    also: [],
    meaning: 'How much of what a unit must coordinate with others is on boundaries that something links.',
    formula: 'requirement of its linked boundaries / requirement of all its required boundaries',
    range: '0 to 1; not assessed where nothing is required of it',
    source: 'Weighted congruence of one unit, after Cataldo, Wagstrom, Herbsleb & Carley 2006',
    act: 'Link the boundary with the greatest requirement first.',
  },
  {
    word: 'inwardness',
    also: [],
    meaning: 'How far the ties of the people of a unit stay inside it.',
    formula: '1 - (E-I index + 1) / 2, only from observed ties',
    range: '0 to 1; not assessed without ties',
    source: 'Krackhardt & Stern 1988',
    act: 'Share people: rotations, joint accounts, seats in the other unit.',
  },
  {
    word: 'E-I index',
    also: ['eiIndex', 'ei-index', 'ei', 'expectedEi', 'expected E-I', 'eiFrom'],
    meaning:
      'Whether the ties of a unit, or else its links, lie outside it or within: -1 all within, 1 all out. Beside it the value to expect if ties ignored units.',
    formula:
      '(external - internal) / (external + internal), over the ties between roles of units; without ties over pairs of seats that links, forums and dotted lines connect; each pair once. Expected: the same over all pairs',
    range: '-1 to 1; not assessed without ties or links',
    source: "Krackhardt & Stern 1988, 'Informal networks and organizational crises'",
    act: 'Compare with the expected value: small units always look outward.',
  },
  {
    word: 'fragility',
    also: [],
    meaning: 'Which part of what links a unit to others hangs on one person or on informal contact.',
    formula: 'fragile boundaries / linked boundaries of the unit',
    range: '0 to 1; not assessed where nothing is linked',
    source: OURS,
    act: 'See the boundaries marked fragile: a second seat for each.',
  },
  {
    word: 'measure focus',
    also: ['measureFocus', 'measure-focus', 'customer measures', 'sharedCustomerMeasure'],
    meaning: 'How far what people of a unit are rewarded for is about the customer.',
    formula: 'rewarded measures with the focus customer / all rewarded measures, of its teams and roles',
    range: '0 to 1; not assessed where none of its measures is rewarded',
    source: 'Gulati 2007: measure and reward what customers get',
    act: 'One rewarded customer measure that two units share does more than two that they do not.',
  },
  {
    word: 'decision closure',
    also: ['decisionClosure', 'decision-closure', 'closure'],
    meaning: 'Whether a unit decides alone about customers whom it shares with others.',
    formula:
      'of the decisions in which it holds a right, about customers that another unit serves too: the share in which no other unit holds a right',
    range: '0 to 1; not assessed where there is no such decision',
    source: OURS,
    act: 'Give the other unit input, or inform it at least.',
  },
  {
    word: 'spanner',
    also: ['spanners', 'boundary spanner', 'spanner-links', 'spanned-units'],
    meaning: 'A seat that carries links across the boundary of its unit.',
    formula:
      'seats in links, forums, dotted lines and shared people that cross, and those with ties to other units; ranked by betweenness in the coordination graph, in the ties where these are given',
    range: null,
    source: "Tushman 1977, 'Special boundary roles'; betweenness: Freeman 1977",
    act: 'Know them by name before you reorganise. They are where coordination breaks first.',
  },
  {
    word: 'betweenness',
    also: ['pivots', 'error'],
    meaning:
      'How many shortest ways between other seats run through this one, in the graph of links; in the ties, where these are given.',
    formula:
      'over all pairs of other seats, the share of their shortest paths through the seat, summed; undirected, unweighted, not normalised. In links exact up to 2,000 seats, else not assessed; in ties exact up to a few thousand roles, beyond estimated from some (pivots), with the standard error stated',
    range: '0 or more',
    source: 'Freeman 1977',
    act: 'One seat far above the others is a bottleneck and a risk.',
  },
  {
    word: 'sealed',
    also: [],
    meaning: 'A verdict: the unit must coordinate with others, and nothing links it to any of them.',
    formula: 'required boundaries, none linked',
    range: null,
    source: OURS,
    act: 'Any link at all is the first step; begin where the exposure is greatest.',
  },
  {
    word: 'inward',
    also: [],
    meaning: 'A verdict: something links the unit to others, too little of it.',
    formula: 'silo index of 60 or more',
    range: null,
    source: OURS,
    act: 'See which component is highest.',
  },
  {
    word: 'customer silo',
    also: ['customerUnit', 'customer unit'],
    meaning:
      'A verdict: a unit built round customers that does not reach the units it needs, or the other units built round customers. A step forward, and not yet the end.',
    formula:
      "all its customer-serving teams serve the same customers and no other unit's do; reach, or reach to other such units, below 0.5",
    range: null,
    source: "Gulati 2007, 'Silo Busting': new silos round customers",
    act: 'Keep the customer focus; link the unit to those whose products and skills its customers need.',
  },
  {
    word: 'open',
    also: [],
    meaning: 'A verdict: the unit is linked to most of those it must coordinate with.',
    formula: 'silo index below 60, and none of the other verdicts',
    range: null,
    source: OURS,
    act: 'Open is not perfect: look at its fragile boundaries.',
  },
  {
    word: 'not assessed',
    also: ['notAssessed'],
    meaning:
      'The model does not hold what the figure needs. It is never 0, and never a guess; the reason stands beside it.',
    formula: null,
    range: null,
    source: OURS,
    act: 'Add what the reason names, if the question matters.',
  },
  {
    word: 'verdict',
    also: ['verdicts'],
    meaning:
      'What the figures of a unit come to, in a word: sealed, customer silo, inward, open, or not assessed.',
    formula:
      'the first that holds of sealed, customer silo, inward, open; where nothing is required of the unit, inward or open by its ties, and not assessed without them',
    range: null,
    source: OURS,
    act: 'Ask for the word itself, as in: unsilo explain sealed',
  },
]
