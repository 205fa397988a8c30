import { listCell, markCell, NOT_ASSESSED, numberCell, percent, textCell } from '../../report/cells.js'
import type { AnalysisData, DecisionData, DistancesData } from '../../report/data.js'
import type { Block, Cell, Row, Section } from '../../report/document.js'
import { listed, nameIn, noneOf, someOf } from '../../report/say.js'
import { distanceTone } from '../../report/tones.js'
import { walkBlock } from '../../report/walk.js'
import { formatNumber, plural } from '../../util/text.js'
import type { Presentation } from '../analysis.js'
import { groupTables } from './groups.js'

/** Says the distances: how many are near, each decision, the walk of the farthest, and what cannot be told. */
export function presentDistances(
  { decisions, distances }: AnalysisData['decisions'],
  presentation: Presentation,
): Section {
  const lead = distances.key.assessed > 0 ? distances.key : distances.all
  const blocks: Block[] =
    decisions.length === 0 ? [] : [bars(lead, distances.key.assessed > 0), table(decisions, presentation)]
  if (decisions.length > 0) blocks.push(figures(distances), ...groupTables(distances, presentation))
  const farthest =
    decisions.find((d) => d.key && (d.lineDistance ?? 0) > 0) ??
    decisions.find((d) => (d.lineDistance ?? 0) > 0)
  if (farthest !== undefined) blocks.push(walk(farthest, 'path', presentation))
  const saved = decisions.find((d) => d.networkPath.length > 0 && d.networkDistance !== null)
  if (saved !== undefined) blocks.push(walk(saved, 'networkPath', presentation))
  blocks.push(...notes(decisions))
  const title = 'Decisions by distance from the customer'
  return { id: 'decisions', title, answer: answerOf(decisions, lead, presentation), blocks }
}

function answerOf(
  decisions: readonly DecisionData[],
  lead: DistancesData,
  { options }: Presentation,
): string {
  if (decisions.length === 0)
    return 'The model states no decisions that are in question, so no distance is assessed.'
  const considered = decisions.some((d) => d.key) ? decisions.filter((d) => d.key) : decisions
  const kind = decisions.some((d) => d.key) ? 'key decision' : 'decision'
  const assessed = considered.filter((d) => d.lineDistance !== null || d.unreachable)
  if (assessed.length === 0)
    return `${noneOf(considered.length, kind, `${kind}s`, ['cannot', 'can'])} be placed: ${whyNone(considered)}.`
  const beyond = assessed.filter((d) => d.unreachable || d.lineDistance! > options.targetDistance).length
  const mean = lead.mean === null ? '' : `; the mean distance is ${formatNumber(lead.mean, 1)}`
  const are = (part: number) => someOf(part, assessed.length, kind, `${kind}s`, ['is', 'are'])
  const target = plural(options.targetDistance, 'line')
  const near = options.targetDistance === 0 ? 'where the customer is met' : `within ${target} of the customer`
  const far =
    options.targetDistance === 0 ? 'away from the customer' : `more than ${target} from the customer`
  return `${beyond === 0 ? `${are(assessed.length)} decided ${near}` : `${are(beyond)} decided ${far}`}${mean}.`
}

function whyNone(decisions: readonly DecisionData[]): string {
  return listed([...new Set(decisions.map((d) => d.notAssessed?.lineDistance ?? NOT_ASSESSED))], 2)
}

function bars(data: DistancesData, key: boolean): Block {
  const labels = {
    '0': 'decided where the customer is met',
    '1': '1 line away',
    '2': '2 lines',
    '3': '3 lines',
    '4+': '4 lines and more',
    unreachable: 'unreachable',
  }
  const share = data.share
  return {
    type: 'bars',
    title: `${key ? 'Key decisions' : 'Decisions'} by lines from the customer (${data.assessed} assessed of ${data.decisions})`,
    max: 1,
    items: Object.entries(labels).map(([bucket, label]) => {
      const value = share?.[bucket as keyof typeof labels] ?? null
      return { label, value, text: value === null ? NOT_ASSESSED : percent(value) }
    }),
  }
}

