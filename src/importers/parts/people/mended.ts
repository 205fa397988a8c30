import { formatNumber, plural } from '../../../util/text.js'
import type { Outcome } from './outcome.js'
import { labelOf } from './seat.js'

/** `1 person`, `2 people`. */
export function people(n: number): string {
  return plural(n, 'person', 'people')
}

const number = (n: number) => formatNumber(n, 0)
const are = (n: number) => (n === 1 ? 'is' : 'are')

/** What was mended, each kind with how often. */
export function mended(outcome: Outcome): string[] {
  const { reports, structure } = outcome
  const { inRoot } = structure
  const kinds: readonly (readonly [string, (n: number) => string])[] = [
    ['manager-self', (n) => `${people(n)} named as their own manager: without that line`],
    ['manager-cycle', (n) => `${plural(n, 'circle')} of managers: each broken at its smallest id`],
    [
      'manager-ambiguous',
      (n) => `${people(n)} with a manager whose name several people have: without that line`,
    ],
    [
      'several-managers',
      (n) => `${people(n)} with several managers in one cell: a line to the first, dotted ones to the others`,
    ],
    ['dotted-unknown', (n) => `${plural(n, 'dotted line')} to who is not in the extract: left out`],
    ['head-of-several', (n) => `${plural(n, 'team')} with several heads: led by the one to whom most report`],
    [
      'head-over-others',
      (n) => `${plural(n, 'team')} with several who may lead: led by the one who is in it, or leads most`,
    ],
    [
      'no-team',
      (n) =>
        `${people(n)} without a team: ${number(n - inRoot)} in that of their manager, ${number(inRoot)} in the root`,
    ],
    [
      'team-place',
      (n) => `${plural(n, 'team')} that the lists put in several places: in the one that most say`,
    ],
    ['team-spelling', (n) => `${plural(n, 'other spelling')} of a team: the one that most rows have`],
    ['level-gap', (n) => `${plural(n, 'gap')} in the levels of teams: without the level that is missing`],
    ['path-empty', () => 'paths with an empty step: without it'],
    ['path-tight', () => "paths without spaces around their '/': as those that have them"],
    ['list-in-cell', (n) => `${plural(n, 'cell')} that may hold several teams: read as one`],
    ['duplicate-row', (n) => `${plural(n, 'row')} that ${are(n)} there already: kept once`],
    ['duplicate-id', (n) => `${plural(n, 'row')} with an id that another row has: the first is kept`],
    ['second-job', (n) => `${plural(n, 'row')} with a further job of a person: a role of its own`],
    ['no-id', (n) => `${plural(n, 'row')} without an id: with one from the name or title`],
    ['id-case', (n) => `${plural(n, 'id')} that another one is like but for its case: kept apart`],
    [
      'vacancy',
      (n) =>
        `${plural(n, 'cell')} that ${n === 1 ? 'does' : 'do'} not say whether a seat is vacant: read as taken`,
    ],
    ['number', (n) => `${plural(n, 'number')} that cannot be read: left out`],
    ['spaces', (n) => `${plural(n, 'column')} with spaces around the text of cells: without them`],
    ['too-long', (n) => `${plural(n, 'text')} that ${are(n)} too long: cut`],
    ['too-deep', (n) => `${plural(n, 'place')} with too many levels: cut`],
  ]
  const lines = kinds.flatMap(([code, words]) => {
    const n = reports.count(code)
    return n === 0 ? [] : [`mended: ${words(n)}`]
  })
  return [...absentLine(outcome), ...lines]
}

function absentLine(outcome: Outcome): string[] {
  const { unknown } = outcome
  const naming = outcome.reports.count('manager-unknown')
  if (naming === 0) return []
  const managers = `${plural(unknown.size, 'manager')} who ${are(unknown.size)} not in the extract`
  const who = `${people(naming)} ${naming === 1 ? 'names' : 'name'} ${managers}`
  return [`mended: ${who}: ${whatOfAbsent(outcome)} (--on-dangling ${outcome.options.onDangling})`]
}

function whatOfAbsent({ options, unknown, head, people: all, seats }: Outcome): string {
  switch (options.onDangling) {
    case 'keep':
      return `a vacant seat is kept for ${unknown.size === 1 ? 'them' : 'each'}`
    case 'root':
      return head === null
        ? 'they report to no one, as there is no one head of all'
        : `they report to the head of all, ${labelOf(head)}`
    case 'drop':
      return `they and all below them are left out, ${people(all.length - seats.length)} in all`
  }
}
