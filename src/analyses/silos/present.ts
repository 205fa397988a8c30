import { listCell, numberCell, shareCell, textCell } from '../../report/cells.js'
import type { AnalysisData, SiloData } from '../../report/data.js'
import type { Block, Cell, Column, Row, Section } from '../../report/document.js'
import { listed, nameIn, noneOf, someOf } from '../../report/say.js'
import { VERDICT_TONES } from '../../report/tones.js'
import { formatNumber } from '../../util/text.js'
import type { Presentation } from '../analysis.js'

/** Says the silos: an index and a verdict for each unit with its components beside it, and who spans. */
export function presentSilos({ silos }: AnalysisData['silos'], { names }: Presentation): Section {
  const name = (unit: string) => nameIn(names.actors, unit)
  const reasons = silos
    .filter((silo) => silo.index !== null)
    .map((silo) => `${name(silo.unit)}: ${silo.verdict}; ${silo.because}.`)
  const bars = silos.some((silo) => silo.index !== null)
  const blocks: Block[] = [
    ...(bars ? [indexBars(silos, name)] : []),
    table(silos, name),
    ...(reasons.length === 0 ? [] : [{ type: 'list' as const, title: 'Why', items: reasons }]),
    ...spanners(silos, name),
  ]
  return { id: 'silos', title: 'Silos', answer: answerOf(silos, name), blocks }
}

function indexBars(silos: readonly SiloData[], name: (unit: string) => string): Block {
  return {
    type: 'bars',
    title: 'Silo index, 0 open to 100 closed',
    max: 100,
    items: silos.map((silo) => ({
      label: name(silo.unit),
      value: silo.index,
      text: silo.index === null ? silo.verdict : `${formatNumber(silo.index, 0)}  ${silo.verdict}`,
      tone: VERDICT_TONES[silo.verdict],
    })),
  }
}

function answerOf(silos: readonly SiloData[], name: (unit: string) => string): string {
  if (silos.length === 0) return 'The model states no units, so no silo is assessed.'
  const assessed = silos.filter((silo) => silo.verdict !== 'not assessed')
  if (assessed.length === 0)
    return `${noneOf(silos.length, 'unit', 'units', ['need not coordinate', 'must coordinate'])} with another by what is looked at; no silo is assessed.`
  const closed = assessed.filter((silo) => silo.verdict !== 'open')
  // By its ties a unit may be judged that need not coordinate with another.
  const which = assessed.every((silo) => silo.components.reach !== null) ? ' that must coordinate' : ''
  const must = (part: number) => someOf(part, assessed.length, `unit${which}`, `units${which}`, ['is', 'are'])
  if (closed.length === 0) return `${must(assessed.length)} open.`
  const verdicts = (['sealed', 'customer silo', 'inward'] as const).flatMap((verdict) => {
    const units = closed.filter((silo) => silo.verdict === verdict).map((silo) => name(silo.unit))
    const word =
      verdict === 'customer silo' ? (units.length === 1 ? 'a customer silo' : 'customer silos') : verdict
    return units.length === 0 ? [] : [`${listed(units)} ${units.length === 1 ? 'is' : 'are'} ${word}`]
  })
  return `${must(closed.length)} closed: ${verdicts.join('; ')}.`
}

