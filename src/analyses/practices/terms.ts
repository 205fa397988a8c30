import type { Term } from '../../report/term.js'

const GULATI =
  "Gulati 2007, 'Silo Busting: How to Execute on the Promise of Customer Focus' (Harvard Business Review, May 2007); the score is ours"

export const PRACTICE_TERMS: readonly Term[] = [
  {
    word: 'practices',
    also: ['practice', 'five practices', 'the five practices', 'score', 'counted', 'raise'],
    meaning:
      'Five practices by which organisations turn from their products to their customers, each scored for the whole and for each unit. Beside a score stand what it counted and at most three changes that would raise it most.',
    formula:
      "each practice by its own rule; a unit's own score looks at the required boundaries that it is in and the decisions that its seats decide; a change is ranked by the points that it would add alone, then by requirement or frequency",
    range: '0 to 100 each; never added up to one number',
    source: GULATI,
    act: 'Start with the weakest practice and its first change. The five support each other: links without measures tire out.',
  },
  {
    word: 'coordination',
    also: ['practice of coordination'],
    meaning: 'A practice: units that need each other share information, people and decisions.',
    formula:
      '100 × mean of three shares of the required boundaries: linked by sharing information, by sharing people, by sharing decisions',
    range: '0 to 100; not assessed where nothing is required',
    source: GULATI,
    act: 'Look at the way that is weakest: most organisations share information and stop there.',
  },
  {
    word: 'measures',
    also: ['measure', 'practice of measures', 'rewarded', 'focus'],
    meaning:
      'A practice: people are measured by what customers get, and rewarded for it, and units that need each other by the same measure.',
    formula:
      '100 × mean of two parts. By headcount: half where the unit has a customer measure, half where one is rewarded. Of the required boundaries: the share whose sides share a rewarded customer measure. A part with nothing to count is left out',
    range: '0 to 100; not assessed where the model states no measures',
    source: GULATI,
    act: 'Share one rewarded customer measure across the boundary with the greatest requirement.',
  },
  {
    word: 'cooperation',
    also: ['practice of cooperation', 'target distance', 'targetDistance'],
    meaning:
      'A practice: those who are near the customer may decide, and no other unit can stop them by a veto.',
    formula:
      "100 × share of the key decisions (all, where none is key), weighted by frequency: half where the line distance is within the target (1 unless set), half where no unit outside the decider's own holds agree. A decision with no stated frequency weighs the mean of those that state one. Not counted: decisions whose distance is not assessed, such as those with no decider",
    range: '0 to 100; not assessed where no decision can be placed',
    source: GULATI,
    act: 'Delegate the most frequent decision first, and turn vetoes of other units into input.',
  },
  {
    word: 'capability',
    also: ['practice of capability'],
    meaning: 'A practice: people are made able to work across units, and enough of them do.',
    formula:
      '100 × mean of two parts. Of the required boundaries: the share with two spanners or more, half a credit for one (spanners: roles that state spans towards the other unit, roles with a dotted line across, both ends of an integrator link, shared people, each seat once and each shared person once); and the share that one capability program covers on both sides. The second is left out where the model states no programs',
    range: '0 to 100; not assessed where nothing is required',
    source: GULATI,
    act: 'Bring each boundary to two spanners, then train for it: rotations, and a career that leads across.',
  },
  {
    word: 'connection',
    also: ['practice of connection', 'trust'],
    meaning: 'A practice: people of units that need each other trust each other.',
    formula:
      '100 × share of the required boundaries with ties of trust or friendship in both directions; where no such tie is given: with a program that builds connection on both sides',
    range: '0 to 100; not assessed without ties of trust and without programs',
    source: GULATI,
    act: 'Trust follows shared work: an account, a rotation, a common offsite between the units, not within them.',
  },
  {
    word: 'program',
    also: ['programs', 'builds'],
    meaning:
      'Something that builds capability or connection across units: training, rotation, a career path, an offsite. A team that it names stands for its unit; a team above the units for all units below it.',
    formula: null,
    range: null,
    source: "The model's own rule",
    act: 'A program for one unit alone builds a better silo. Put two that need each other into it.',
  },
]
