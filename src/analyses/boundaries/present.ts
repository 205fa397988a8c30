import { listCell, numberCell, percent, shareCell, textCell } from '../../report/cells.js'
import type { AnalysisData, BoundaryData } from '../../report/data.js'
import type { Block, Column, Row, Section } from '../../report/document.js'
import { listed, nameIn, someOf } from '../../report/say.js'
import { formatNumber } from '../../util/text.js'
import type { Presentation } from '../analysis.js'
import { boundaryMatrix } from './matrix.js'
import { observedBlocks } from './observed-blocks.js'
import { stakesTable } from './stakes-table.js'

type Names = Presentation['names']

/** Says the boundaries: the gaps by exposure, what links the others, and links that nothing asks for. */
export function presentBoundaries(
  data: AnalysisData['boundaries'],
  { names, options, units = 0 }: Presentation,
): Section {
  const { boundaries, congruence } = data
  const gaps = boundaries.filter((boundary) => boundary.gap)
  const linked = boundaries.filter((boundary) => boundary.required && boundary.linked)
  const surplus = boundaries.filter((boundary) => boundary.surplus)
  // Of a report on one unit all that is not joined to it is left out.
  const matrix = boundaryMatrix(boundaries, names, options.unit === null ? units : 0)
  const stakes = stakesTable(data.unlinkedStakes, names)
  const blocks: Block[] = [
    ...(congruence.required === 0 ? [] : [gapTable(gaps, names)]),
    ...(stakes === null ? [] : [stakes]),
    ...(linked.length === 0 ? [] : [linkedTable('linked-boundaries', 'Required and linked', linked, names)]),
    ...(surplus.length === 0
      ? []
      : [
          linkedTable(
            'surplus-boundaries',
            'Surplus links: nothing in the model asks for them',
            surplus,
            names,
          ),
        ]),
    ...observedBlocks(data, names),
    ...(matrix === null ? [] : [matrix]),
    congruenceFigures(congruence),
  ]
  return { id: 'boundaries', title: 'Boundaries between units', answer: answerOf(data), blocks }
}

function answerOf({ boundaries, congruence }: AnalysisData['boundaries']): string {
  if (congruence.required === 0)
    return 'Nothing in the model requires any two units to coordinate, so no gap is assessed.'
  const { required, linked } = congruence
  const fragile = boundaries.filter((boundary) => boundary.required && boundary.fragile).length
  const gaps = required - linked
  const has = (part: number, what: string) =>
    `${someOf(part, required, 'required boundary', 'required boundaries', ['has', 'have'])} ${what}`
  const answer = gaps === 0 ? has(required, 'a link') : has(gaps, 'no link')
  return `${answer}${fragile === 0 ? '' : `; ${fragileOf(fragile, linked)}`}.`
}

function fragileOf(fragile: number, linked: number): string {
  if (linked === 1) return 'the one that is linked is fragile'
  if (fragile === linked) return `${linked === 2 ? 'both' : `all ${linked}`} that are linked are fragile`
  return `${fragile} of the ${linked} that are linked ${fragile === 1 ? 'is' : 'are'} fragile`
}

const UNITS: Column = { key: 'units', title: 'Units', align: 'left', priority: 1 }
const PARTS: readonly Column[] = [
  { key: 'requirement', title: 'Requirement', align: 'right', priority: 1 },
  { key: 'requirement-needs', title: 'Needs', align: 'right', priority: 4 },
  { key: 'requirement-decisions', title: 'Decisions', align: 'right', priority: 4 },
  { key: 'requirement-customers', title: 'Customers', align: 'right', priority: 4 },
]

const subjectOf = (boundary: BoundaryData) => boundary.units.join('~')
const unitsCell = (boundary: BoundaryData, names: Names) =>
  textCell(boundary.units.map((unit) => nameIn(names.actors, unit)).join(' – '))
const partCells = ({ requirement }: BoundaryData) => [
  numberCell(requirement.total, 2),
  numberCell(requirement.needs, 2),
  numberCell(requirement.decisions, 2),
  numberCell(requirement.customers),
]

