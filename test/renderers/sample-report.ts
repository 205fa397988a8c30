import type { Cell, Report, Tone } from '../../src/report/document.js'
import type { Json } from '../../src/util/json.js'

const text = (value: string, tone?: Tone): Cell => ({ text: value, value, ...(tone ? { tone } : {}) })
const number = (value: number | null, tone?: Tone): Cell => ({
  text: value === null ? 'not assessed' : String(value),
  value,
  ...(tone ? { tone } : {}),
})

const decision = (
  id: string,
  cells: readonly [string, number | null, Tone | undefined, number | null, number, string, string],
) => ({
  subject: id,
  cells: [
    text(cells[0]),
    number(cells[1], cells[2]),
    number(cells[3]),
    number(cells[4]),
    text(cells[5]),
    text(cells[6]),
  ],
})

/** A small report with every type of block, names of all scripts, and things not assessed. */
export const sampleReport: Report<Json> = {
  title: 'Northwind Medical',
  headline: [
    '214 people in 12 teams and 4 units; 6 decisions, 3 customers, 2 links.',
    '3 of 4 required boundaries have no link; the price of a solution is decided 3 levels from the hospital.',
  ],
  sections: [
    {
      id: 'silos',
      title: 'Silos',
      answer: '2 of 4 units are closed: Analytical instruments, which no one else reaches, and Consulting.',
      blocks: [
        {
          type: 'bars',
          title: 'Silo index, 0 open to 100 closed',
          max: 100,
          items: [
            { label: 'Analytical instruments', value: 100, text: '100  sealed', tone: 'bad' },
            { label: 'Consulting', value: 62.5, text: '63  inward', tone: 'warn' },
            { label: '機器販売', value: 8, text: '8  open', tone: 'good' },
            { label: 'Service', value: null, text: 'not assessed', tone: 'muted' },
          ],
        },
        {
          type: 'list',
          title: 'Why',
          items: [
            'Analytical instruments: sealed; it must work with three other units and no link, forum, dotted line or shared person crosses any of these boundaries.',
            'Consulting: inward; 4 of 5 ties stay inside.',
          ],
        },
      ],
    },
    {
      id: 'decisions',
      title: 'Decisions by distance from the customer',
      answer: '3 of 5 key decisions are decided more than 1 line from the customer.',
      blocks: [
        {
          type: 'table',
          id: 'decisions',
          title: 'Each decision, farthest first',
          columns: [
            { key: 'decision', title: 'Decision', align: 'left', priority: 1 },
            { key: 'line-distance', title: 'Lines', align: 'right', priority: 1 },
            { key: 'network-distance', title: 'With links', align: 'right', priority: 3 },
            { key: 'vetoes', title: 'Vetoes', align: 'right', priority: 2 },
            { key: 'deciders', title: 'Decided by', align: 'left', priority: 2 },
            { key: 'candidate', title: 'Could be decided by', align: 'left', priority: 3 },
          ],
          rows: [
            decision('solution-price', [
              'Price of a solution that spans equipment and consulting',
              3,
              'bad',
              2,
              4,
              'VP Equipment',
              'Account representative (0)',
            ]),
            decision('loan', [
              'ローン機器の承認',
              2,
              'bad',
              null,
              1,
              'מנהל מכירות',
              'Equipment sales lead (1)',
            ]),
            decision('staffing', ['Staffing of a project', 1, 'good', 1, 0, 'Consulting lead', '']),
            decision('discount', ['=1+1', null, undefined, null, 0, '\u001b[31mred\u001b[0m @everyone', '']),
          ],
          whenEmpty: 'No decisions.',
        },
        {
          type: 'figures',
          subject: 'organisation',
          items: [
            {
              key: 'mean-line-distance',
              label: 'Mean distance, all decisions',
              value: number(1.83),
              note: 'reporting lines',
            },
            {
              key: 'weighted-mean-line-distance',
              label: 'The same weighted by frequency',
              value: number(null),
              note: 'no decision states how often it is taken, so there is nothing to weigh by',
            },
          ],
        },
        {
          type: 'path',
          title: "How 'Price of a solution' travels",
          steps: [
            {
              label: 'Account representative',
              place: 'Equipment',
              via: 'meets the customer',
              source: 'org.yaml:20:9',
            },
            {
              label: 'Equipment sales lead',
              place: 'Equipment',
              via: 'reporting line',
              source: 'org.yaml:26:15',
            },
            { label: 'VP Equipment', place: 'above the units', via: 'implied reporting line', source: null },
          ],
        },
        {
          type: 'table',
          id: 'vetoes',
          title: 'Vetoes from other units',
          columns: [{ key: 'decision', title: 'Decision', align: 'left', priority: 1 }],
          rows: [],
          whenEmpty: 'No decision can be stopped by another unit.',
        },
      ],
    },
    {
      id: 'boundaries',
      title: 'Boundaries',
      answer: '3 of 4 required boundaries have no link.',
      blocks: [
        {
          type: 'matrix',
          title: 'Requirement by pair of units',
          labels: ['Analytical instruments', 'Consulting', '機器販売', 'Service'],
          cells: [
            [
              { text: '', level: 0 },
              { text: '3.5!', level: 4, tone: 'bad' },
              { text: '2', level: 2 },
              { text: '1!', level: 1, tone: 'bad' },
            ],
            [
              { text: '3.5!', level: 4, tone: 'bad' },
              { text: '', level: 0 },
              { text: '2.5', level: 3, tone: 'warn' },
              { text: '', level: 0 },
            ],
            [
              { text: '2', level: 2 },
              { text: '2.5', level: 3, tone: 'warn' },
              { text: '', level: 0 },
              { text: '', level: 0 },
            ],
            [
              { text: '1!', level: 1, tone: 'bad' },
              { text: '', level: 0 },
              { text: '', level: 0 },
              { text: '', level: 0 },
            ],
          ],
          legend: '! is a gap: required and not linked',
        },
        {
          type: 'text',
          text: 'A boundary without a link is one that only the line can cross.',
          tone: 'muted',
        },
      ],
    },
  ],
  data: { format: 'unsilo-report/1', organisation: { name: 'Northwind \u009b31m Medical' } },
  top: 3,
}