function table(silos: readonly SiloData[], name: (unit: string) => string): Block {
  const tied = silos.some(({ eiFrom }) => eiFrom === 'ties')
  return {
    type: 'table',
    id: 'silos',
    title: 'What the index is made of',
    columns: [
      { key: 'unit', title: 'Unit', align: 'left', priority: 1 },
      { key: 'silo-index', title: 'Index', align: 'right', priority: 1 },
      { key: 'verdict', title: 'Verdict', align: 'left', priority: 1 },
      { key: 'reach', title: 'Reach', align: 'right', priority: 2 },
      ...(tied ? [INWARDNESS] : []),
      { key: 'fragility', title: 'Fragility', align: 'right', priority: 3 },
      { key: 'measure-focus', title: 'Customer measures', align: 'right', priority: 3 },
      { key: 'decision-closure', title: 'Closure', align: 'right', priority: 4 },
      {
        key: 'ei-index',
        title: tied ? 'E-I of ties' : 'E-I of links',
        align: 'right',
        priority: 5,
      },
      { key: 'headcount', title: 'People', align: 'right', priority: 4 },
    ],
    rows: silos.map(
      (silo): Row => ({
        subject: silo.unit,
        cells: [
          textCell(name(silo.unit)),
          numberCell(silo.index, 0),
          textCell(silo.verdict, VERDICT_TONES[silo.verdict]),
          short(shareCell(silo.components.reach)),
          ...(tied ? [short(shareCell(silo.components.inwardness))] : []),
          short(shareCell(silo.components.fragility)),
          short(shareCell(silo.components.measureFocus)),
          short(shareCell(silo.decisionClosure)),
          short(numberCell(silo.eiIndex, 2)),
          numberCell(silo.headcount),
        ],
      }),
    ),
    whenEmpty: 'No units.',
  }
}

const INWARDNESS: Column = { key: 'inwardness', title: 'Inwardness', align: 'right', priority: 3 }

/** A dash instead of `not assessed` in narrow columns: the verdict's column says it in words. */
function short(cell: ReturnType<typeof numberCell>) {
  return cell.value === null ? { ...cell, text: '–' } : cell
}

function spanners(silos: readonly SiloData[], name: (unit: string) => string): Block[] {
  const tied = silos.some((silo) => silo.spanners.some(({ observed }) => observed !== undefined))
  const rows = silos.flatMap((silo) =>
    silo.spanners.map(
      (spanner): Row => ({
        subject: spanner.seat,
        cells: [
          textCell(name(spanner.seat)),
          textCell(name(silo.unit)),
          numberCell(spanner.links),
          listCell(spanner.units.map(name), 3),
          numberCell(spanner.betweenness, 1),
          ...(tied ? tieCells(spanner) : []),
        ],
      }),
    ),
  )
  if (rows.length === 0) return []
  return [
    {
      type: 'table',
      id: 'spanners',
      title: 'Who spans the boundaries',
      columns: [
        { key: 'spanner', title: 'Seat', align: 'left', priority: 1 },
        { key: 'unit', title: 'Of', align: 'left', priority: 2 },
        { key: 'spanner-links', title: 'Links', align: 'right', priority: 1 },
        { key: 'spanned-units', title: 'To', align: 'left', priority: 2 },
        { key: 'betweenness', title: 'Betweenness', align: 'right', priority: 4 },
        ...(tied ? TIE_COLUMNS : []),
      ],
      rows,
      whenEmpty: '',
    },
  ]
}

const TIE_COLUMNS: readonly Column[] = [
  { key: 'degree-across', title: 'Ties across', align: 'right', priority: 3 },
  { key: 'constraint', title: 'Constraint', align: 'right', priority: 5 },
  { key: 'brokerage', title: 'Mostly', align: 'left', priority: 5 },
]

function tieCells({ observed }: SiloData['spanners'][number]): Cell[] {
  if (observed === undefined) return [numberCell(0), short(numberCell(null)), textCell('')]
  const { ties, constraint, brokerage } = observed
  return [numberCell(ties), short(numberCell(constraint, 3)), textCell(mostly(brokerage))]
}

const PATTERNS = {
  coordinator: 'coordinator A→A→A',
  itinerant: 'itinerant A→B→A',
  gatekeeper: 'gatekeeper A→B→B',
  representative: 'representative A→A→B',
  liaison: 'liaison A→B→C',
} as const

/** The part in which a seat joins most pairs, or the parts where these are several; nothing where it joins none. */
function mostly(brokerage: NonNullable<SiloData['spanners'][number]['observed']>['brokerage']): string {
  if (brokerage === null) return ''
  const most = Math.max(1, ...Object.values(brokerage))
  const parts = (Object.keys(PATTERNS) as (keyof typeof PATTERNS)[]).filter(
    (part) => brokerage[part] === most,
  )
  return listed(parts.map((part) => PATTERNS[part]))
}
