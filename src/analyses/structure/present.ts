import { NOT_ASSESSED, numberCell, textCell } from '../../report/cells.js'
import type { StructureData } from '../../report/data.js'
import type { Block, Row, Section } from '../../report/document.js'
import { listed, nameIn, someOf, sourceText, unitName } from '../../report/say.js'
import { formatNumber, plural } from '../../util/text.js'
import type { Presentation } from '../analysis.js'

/** Says the structure: what stands out first, the widest spans, and the lines out of the ordinary. */
export function presentStructure(data: StructureData, { names }: Presentation): Section {
  const name = (id: string) => nameIn(names.actors, id)
  const blocks: Block[] = [
    figures(data),
    spans(data, name),
    lines(
      'skipping',
      'Lines that skip a level',
      'Superiors passed over',
      data.skipping.map((line) => [line, String(line.levels)]),
      name,
    ),
    lines(
      'crossing',
      'Lines that cross units',
      'From unit to unit',
      data.crossing.map((line) => [line, line.units.map((unit) => unitName(names, unit)).join(' → ')]),
      name,
    ),
  ].filter((block) => block.type !== 'table' || block.rows.length > 0)
  if (data.roots.length > 1)
    blocks.push({
      type: 'text',
      tone: 'warn',
      text: `Tops of the reporting lines: ${listed(data.roots.map(name), 8)}.`,
    })
  if (data.orphans.length > 0)
    blocks.push({
      type: 'text',
      tone: 'warn',
      text: `Report to no one and lead no one: ${listed(data.orphans.map(name), 8)}.`,
    })
  return { id: 'structure', title: 'Structure', answer: answerOf(data), blocks }
}

function answerOf(data: StructureData): string {
  const span =
    data.meanSpan === null
      ? 'no one leads anyone'
      : `a manager leads ${seats(formatNumber(data.meanSpan, 1))} on average`
  const lineCount = data.statedLines + data.impliedLines
  const implied =
    data.impliedLines === 0
      ? ''
      : ` ${someOf(data.impliedLines, lineCount, 'reporting line', 'reporting lines', ['is', 'are'])} implied by the place of the teams.`
  return `${plural(data.layers, 'layer')}; ${span}.${implied}`
}

const seats = (mean: string) => (mean === '1' ? '1 seat' : `${mean} seats`)

function figures(data: StructureData): Block {
  const { krackhardt } = data
  const dimension = (
    key: 'connectedness' | 'hierarchy' | 'efficiency' | 'leastUpperBound',
    label: string,
    note: string,
  ) => ({
    key: `krackhardt-${key}`,
    label,
    value: numberCell(krackhardt[key], 3),
    note: krackhardt.notAssessed?.[key] ?? note,
  })
  return {
    type: 'figures',
    subject: 'organisation',
    items: [
      {
        key: 'layers',
        label: 'Layers',
        value: numberCell(data.layers),
        note: 'seats on the longest way from the top down',
      },
      {
        key: 'mean-span',
        label: 'Mean span of control',
        value: numberCell(data.meanSpan, 1),
        note: 'direct reports, in seats',
      },
      dimension('connectedness', 'Connectedness', '1 when everyone hangs together (Krackhardt 1994)'),
      dimension('hierarchy', 'Hierarchy', '1 when no one is above and below the same seat'),
      dimension('efficiency', 'Efficiency', '1 when no line is more than a tree needs'),
      dimension('leastUpperBound', 'Least upper boundedness', '1 when every two have a superior in common'),
    ],
  }
}

function spans(data: StructureData, name: (id: string) => string): Block {
  return {
    type: 'table',
    id: 'spans',
    title: 'Spans of control, widest first',
    columns: [
      { key: 'manager', title: 'Manager', align: 'left', priority: 1 },
      { key: 'span-people', title: 'People', align: 'right', priority: 1 },
      { key: 'span-seats', title: 'Seats', align: 'right', priority: 1 },
      { key: 'span-per-holder', title: 'For each holder', align: 'right', priority: 2 },
      { key: 'archetype', title: 'Archetype', align: 'left', priority: 2 },
      { key: 'implied-lines', title: 'Implied lines', align: 'right', priority: 3 },
    ],
    rows: data.spans.map(
      (span): Row => ({
        subject: span.role,
        cells: [
          textCell(name(span.role)),
          numberCell(span.headcount),
          numberCell(span.direct),
          numberCell(span.perHolder, 1),
          textCell(span.archetype),
          numberCell(span.implied),
        ],
      }),
    ),
    whenEmpty: NOT_ASSESSED,
  }
}

type Line = {
  readonly role: string
  readonly superior: string
  readonly source: StructureData['skipping'][number]['source']
}

function lines(
  id: string,
  title: string,
  last: string,
  found: readonly (readonly [Line, string])[],
  name: (id: string) => string,
): Block {
  return {
    type: 'table',
    id,
    title,
    columns: [
      { key: 'role', title: 'Role', align: 'left', priority: 1 },
      { key: 'superior', title: 'Reports to', align: 'left', priority: 1 },
      { key: id, title: last, align: 'left', priority: 2 },
      { key: 'source', title: 'Stated in', align: 'left', priority: 3 },
    ],
    rows: found.map(
      ([line, what]): Row => ({
        subject: line.role,
        cells: [
          textCell(name(line.role)),
          textCell(name(line.superior)),
          textCell(what),
          textCell(sourceText(line.source) ?? '', 'muted'),
        ],
      }),
    ),
    whenEmpty: '',
  }
}
