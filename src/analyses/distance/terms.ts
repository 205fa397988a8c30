import type { Term } from '../../report/term.js'

const OURS = 'Our definition: no published measure of this kind was found'
const RAPID = "Rogers & Blenko 2006, 'Who Has the D?' (Harvard Business Review)"

export const DISTANCE_TERMS: readonly Term[] = [
  {
    word: 'line distance',
    also: ['lineDistance', 'line-distance', 'distance', 'lines'],
    meaning:
      'How far those who decide sit from those who meet the customer, in reporting lines. 0 means that the one who meets the customer decides.',
    formula:
      'fewest solid or implied lines, walked up or down, from any customer-facing seat to any seat of the decider; over several customers the smallest',
    range: 'whole number of reporting lines, 0 or more; unreachable where no chain of lines leads there',
    source: OURS,
    act: 'Look at the delegation candidates: seats on the way that already recommend or give input and could decide.',
  },
  {
    word: 'network distance',
    also: ['networkDistance', 'network-distance', 'with links'],
    meaning:
      'The same distance when links, forums, dotted lines and shared people count as steps too. What it saves is what lateral links are worth.',
    formula:
      'fewest steps along solid, implied and dotted lines, links (every seat of one end to every seat of the other), forums (every pair of members) and shared people',
    range: 'whole number of steps, 0 or more; never more than the line distance',
    source: OURS,
    act: 'A distance far below the line distance rests on a link: ask what happens when the person leaves.',
  },
  {
    word: 'levels up',
    also: ['levelsUp', 'levels-up'],
    meaning: 'How many of the lines on the way from the customer to the decider climb.',
    formula: 'steps of the shown line path that go from a seat to its superior',
    range: 'whole number of lines, 0 to the line distance',
    source: OURS,
    act: 'Many levels up: the decision waits in in-boxes. Many levels down after them: it is decided in another unit.',
  },
  {
    word: 'boundaries crossed',
    also: ['boundariesCrossed', 'boundaries-crossed'],
    meaning: 'How often the way from the customer to the decider goes from one unit into another.',
    formula: 'changes of unit along the shown line path; seats above the units lie on no side',
    range: 'whole number, 0 or more',
    source: OURS,
    act: 'Each crossing wants a link. See the boundaries between those units.',
  },
  {
    word: 'customer-facing seat',
    also: ['customer-facing', 'facing'],
    meaning: 'A seat that meets the customer.',
    formula:
      'roles with serves: the customer; for a team that serves it where no role or team in it does: its lead and the roles in it that no one reports to',
    range: null,
    source: OURS,
    act: 'State serves: on the roles that really meet customers; distances start there.',
  },
  {
    word: 'unreachable',
    also: [],
    meaning: 'No chain of reporting lines leads from those who meet the customer to those who decide.',
    formula: null,
    range: null,
    source: OURS,
    act: 'Either a reporting line is missing in the model, or the customer has no way to the decider at all.',
  },
  {
    word: 'hand-offs',
    also: ['handOffs', 'hand-off', 'handoffs', 'unitHandOffs', 'unit hand-offs'],
    meaning: 'How often a decision changes hands on its journey, and how often it changes units.',
    formula:
      'changes of seat (of unit) along: customer-facing seat, each recommender, each agreer, the decider, each performer, in the order written; a forum is one stop',
    range: 'whole number, 0 or more',
    source: `${OURS}; the rights are those of ${RAPID}`,
    act: 'Ask of each stop what it adds. Recommenders that only pass on can become input.',
  },
  {
    word: 'vetoes',
    also: ['veto', 'vetoUnits', 'agree', 'units with a veto'],
    meaning: 'How many actors must agree before the decision stands, and in which units they are.',
    formula: 'actors that hold the agree right',
    range: 'whole number, 0 or more',
    source: RAPID,
    act: 'Keep agree for what the law or safety asks. Everything else is input.',
  },
  {
    word: 'delegation candidates',
    also: ['candidates', 'candidate', 'could be decided by'],
    meaning: 'Seats nearer the customer on the way to the decider that already recommend or give input.',
    formula:
      'seats of the shown line path before the decider that hold recommend or input, nearest the customer first, with the distance that each would give',
    range: null,
    source: OURS,
    act: 'Move the decide right to the nearest candidate that has the facts; keep the old decider as inform.',
  },
  {
    word: 'collective decision',
    also: ['collective', 'farthestMember'],
    meaning:
      'A decision whose decider is a forum. Its distance is its nearest member; the farthest is given too.',
    formula: null,
    range: null,
    source: OURS,
    act: 'A wide gap between nearest and farthest member means waiting for the next meeting.',
  },
  {
    word: 'key decision',
    also: ['key'],
    meaning: 'A decision marked key: true, because much of what customers get depends on it.',
    formula: null,
    range: null,
    source: 'The model says so; the idea is of Rogers & Blenko 2006',
    act: 'Mark five to ten. If everything is key, nothing is.',
  },
  {
    word: 'decide',
    also: ['decision right', 'RAPID', 'recommend', 'perform', 'input', 'inform'],
    meaning:
      'A right of an actor in a decision: recommend, agree, perform, input, decide; or inform. RACI is read as A decide, R recommend and perform, C input, I inform.',
    formula: null,
    range: null,
    source: RAPID,
    act: 'One actor decides. Where two do, the report takes them together, and the customer waits for both.',
  },
  {
    word: 'mean line distance',
    also: [
      'mean',
      'weightedMean',
      'weighed',
      'weighted mean',
      'mean-line-distance',
      'weighted-mean-line-distance',
      'key-mean-line-distance',
      'key-weighted-mean-line-distance',
      'distances',
      'byUnit',
      'byCustomer',
    ],
    meaning:
      'How far decisions sit from the customer on the whole: over all decisions and over the key ones, by the unit that decides and by customer. Weighted: a decision made often counts more.',
    formula:
      'mean of the line distances of the decisions that can be reached; weighted by times a year, over those that state a frequency',
    range: 'reporting lines, 0 or more; not assessed where no decision has a distance',
    source: OURS,
    act: 'Look at the distribution before the mean: one decision at 5 lines hides behind four at 0.',
  },
  {
    word: 'line path',
    also: ['path', 'networkPath', 'network path', 'via', 'travels'],
    meaning:
      'The walk that shows a distance, seat by seat, each step with the file and line that state it; of several shortest ones the one with the smallest ids.',
    formula: null,
    range: null,
    source: OURS,
    act: 'Read it to those who are on it: they know at once whether the model is right.',
  },
  {
    word: 'farthest customer',
    also: ['farthest', 'farthest-customer'],
    meaning: 'Of several customers of a decision the one with the greatest line distance of its own.',
    formula: null,
    range: null,
    source: OURS,
    act: 'The decision may be near one customer and far from another: ask who speaks for the far one.',
  },
  {
    word: 'decider',
    also: ['deciders', 'decided by', 'deciderUnits'],
    meaning:
      'The seats of those who hold the decide right: a role, the lead of a team, or the members of a forum.',
    formula: null,
    range: null,
    source: RAPID,
    act: 'One decision, one decider. Several are no distance, but a meeting.',
  },
]
