import type { Term } from '../report/term.js'

const OURS = 'Our definition'

/** What a recommendation shows, for `unsilo explain`. */
export const RECOMMEND_TERMS: readonly Term[] = [
  {
    word: 'move',
    also: ['moves', 'proposal', 'proposals', 'rank', 'recommendation', 'proposal-count'],
    meaning:
      'A change that unsilo recommend may propose: a link or forum across a gap, a second spanner, a decision delegated down its path within the line of who decides, a veto that becomes input, a customer measure that units share. An integrator, whose job it is and who shares people, is thought of where the need is reciprocal; a matrix, new lines or moved teams are not: they change the structure.',
    formula:
      'ranked one after the other: always the one that adds the most benefit to those before it, of equals the cheaper. A policy says what stays (pinned, untouched), what excludes each other (exclude) and what needs what (require)',
    range: null,
    source:
      'Mechanisms by need: Galbraith 1973 and Thompson 1967; rights: Rogers & Blenko 2006; measures: Gulati 2007',
    act: 'Read it as a draft: write it with -o reorg.yaml, change what you know better, and check it with unsilo diff.',
  },
  {
    word: 'cost',
    also: ['costs', 'budget', 'cost of a move'],
    meaning:
      "What a move asks of the organisation, in points of about a day of managers' time in a month. The budget is how much of that may be asked.",
    formula:
      'the cost of its mechanism, and of each seat or member; of a delegation 1, 0.5 for each level and 0.05 for each person who decides from then on; of a veto 3; of a measure 3 for each unit. A policy can set each',
    range: '0 or more',
    source: OURS,
    act: 'Set the costs in the policy (recommend: costs:) before you argue about the order.',
  },
  {
    word: 'benefit',
    also: ['points', 'cumulative-benefit', 'gains', 'gain'],
    meaning:
      'What moves buy together, in points of 100. All 100 would be bought where all required boundaries were gaps that are linked then, sturdily and with a shared measure, all decisions came to where the customer is met, and each lost a veto of another unit.',
    formula:
      'each gain as a share of its whole (requirement × escalation of all required boundaries; levels of all decisions a month; requirement; decisions a month; requirement), weighted: exposure 0.35, distance 0.35, fragility 0.15, vetoes 0.05, measures 0.1, scaled to 1 over those that the model has. What several moves buy counts once',
    range: '0 to 100',
    source: OURS,
    act: 'Look at the gains beside it, each in its own unit; the weights are yours to set (recommend: weights:).',
  },
  {
    word: 'gain in exposure',
    also: ['gain-exposure'],
    meaning: 'The exposure, as the report has it today, of the gaps that are linked then.',
    formula:
      'sum of requirement × escalation; where the units have no superior in common, as if it were one line more than the longest escalation of the model',
    range: '0 to the exposure of all gaps',
    source: OURS,
    act: 'Close gaps from the top.',
  },
  {
    word: 'gain in distance',
    also: ['gain-distance', 'levels a month'],
    meaning: 'How many levels decisions come nearer the customer in a month.',
    formula:
      'over delegated decisions: lines before - lines after, times a month; a decision that states no frequency counts as once a month',
    range: '0 or more',
    source: OURS,
    act: 'State frequencies: they decide which delegation pays first.',
  },
  {
    word: 'gain in sturdiness',
    also: ['gain-fragility', 'sturdy', 'sturdier'],
    meaning:
      'The requirement of boundaries that are linked then and not fragile, and were gaps or fragile before.',
    formula: 'sum of requirement',
    range: '0 or more',
    source: OURS,
    act: 'Two seats a side, or a seat of several people, and more than informal contact.',
  },
  {
    word: 'gain in vetoes',
    also: ['gain-vetoes', 'vetoes a month'],
    meaning: 'How often in a month a unit that does not decide can no longer stop a decision.',
    formula: 'over decisions: units with a veto that do not decide, fewer than before, times a month',
    range: '0 or more',
    source: "Rogers & Blenko 2006, 'Who Has the D?' (Harvard Business Review)",
    act: 'Keep the vetoes that the law or safety asks for: name those decisions under recommend: pinned:.',
  },
  {
    word: 'gain in measures',
    also: ['gain-measures', 'shared measure'],
    meaning:
      'The requirement of boundaries whose two units share a rewarded customer measure then, and did not before.',
    formula: 'sum of requirement; nothing where the model states no measures at all',
    range: '0 or more',
    source: 'Gulati 2007: measure and reward what customers get',
    act: 'Find the measure that both sides can move before you reward it.',
  },
  {
    word: 'proof',
    also: ['bound', 'proven', 'optimum', 'optimality gap'],
    meaning:
      'How good a set is. Proven: no other choice among the moves considered, within the same budget and capacities, buys more. Else the most that one could still add.',
    formula:
      '(bound - benefit) / benefit; the bound is the lower of that of the mixed-integer program and of the greedy answer',
    range: '0 or more; 0 is proven',
    source: 'Branch and bound by HiGHS: Huangfu & Hall 2018',
    act: 'Give it more time (--time-limit), or fewer capacities to juggle.',
  },
  {
    word: 'what cannot be mended',
    also: ['unfixed', 'thing', 'unfixed-amount', 'why-unfixed'],
    meaning:
      'Gaps, fragile boundaries, far decisions and vetoes that no move of these kinds mends, with the reason: pinned or untouched by the policy; no seat free or near enough; no one on the way of a decision, below who decides and in the same unit, who recommends, gives input or leads those who do.',
    formula: null,
    range: null,
    source: OURS,
    act: 'These ask for another structure, other people or another policy; write it as a reorg file and compare.',
  },
  {
    word: 'promised figures',
    also: ['promised-figures', 'promise'],
    meaning: 'Figures of the whole organisation as the report will give them once the set is applied.',
    formula: 'the same analyses, run on the organisation that the set leads to',
    range: null,
    source: OURS,
    act: 'Hold the set to them: unsilo apply the reorg file, and report again.',
  },
]
