import { PLAIN_TIE } from '../../model/tie-columns.js'
import { numberCell } from '../../report/cells.js'
import type { NetworkData } from '../../report/data.js'
import type { Block, Section } from '../../report/document.js'
import { listed, nameIn } from '../../report/say.js'
import { formatNumber, plural } from '../../util/text.js'
import type { Presentation } from '../analysis.js'
import { seatTable, unitTable } from './tables.js'

const HEADING = { id: 'network', title: 'Observed ties' }

/** Says the observed ties: how far they keep to the units, the groups that they form, and who joins others. */
export function presentNetwork(data: NetworkData | null, { names, options }: Presentation): Section | null {
  if (data === null) {
    if (options.only === null || !options.only.includes('network')) return null
    const text =
      'Attach a table of them to the model: tables: { ties: survey.csv }, or import one with unsilo import ties.'
    return { ...HEADING, answer: 'No ties are given.', blocks: [{ type: 'text', text }] }
  }
  const name = (id: string) => nameIn(names.actors, id)
  const blocks: Block[] = [
    figures(data),
    unitTable(data, name),
    ...against(data, name),
    seatTable(data, name),
    ...weakPoints(data, name),
    ...notes(data),
  ]
  return { ...HEADING, answer: networkInWords(data), blocks }
}

/** The ties in a sentence: how many of them keep within units, and how many would by chance. */
export function networkInWords(data: NetworkData): string {
  const kind = data.kind === null || data.kind === PLAIN_TIE ? '' : ` of the kind '${data.kind}'`
  const all = `${plural(data.ties, 'tie')}${kind} between ${plural(data.size, 'role')}`
  const counted = data.internal + data.external
  if (counted === 0 || data.expectedEi === null) return `${all}, none of them between roles of units.`
  const percent = (share: number) => `${formatNumber(100 * share, 0)} %`
  const ofThese = counted === data.ties ? '' : `${counted} are between roles of units; of these `
  return `${all}: ${ofThese}${percent(data.internal / counted)} stay within a unit, ${percent((1 - data.expectedEi) / 2)} would if ties ignored units.`
}

function figures(data: NetworkData): Block {
  const { communities, notAssessed } = data
  const chance = data.shuffles === 0 ? '' : `; p ${pText(data)}`
  const figure = (key: string, label: string, value: number | null, digits: number, note: string) => ({
    key,
    label,
    value: numberCell(value, digits),
    note,
  })
  return {
    type: 'figures',
    subject: 'organisation',
    items: [
      figure(
        'ties-pairs',
        'Ties',
        data.ties,
        0,
        data.isolates === 0
          ? 'no role without one'
          : `${data.isolates} of ${plural(data.size, 'role')} without one`,
      ),
      figure(
        'ei-index',
        'E-I index',
        data.ei,
        3,
        notAssessed?.ei ?? `${formatNumber(data.expectedEi ?? 0, 3)} if ties ignored units${chance}`,
      ),
      figure(
        'modularity',
        'Modularity of the units',
        data.modularity,
        3,
        notAssessed?.modularity ?? '0 as by chance',
      ),
      figure(
        'assortativity',
        'Assortativity',
        data.assortativity,
        3,
        notAssessed?.assortativity ?? '1 where every tie is within a unit',
      ),
      figure('community-count', 'Communities', communities.count, 0, 'groups that the ties form'),
      figure(
        'community-modularity',
        'Their modularity',
        communities.modularity,
        3,
        communities.notAssessed?.modularity ?? 'how far apart they are',
      ),
      figure(
        'adjusted-rand',
        'Adjusted Rand index',
        communities.adjustedRand,
        3,
        communities.notAssessed?.adjustedRand ?? '1 where communities are the units',
      ),
      figure(
        'mutual-information',
        'Normalised mutual information',
        communities.mutualInformation,
        3,
        communities.notAssessed?.mutualInformation ?? '1 where communities are the units',
      ),
    ],
  }
}

function pText({ eiP, shuffles }: NetworkData): string {
  return eiP === null ? '' : `${formatNumber(eiP, 4)} of ${shuffles} shuffles`
}

function against({ communities }: NetworkData, name: (id: string) => string): Block[] {
  const split = communities.split.map(
    ({ unit, communities: number, largest }) =>
      `${name(unit)} is split over ${plural(number, 'community', 'communities')}; the largest part is ${formatNumber(100 * largest, 0)} % of it.`,
  )
  const merged = communities.merged.map((units) => `${listed(units.map(name), 8)} form one community.`)
  const items = [...merged, ...split]
  return items.length === 0 ? [] : [{ type: 'list', title: 'Where ties and units part', items }]
}

function weakPoints(data: NetworkData, name: (id: string) => string): Block[] {
  const cut = data.cutSeats.map(name)
  const bridges = data.bridges.map(([a, b]) => `${name(a)} – ${name(b)}`)
  const items = [
    ...(data.cutSeatCount === 0
      ? []
      : [
          `Without ${data.cutSeatCount === 1 ? 'one role' : `one of ${data.cutSeatCount} roles`} others would no longer hang together: ${some(cut, data.cutSeatCount)}.`,
        ]),
    ...(data.bridgeCount === 0
      ? []
      : [
          `${plural(data.bridgeCount, 'tie')} alone ${data.bridgeCount === 1 ? 'joins' : 'join'} parts that would be apart: ${some(bridges, data.bridgeCount)}.`,
        ]),
  ]
  return items.length === 0 ? [] : [{ type: 'list', title: 'What hangs by one role or tie', items }]
}

function some(names: readonly string[], all: number): string {
  const shown = names.slice(0, 5)
  return all > shown.length ? `${shown.join(', ')} and ${all - shown.length} more` : listed(shown, 5)
}

function notes(data: NetworkData): Block[] {
  const texts = [
    ...(data.kinds.length > 1
      ? [
          `Kinds: ${listed(
            data.kinds.map(({ kind, stated }) => `${kind} (${stated})`),
            8,
          )}; ${data.kind === null ? 'all together, --tie-kind takes one' : `only ${data.kind} here`}.`,
        ]
      : []),
    ...(data.aboveUnits > 0
      ? [
          `${plural(data.aboveUnits, 'role')} above the units ${data.aboveUnits === 1 ? 'counts' : 'count'} for no unit.`,
        ]
      : []),
    ...(data.sharedPeople > 0
      ? [
          `${plural(data.sharedPeople, 'person', 'people')} with several roles ${data.sharedPeople === 1 ? 'is' : 'are'} read as the first of these.`,
        ]
      : []),
    ...(data.betweenness.pivots < data.size
      ? [
          `Betweenness is estimated from ${data.betweenness.pivots} of ${data.size} roles; standard error at most ${formatNumber(data.betweenness.error, 0)}.`,
        ]
      : []),
  ]
  return texts.length === 0 ? [] : [{ type: 'text', text: texts.join(' ') }]
}
