import type { Term } from '../report/term.js'

const MODEL = "The model's own word"

const word = (
  name: string,
  meaning: string,
  act: string,
  more: Partial<Pick<Term, 'also' | 'source' | 'formula' | 'range'>> = {},
): Term => ({ word: name, also: [], meaning, formula: null, range: null, source: MODEL, act, ...more })

/** The words of the model itself, for `unsilo explain`; figures and verdicts stand with their analyses. */
export const VOCABULARY: readonly Term[] = [
  word(
    'organisation',
    'One model: everything that a set of files says together.',
    'Keep one organisation in one folder; reports take the folder.',
    { also: ['model'] },
  ),
  word(
    'customer',
    'A customer segment, market or account that the organisation exists to serve.',
    'Name three to seven. Distances start at the roles that serve them.',
    { also: ['customers'] },
  ),
  word(
    'team',
    'A part of the formal structure. Teams nest.',
    'Mark as units those between which people say "them".',
    {
      also: ['teams'],
    },
  ),
  word(
    'role',
    'A seat in a team. It may stand for several people (headcount), and may say who holds it (held_by).',
    'Write the roles that decide, recommend or meet customers first.',
    { also: ['roles', 'seat'] },
  ),
  word(
    'headcount',
    'How many people a role stands for; of a team, the people in it that are not written as roles.',
    'Measures and spans are weighed by it, so state it for large roles.',
    {
      also: ['people'],
      range:
        'whole number of people, 0 or more; a role that states none has as many as hold it, and 1 where no one is named',
    },
  ),
  word(
    'shared person',
    'A person who holds roles in teams of two units: a link between them that shares people.',
    'Ask whether the person knows, and is given the time.',
    { also: ['person', 'held_by'] },
  ),
  word(
    'reporting line',
    'From a role to the one role that it reports to (solid), or to others besides (dotted).',
    'Lines that no one wrote are implied; see implied line.',
    { also: ['solid line', 'line', 'reports_to'] },
  ),
  word(
    'dotted line',
    'A reporting line besides the solid one. Across units it is a link that shares people.',
    'Agree what the dotted superior decides: without that it is a courtesy.',
    { also: ['dotted'] },
  ),
  word(
    'actor',
    'A role, a team (read as its lead) or a forum: whoever can hold a right or be linked.',
    'Name the role where you can.',
  ),
  word(
    'decision',
    'Something the organisation decides again and again, for some customers.',
    'Ten well chosen decisions tell more than a hundred.',
    { also: ['decisions'] },
  ),
  word(
    'frequency',
    'How often a decision is made. Means are weighted by it, with 365 days, 52 weeks, 12 months and 4 quarters to a year.',
    'An estimate is better than none; say so in its note.',
    { formula: 'N/day, N/week, N/month, N/quarter or N/year' },
  ),
  word(
    'decision right',
    'An actor, a decision, and one of recommend, agree, perform, input, decide, or inform.',
    'One decide for each decision; few agrees.',
    {
      also: ['right', 'rights', 'RAPID', 'RACI', 'recommend', 'perform', 'input', 'decide', 'inform'],
      formula: 'RACI reads as: A decide, R recommend and perform, C input, I inform',
      source: "Rogers & Blenko 2006, 'Who Has the D?' (Harvard Business Review)",
    },
  ),
  word(
    'ways of coordination',
    'What a link shares: information, people, or decisions.',
    'Information is the start; deciding together is what customers notice.',
    {
      also: ['ways', 'way', 'information', 'people', 'shares'],
      source: "Gulati 2007, 'Silo Busting' (Harvard Business Review)",
    },
  ),
  word(
    'mechanism',
    'The rung of the ladder that a link uses, from the lightest to the strongest: direct-contact, liaison, task-force, team, integrator, matrix.',
    'Climb only as far as the requirement asks: each rung costs more than the one before.',
    {
      also: ['mechanisms', 'direct-contact', 'liaison', 'task-force', 'integrator', 'matrix'],
      source: "Galbraith 1973, 'Designing Complex Organizations'",
    },
  ),
  word(
    'forum',
    'A standing body with members from several teams, such as an account council. It links every pair of its members.',
    'A forum that decides nothing is a meeting; ask what it is for.',
    { also: ['forums'] },
  ),
  word(
    'measure',
    'Something that people are measured by, with a focus (customer, product, financial, internal); rewarded where pay or promotion depends on it.',
    'One customer measure that two units share binds them more than two of their own.',
    { also: ['focus', 'rewarded'] },
  ),
  word(
    'finding',
    'Something that a rule of unsilo check found, with the things involved, the place in the file, and what to do.',
    'Start with the errors: they are what fails a check unless you ask for more.',
    { also: ['findings', 'fingerprint', 'help'] },
  ),
  word(
    'severity',
    'How much a finding weighs: error, warning (warn) or note (info). A rule that is off does not run.',
    'Let errors fail the check at first, and warnings once they are few: --fail-on warn.',
    { also: ['severities'], range: 'error, warn, info; of a rule also off' },
  ),
  word(
    'rule',
    'A judgement of what was measured against a limit, such as decision/too-far.',
    'unsilo check --list-rules names those that run; each has an entry here.',
    { also: ['rules', 'rule code'] },
  ),
  word(
    'waiver',
    'A reason why a finding does not count, for good or until a day.',
    'Write a reason that the next reader can judge, and a day on which to look again.',
    { also: ['waived', 'reason', 'until'] },
  ),
  word(
    'known finding',
    'A finding that was there before: in the base model, or in the file of a baseline. It does not fail the check.',
    'Lower the number of them over time; a check fails only on what is new or worse.',
    { also: ['known', 'baseline'] },
  ),
  word(
    'budget',
    'A limit that a policy sets for a figure, such as congruence: ">= 0.8".',
    'Set it at what you have now, and raise it as you get better.',
    { also: ['budgets', 'holds'] },
  ),
  word(
    'max-roles-moved',
    'How many roles a change gives another place at once. A policy sets the most, so that a slip of the hand that moves half the company is stopped.',
    'Split a change that is larger than you meant, or waive the finding once, with the reason.',
    {
      also: ['most roles moved', 'roles moved'],
      formula:
        'roles of the base that are in another team, whose team or one above it is below another one, or that are gone; renames move no one',
      range: 'whole number of roles, 0 or more',
      source: 'Our definition',
    },
  ),
  word(
    'max-share-moved',
    'The share of the people of the base whose role or team a change gives another place at once. A policy sets the most.',
    'Split a change that is larger than you meant, or waive the finding once, with the reason.',
    {
      also: ['most people moved', 'share moved'],
      formula: 'people of the roles and teams that moved or are gone / all people of the base',
      range: '0 to 1',
      source: 'Our definition',
    },
  ),
  word(
    'policy',
    'How unsilo check judges a model: which rules run, how much they weigh, limits for figures, and what is accepted. It is the file unsilo.config.yaml in the folder of the model or above it.',
    'Start with extends: recommended, and change what you disagree with. unsilo schema policy prints all that it can say.',
    { also: ['unsilo.config.yaml', 'policies', 'config', 'extends'] },
  ),
  word(
    'preset',
    'A set of rules to start from: recommended, or strict, which weighs more and finds more.',
    'Start with recommended; change to strict once nothing is left to find.',
    { also: ['presets', 'recommended', 'strict'], range: 'recommended, strict; in a policy also none' },
  ),
  word(
    'override',
    'Rules that a policy sets otherwise for some teams and all that is in them. It counts for a finding where all the things that the finding is about are in those teams; decisions are where they are decided.',
    'Use it for a part that is different for good; for what is to be mended, use a waiver with a day.',
    { also: ['overrides'] },
  ),
  word(
    'tie',
    'An observed relation between two people or roles: what happens, where a link says what was arranged.',
    'Attach a table of them (tables: { ties: survey.csv }), and read what they say with --only network.',
    { also: ['ties'] },
  ),
]