function table(decisions: readonly DecisionData[], { names, options }: Presentation): Block {
  return {
    type: 'table',
    id: 'decisions',
    title: 'Each decision, farthest first',
    columns: [
      { key: 'decision', title: 'Decision', align: 'left', priority: 1 },
      { key: 'key', title: 'Key', align: 'left', priority: 3 },
      { key: 'line-distance', title: 'Lines', align: 'right', priority: 1 },
      { key: 'farthest-customer', title: 'Farthest customer', align: 'right', priority: 3 },
      { key: 'levels-up', title: 'Levels up', align: 'right', priority: 4 },
      { key: 'network-distance', title: 'With links', align: 'right', priority: 3 },
      { key: 'boundaries-crossed', title: 'Boundaries', align: 'right', priority: 5 },
      { key: 'hand-offs', title: 'Hand-offs', align: 'right', priority: 4 },
      { key: 'vetoes', title: 'Vetoes', align: 'right', priority: 2 },
      { key: 'veto-units', title: 'Vetoes of', align: 'left', priority: 5 },
      { key: 'deciders', title: 'Decided by', align: 'left', priority: 2 },
      { key: 'candidate', title: 'Could be decided by', align: 'left', priority: 3 },
    ],
    rows: decisions.map(
      (d): Row => ({
        subject: d.id,
        cells: [
          textCell(nameIn(names.decisions, d.id)),
          markCell(d.key, 'key'),
          distanceCell(d, options.targetDistance),
          farthestCell(d, names),
          numberCell(d.levelsUp),
          networkCell(d),
          numberCell(d.boundariesCrossed),
          numberCell(d.handOffs),
          numberCell(d.vetoes),
          listCell(
            d.vetoUnits.map((unit) => nameIn(names.actors, unit)),
            3,
          ),
          listCell(
            d.deciders.map((id) => nameIn(names.actors, id)),
            3,
          ),
          textCell(candidateText(d, names)),
        ],
      }),
    ),
    whenEmpty: 'No decisions.',
  }
}

function distanceCell(d: DecisionData, target: number): Cell {
  if (d.unreachable) return { text: 'unreachable', value: null, tone: 'bad' }
  if (d.lineDistance === null) return numberCell(null)
  return numberCell(d.lineDistance, 0, distanceTone(d.lineDistance, target))
}

/** With links: `unreachable` where even they lead nowhere. */
function networkCell(d: DecisionData): Cell {
  const lost = d.unreachable && d.networkDistance === null
  return lost ? { text: 'unreachable', value: null, tone: 'bad' } : numberCell(d.networkDistance)
}

/** The customer who is farthest, where the decision is not as near to all of them. */
function farthestCell(d: DecisionData, names: Presentation['names']): Cell {
  if (d.farthest === null || d.farthest.lineDistance === d.lineDistance) return { text: '', value: null }
  const { customer, lineDistance } = d.farthest
  const name = nameIn(names.customers, customer)
  if (lineDistance === null) return { text: `${name}: unreachable`, value: null, tone: 'bad' }
  return { text: `${name}: ${lineDistance}`, value: lineDistance }
}

function candidateText(d: DecisionData, names: Presentation['names']): string {
  const nearest = d.candidates[0]
  return nearest === undefined ? '' : `${nameIn(names.actors, nearest.seat)} (${nearest.lineDistance})`
}

function figures({ all, key }: AnalysisData['decisions']['distances']): Block {
  const item = (figure: string, label: string, value: number | null, note: string) => ({
    key: figure,
    label,
    value: numberCell(value, 2),
    note,
  })
  const plain = (d: DistancesData) => d.notAssessed?.mean ?? 'reporting lines'
  const weighted = (d: DistancesData) => {
    if (d.weightedMean === null) return d.notAssessed?.weightedMean ?? ''
    const all = d.weighed === d.assessed
    return all
      ? 'by how often each is decided'
      : `of the ${d.weighed} of ${d.assessed} decisions that state how often`
  }
  const items = [
    item('mean-line-distance', 'Mean distance, all decisions', all.mean, plain(all)),
    item('weighted-mean-line-distance', 'The same weighted by frequency', all.weightedMean, weighted(all)),
  ]
  if (key.decisions > 0)
    items.push(
      item('key-mean-line-distance', 'Mean distance, key decisions', key.mean, plain(key)),
      item(
        'key-weighted-mean-line-distance',
        'The same weighted by frequency',
        key.weightedMean,
        weighted(key),
      ),
    )
  return { type: 'figures', subject: 'organisation', items }
}

function walk(d: DecisionData, which: 'path' | 'networkPath', { names }: Presentation): Block {
  const name = nameIn(names.decisions, d.id)
  const title =
    which === 'path'
      ? `How '${name}' travels: ${plural(d.lineDistance!, 'line')} from the customer`
      : `'${name}' by way of links: ${plural(d.networkDistance!, 'step')} instead of ${d.lineDistance ?? 'no way at all'}`
  return walkBlock(title, d[which], names)
}

/** What the table cannot say in a cell: the unreachable, the collective, and why the rest is not assessed. */
function notes(decisions: readonly DecisionData[]): Block[] {
  const unreachable = decisions.filter((d) => d.unreachable)
  const collective = decisions.filter((d) => d.collective && d.farthestMember !== null)
  const missing = decisions.filter((d) => d.lineDistance === null && !d.unreachable)
  const items = [
    ...unreachable.map(
      (d) => `${d.name}: no chain of reporting lines leads from the customer to those who decide.`,
    ),
    ...collective.map((d) => {
      const far = d.farthestMember!.lineDistance
      return `${d.name}: decided together; the distance is the nearest member's, the farthest is ${far === null ? 'unreachable' : `at ${far}`}.`
    }),
    ...missing.map((d) => `${d.name}: not assessed, ${d.notAssessed?.lineDistance ?? 'no reason known'}.`),
  ]
  return items.length === 0 ? [] : [{ type: 'list', title: 'Notes', items }]
}
