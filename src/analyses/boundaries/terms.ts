import type { Term } from '../../report/term.js'

const CONGRUENCE =
  "Cataldo, Wagstrom, Herbsleb & Carley 2006, 'Identification of coordination requirements' (CSCW)"
const OURS = 'Our definition'

export const BOUNDARY_TERMS: readonly Term[] = [
  {
    word: 'boundary',
    also: ['boundaries', 'required', 'linked'],
    meaning:
      'A pair of units. It is required when the two must coordinate, linked when a link, a forum, a shared person or a dotted line crosses it, and a gap when it is required and not linked.',
    formula: null,
    range: null,
    source: OURS,
    act: 'Start with the gaps at the top of the list: what is required there, and who could link it?',
  },
  {
    word: 'requirement',
    also: [
      'coordination requirement',
      'coupling',
      'decision coupling',
      'requirement-needs',
      'requirement-decisions',
      'requirement-customers',
      'because',
      'because of',
    ],
    meaning:
      'How much two units must coordinate: their stated needs, the decisions in which both hold rights, and the customers that both serve, kept apart and added.',
    formula:
      'needs (pooled 1, sequential 2, reciprocal 3) + the entry of A·D·Aᵀ + 1 for each shared customer; A(unit, decision) is the strongest right (decide, agree 3; recommend, perform 2; input 1; inform 0) / 3, D is 1 for each decision and 1 for each stated dependence',
    range: '0 or more; the parts have no common unit, so compare boundaries, not organisations',
    source: `${CONGRUENCE}; needs: Thompson 1967, 'Organizations in Action'`,
    act: 'A high requirement is not bad. Lower it by giving one unit the decision, or meet it with a link.',
  },
  {
    word: 'gap',
    also: ['gaps'],
    meaning:
      'A boundary that is required and that nothing crosses: no link, forum, shared person or dotted line. A common superior is no link; it is the way that is left when there is none.',
    formula: 'requirement > 0 and no crossing',
    range: null,
    source: `${CONGRUENCE}; the practice is coordination in Gulati 2007, 'Silo Busting'`,
    act: 'Choose the lightest mechanism that carries the need: a liaison before a task force, a task force before an integrator.',
  },
  {
    word: 'escalation',
    also: [],
    meaning:
      'How far a question between two units must travel when nothing links them: up to the superior whom they have in common, and down again.',
    formula:
      "reporting lines from one unit's lead up to the lowest common superior and down to the other's lead",
    range: 'whole number of lines, 1 or more; none where there is no superior in common, which ranks first',
    source: OURS,
    act: 'Long escalation and frequent need: link them, or put them under one superior.',
  },
  {
    word: 'exposure',
    also: [],
    meaning: 'What a gap costs, as a rank: how much must be coordinated times how far it must travel.',
    formula: 'requirement × escalation',
    range: '0 or more; only for ranking gaps of one organisation',
    source: OURS,
    act: 'Close gaps from the top.',
  },
  {
    word: 'congruence',
    also: [
      'share',
      'byWay',
      'weighted congruence',
      'weighted-congruence',
      'congruence-information',
      'congruence-people',
      'congruence-decisions',
      'weighted',
    ],
    meaning:
      'How far the links are where they are needed: the share of the required boundaries that are linked. Weighted: the share of the requirement that is on linked boundaries.',
    formula:
      'linked required boundaries / required boundaries; also for each way: information, people, decisions',
    range: '0 to 1; not assessed where nothing is required',
    source: CONGRUENCE,
    act: 'Raise it by linking the boundary with the greatest requirement first; the weighted figure shows it.',
  },
  {
    word: 'fragile boundary',
    also: ['fragile', 'loneSeats', 'informalAlone', 'fragile boundaries'],
    meaning:
      'A linked boundary that one person carries on one side, or that rests on informal contact alone.',
    formula:
      'linked, and on either side one seat only with a headcount of 1 or less; or every crossing has the mechanism direct-contact',
    range: null,
    source: 'Our definition, after the bridge and the articulation point of graph theory',
    act: 'Add a second seat, or make the contact a standing one, before the person goes on leave.',
  },
  {
    word: 'surplus',
    also: ['surplus link'],
    meaning: 'A link between units that nothing in the model requires. Coordination costs time too.',
    formula: 'linked, and requirement 0',
    range: null,
    source: `${OURS}; the cost of coordination: Galbraith 1973`,
    act: 'Either the need is missing in the model, or the meeting can go.',
  },
  {
    word: 'link',
    also: [
      'links',
      'mechanism',
      'direct-contact',
      'liaison',
      'task-force',
      'integrator',
      'matrix',
      'forum',
      'dotted line',
      'crossings',
    ],
    meaning:
      'An arrangement by which two units coordinate. It shares information, people or decisions through a mechanism on a ladder: direct contact, liaison, task force, team, integrator, matrix. Forums, dotted lines and shared people link too.',
    formula: null,
    range: null,
    source: "Ways: Gulati 2007; ladder: Galbraith 1973, 'Designing Complex Organizations'",
    act: 'Climb the ladder only as far as the need asks: each rung costs more.',
  },
  {
    word: 'ways',
    also: ['way', 'information', 'people', 'decisions'],
    meaning: 'What units share when they coordinate: information, people, or the taking of decisions.',
    formula: null,
    range: null,
    source: "Gulati 2007, 'Silo Busting' (Harvard Business Review): the practice of coordination",
    act: 'Information alone seldom changes what the customer gets. Look for boundaries with high requirement that share no decisions.',
  },
  {
    word: 'need',
    also: ['needs', 'pooled', 'sequential', 'reciprocal', 'interdependence'],
    meaning:
      'A stated interdependence of two teams: pooled (both draw on one thing), sequential (one hands on to the other), reciprocal (each hands to the other in turn).',
    formula: 'pooled 1, sequential 2, reciprocal 3 in the requirement',
    range: null,
    source: "Thompson 1967, 'Organizations in Action'",
    act: 'Reciprocal needs want people in one room; sequential ones a plan; pooled ones a rule.',
  },
  {
    word: 'unit',
    also: ['units', 'level'],
    meaning:
      'A team on the partition at which boundaries are read: teams marked unit: true, else the teams directly below the top. --level picks another: a depth, a type of team, or leaf.',
    formula: null,
    range: null,
    source: "The model's own rule",
    act: 'Read the report at two levels: silos inside a division do not show between divisions.',
  },
  {
    word: 'unlinked stake',
    also: [
      'stake',
      'unlinked-stakes',
      'unlinked-holders',
      'without a link',
      'decided-in',
      'decidedIn',
      'unlinkedStakes',
      'unlinked',
    ],
    meaning:
      'A unit holds a right in a decision, and nothing links it to a unit that decides it: it is heard, or must agree, by way of the superiors alone.',
    formula:
      'a unit that holds recommend, agree, perform or input, and no link, forum, shared person or dotted line to a unit that decides or, above the units, to those who do',
    range: null,
    source: `${OURS}; the rights: Rogers & Blenko 2006`,
    act: 'Link the holder to the decider first: of all gaps these are felt each time the decision is made.',
  },
  {
    word: 'decided above the units',
    also: ['decidedAboveUnits'],
    meaning:
      'All who decide it sit above the units, such as a chief executive. It couples the units below that hold rights in it, for each of them waits for the others there.',
    formula: null,
    range: null,
    source: OURS,
    act: 'Ask whether one of the units could decide it with the others heard.',
  },
]