function gapTable(gaps: readonly BoundaryData[], names: Names): Block {
  return {
    type: 'table',
    id: 'gaps',
    title: 'Gaps: required and not linked, by exposure',
    columns: [
      UNITS,
      ...PARTS,
      { key: 'escalation', title: 'Escalation', align: 'right', priority: 3 },
      { key: 'exposure', title: 'Exposure', align: 'right', priority: 2 },
      { key: 'because', title: 'Because of', align: 'left', priority: 2 },
    ],
    rows: gaps.map(
      (boundary): Row => ({
        subject: subjectOf(boundary),
        cells: [
          unitsCell(boundary, names),
          ...partCells(boundary),
          boundary.escalation === null
            ? { text: 'no way', value: null, tone: 'bad' }
            : numberCell(boundary.escalation),
          boundary.exposure === null
            ? { text: 'highest', value: null, tone: 'bad' }
            : numberCell(boundary.exposure, 2),
          listCell(becauseOf(boundary, names), 3),
        ],
      }),
    ),
    whenEmpty: 'No gaps: every required boundary has a link.',
  }
}

/** What requires it: customers and needs in words, decisions by name, those decided above the units marked. */
function becauseOf({ because }: BoundaryData, names: Names): string[] {
  return [
    ...because.customers.map((customer) => `both serve ${nameIn(names.customers, customer)}`),
    ...because.needs.map((need) => `${need.type} need${need.why === null ? '' : ` (${need.why})`}`),
    ...because.decisions.map(
      (decision) =>
        `${nameIn(names.decisions, decision.id)}${decision.decidedAboveUnits ? ' (decided above the units)' : ''}`,
    ),
  ]
}

function linkedTable(id: string, title: string, boundaries: readonly BoundaryData[], names: Names): Block {
  return {
    type: 'table',
    id,
    title,
    columns: [
      UNITS,
      ...PARTS,
      { key: 'ways', title: 'Shares', align: 'left', priority: 2 },
      { key: 'links', title: 'Through', align: 'left', priority: 2 },
      { key: 'fragile', title: 'Fragile', align: 'left', priority: 1 },
    ],
    rows: boundaries.map(
      (boundary): Row => ({
        subject: subjectOf(boundary),
        cells: [
          unitsCell(boundary, names),
          ...partCells(boundary),
          textCell(waysText(boundary)),
          listCell(
            boundary.crossings.map((crossing) => crossingText(crossing, names)),
            2,
          ),
          boundary.fragile ? textCell(fragileText(boundary, names), 'warn') : textCell('', 'muted'),
        ],
      }),
    ),
    whenEmpty: '',
  }
}

function waysText({ ways }: BoundaryData): string {
  return listed(Object.entries(ways).flatMap(([way, count]) => (count > 0 ? [way] : [])))
}

function crossingText(crossing: BoundaryData['crossings'][number], names: Names): string {
  const id = crossing.id.slice(crossing.id.indexOf(':') + 1)
  if (crossing.kind === 'person') return `${id} (shared person)`
  if (crossing.kind === 'dotted')
    return `dotted line ${id
      .split('~')
      .map((seat) => nameIn(names.actors, seat))
      .join(' → ')}`
  if (crossing.kind === 'forum') return nameIn(names.actors, id)
  return crossing.what ?? `${crossing.mechanism ?? 'link'} ${id.includes('~') ? '' : id}`.trim()
}

function fragileText({ loneSeats, informalAlone }: BoundaryData, names: Names): string {
  if (loneSeats.length === 0) return informalAlone ? 'informal contact alone' : ''
  const one = loneSeats.map(({ unit, seat }) =>
    unit === seat
      ? nameIn(names.actors, unit)
      : `${nameIn(names.actors, seat)} for ${nameIn(names.actors, unit)}`,
  )
  return `only ${listed(one)}`
}

function congruenceFigures(congruence: AnalysisData['boundaries']['congruence']): Block {
  const ways = Object.entries(congruence.byWay).map(([way, share]) => ({
    key: `congruence-${way}`,
    label: `… by sharing ${way}`,
    value: shareCell(share),
  }))
  const weighted =
    congruence.weighted === null
      ? ''
      : `${percent(congruence.weighted)} of the requirement is on linked boundaries`
  return {
    type: 'figures',
    subject: 'organisation',
    items: [
      {
        key: 'congruence',
        label: 'Congruence',
        value: shareCell(congruence.share),
        note:
          congruence.notAssessed?.share ??
          `${formatNumber(congruence.linked, 0)} of ${congruence.required} required boundaries are linked`,
      },
      {
        key: 'weighted-congruence',
        label: 'Weighted congruence',
        value: shareCell(congruence.weighted),
        note: weighted,
      },
      ...ways,
    ],
  }
}
