import type { Term } from '../../report/term.js'

const KRACKHARDT =
  "Krackhardt 1994, 'Graph theoretical dimensions of informal organizations'; computed as R's sna does"

export const STRUCTURE_TERMS: readonly Term[] = [
  {
    word: 'layers',
    also: ['layer', 'depth'],
    meaning:
      'How many seats lie on the longest way from the top of the reporting forest down, both ends counted.',
    formula: '1 + the most solid or implied reporting lines from a root to any seat',
    range: 'whole number of seats, 1 or more',
    source: "Standard in the field; as 'layers' in spans-and-layers reviews",
    act: 'Each layer is one more place where a question waits. Ask of a layer with narrow spans what it decides.',
  },
  {
    word: 'span of control',
    also: [
      'span',
      'spans',
      'meanSpan',
      'mean span',
      'manager',
      'direct',
      'span-people',
      'span-seats',
      'span-per-holder',
      'perHolder',
    ],
    meaning: 'How many seats, and how many people, report directly to a manager by solid or implied lines.',
    formula:
      "direct reports, as seats and as the sum of their headcount; a team's own seat counts as one person",
    range: 'whole number, 0 or more',
    source:
      "Acharya, Lieber, Seem & Welchman 2017, 'How to identify the right spans of control for your organization' (McKinsey): 3-5 player-coach, 6-7 coach, 8-10 supervisor, 11-15 facilitator, more for a coordinator",
    act: 'There is no single right span. Compare it with the kind of manager that the work needs, not with an average.',
  },
  {
    word: 'archetype',
    also: ['player-coach', 'coach', 'supervisor', 'facilitator', 'coordinator'],
    meaning:
      'The kind of manager for whom a span is usual: a player-coach does much of the work, a coordinator almost none of it.',
    formula:
      'people that report to the seat, for each holder of it: 3-5 player-coach, 6-7 coach, 8-10 supervisor, 11-15 facilitator, 16 and more coordinator',
    range: null,
    source: 'Acharya, Lieber, Seem & Welchman 2017 (McKinsey)',
    act: 'Where the archetype does not fit the work (a facilitator over new and varied work), the span is wrong in that direction.',
  },
  {
    word: 'line that skips a level',
    also: ['skipping', 'skip'],
    meaning: 'A stated line to a superior of the one whom the seat would report to by the place of its team.',
    formula: 'lines from the superior by place up to the stated superior, where that is 1 or more',
    range: 'whole number of superiors passed over, 1 or more',
    source: 'Our definition',
    act: 'Often deliberate (a project of the chief executive). Ask whether the superior passed over knows what is decided.',
  },
  {
    word: 'line that crosses units',
    also: ['crossing'],
    meaning: 'A solid or implied line whose two ends are in different units.',
    formula: null,
    range: null,
    source: 'Our definition',
    act: 'Check whether the seat is in the right team: a solid line across units usually means that the chart and the work disagree.',
  },
  {
    word: 'implied line',
    also: ['implied', 'impliedLines', 'statedLines'],
    meaning:
      'A reporting line that no one wrote: a role reports to the lead of its team, the lead of a team to the lead of the team above.',
    formula: null,
    range: null,
    source: "The model's own rule",
    act: 'Fine for a first look. Write the lines that a board will ask about.',
  },
  {
    word: 'orphan',
    also: ['orphans'],
    meaning: 'A seat that reports to no one and leads no one.',
    formula: null,
    range: null,
    source: 'Our definition',
    act: 'Give it a reports_to, or take it out of the model.',
  },
  {
    word: 'connectedness',
    also: ['krackhardt-connectedness'],
    meaning: 'Whether the reporting lines hang together as one organisation.',
    formula: 'pairs of seats that some chain of lines joins, whichever way they run / all pairs',
    range: '0 to 1; not assessed below two seats',
    source: KRACKHARDT,
    act: 'Below 1 there are several organisations in the file, or lines are missing.',
  },
  {
    word: 'hierarchy',
    also: ['krackhardt-hierarchy', 'krackhardt'],
    meaning: 'Whether authority runs one way: no two seats each above the other.',
    formula: 'of the pairs of which one reaches the other by lines, the share in which only one does',
    range: '0 to 1; not assessed without lines',
    source: KRACKHARDT,
    act: 'A model whose lines form a circle is refused, so 1 is what to expect of a formal chart.',
  },
  {
    word: 'efficiency',
    also: ['krackhardt-efficiency'],
    meaning: 'Whether there are more lines than a tree needs.',
    formula:
      '1 - excess arcs / most possible excess arcs, over the connected components (other tools divide otherwise)',
    range: '0 to 1; not assessed without lines',
    source: KRACKHARDT,
    act: 'With one solid line each it is 1; dotted lines are not counted here.',
  },
  {
    word: 'least upper boundedness',
    also: ['leastUpperBound', 'least upper bound', 'lubness', 'krackhardt-leastUpperBound'],
    meaning: 'Whether every two seats have a superior in common to whom a quarrel can go.',
    formula:
      '1 - pairs without a closest common superior / most possible such pairs; arcs run from superior to subordinate',
    range: '0 to 1; not assessed below three connected seats',
    source: KRACKHARDT,
    act: 'Below 1 some quarrels have nowhere to go.',
  },
  {
    word: 'root',
    also: ['roots'],
    meaning: 'A seat at the top: it leads someone and reports to no one.',
    formula: null,
    range: null,
    source: 'Standard in graph theory',
    act: 'More than one root means several organisations, or a line that is missing.',
  },
]
