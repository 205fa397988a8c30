import type { Block, Row, Section } from '../../report/document.js'
import { listed } from '../../report/say.js'
import { plural } from '../../util/text.js'
import { type Figures, isFilled, type Table } from './beside.js'
import { type Sources, thingsOf } from './notes.js'

/** Something that the report suggests, with what speaks for it; nothing in it but what the report says. */
export type Next = {
  readonly step: string
  readonly evidence: string
  /** What it comes from: a gap, a decision or a practice. */
  readonly from: string
  readonly subjects: readonly string[]
  /** Names that another step would have to mention to be the same. */
  readonly about: readonly string[]
}

const MOST_GAPS = 2
const MOST_DECISIONS = 2
const MOST_PRACTICES = 3

/**
 * What the report proposes: links over the gaps with the highest exposure, deciders for decisions that have none, decisions
 * for those who are nearer the customer, and for each practice, the weakest first, what would raise it most. Sections, tables and columns are known
 * by the names that they have for machines.
 */
export function nextSteps(sections: readonly Section[], sources: Sources): Next[] {
  const blocks = (id: string) => sections.find((section) => section.id === id)?.blocks ?? []
  const gaps = gapSteps(tableIn(blocks('boundaries'), 'gaps'), tableIn(blocks('silos'), 'spanners'), sources)
  const decided = tableIn(blocks('decisions'), 'decisions')
  const decisions = [...undecidedStep(decided), ...decisionSteps(decided)]
  const first = [...gaps.slice(0, MOST_GAPS), ...decisions.slice(0, MOST_DECISIONS)]
  const raises = practiceSteps(blocks('practices'), [...gaps, ...decisions])
  return [...first, ...raises.slice(0, MOST_PRACTICES)]
}

const tableIn = (blocks: readonly Block[], id: string) =>
  blocks.find((block): block is Table => isFilled(block) && block.id === id)

/** The cells of a row by the keys of their columns; empty where there is none. */
const reader =
  ({ columns }: Table, { cells }: Row) =>
  (key: string) =>
    cells[columns.findIndex((column) => column.key === key)]?.text ?? ''

function gapSteps(table: Table | undefined, spanners: Table | undefined, sources: Sources): Next[] {
  return (table?.rows ?? []).map((row): Next => {
    const cell = reader(table!, row)
    const labels = thingsOf(row.subject, sources)
      .filter(({ kind }) => kind === 'team')
      .map(({ label }) => label)
    const units = labels.length === 2 ? labels : cell('units').split(' – ')
    const seats = units.flatMap((unit) => spannersOf(unit, spanners))
    const who = seats.length === 0 ? '' : `; ${listed(seats, 3)} could carry it, spanning boundaries already`
    return {
      step: `Link ${listed(units)}`,
      evidence: `exposure ${cell('exposure')}, requirement ${cell('requirement')}: ${cell('because')}${who}`,
      from: 'Gap',
      subjects: [row.subject],
      about: units,
    }
  })
}

/** Who links a unit to others so far: one who could carry a further link. */
function spannersOf(unit: string, table: Table | undefined): string[] {
  const row = table?.rows.find((one) => reader(table, one)('unit') === unit)
  return table === undefined || row === undefined ? [] : [reader(table, row)('spanner')]
}

/** One step for all decisions that no one decides, the key ones first. */
function undecidedStep(table: Table | undefined): Next[] {
  const rows = table?.rows.filter((row) => reader(table, row)('deciders') === '') ?? []
  if (table === undefined || rows.length === 0) return []
  const isKey = (row: Row) => reader(table, row)('key') !== ''
  const sorted = [...rows.filter(isKey), ...rows.filter((row) => !isKey(row))]
  const names = sorted.map((row) => `'${reader(table, row)('decision')}'`)
  const them = rows.length === 1 ? 'it' : 'them'
  return [
    {
      step: `Say who decides ${listed(names, 3)}`,
      evidence: `no one holds the decide right in ${them}, so how far from the customer ${rows.length === 1 ? 'it is' : 'they are'} decided cannot be told`,
      from: 'Decision',
      subjects: sorted.map(({ subject }) => subject),
      about: names,
    },
  ]
}

function decisionSteps(table: Table | undefined): Next[] {
  const steps = (table?.rows ?? []).flatMap((row): (Next & { readonly isKey: boolean })[] => {
    const cell = reader(table!, row)
    const [, who, distance] = /^(.*) \((\d+)\)$/s.exec(cell('candidate')) ?? []
    if (who === undefined) return []
    const lines = (count: string) => plural(Number(count), 'line')
    const now = /^\d+$/.test(cell('line-distance'))
      ? `${lines(cell('line-distance'))} from the customer`
      : cell('line-distance')
    const then = distance === '0' ? 'meets the customer' : `is ${lines(distance!)} from the customer`
    return [
      {
        step: `Let ${who} decide '${cell('decision')}'`,
        evidence: `decided by ${cell('deciders')}, ${now}; ${who} ${then} and holds a right in it`,
        from: 'Decision',
        subjects: [row.subject],
        about: [cell('decision'), who],
        isKey: cell('key') !== '',
      },
    ]
  })
  return [...steps.filter(({ isKey }) => isKey), ...steps.filter(({ isKey }) => !isKey)]
}

/** Of each practice the first suggestion that no step before makes. */
function practiceSteps(blocks: readonly Block[], before: readonly Next[]): Next[] {
  const figures = blocks.find((block): block is Figures => block.type === 'figures')?.items ?? []
  const scored = [...figures].sort((a, b) => scoreOf(a) - scoreOf(b))
  return scored.flatMap(({ key, label, value }) => {
    const lists = blocks.filter((block) => block.type === 'list' && block.title.includes(` ${key} `))
    const items = lists.flatMap((block) => (block.type === 'list' ? block.items : []))
    const item = items.find((one) => !before.some(({ about, from }) => isSame(one, about, from, key)))
    if (item === undefined) return []
    const at = item.lastIndexOf(': ')
    const [step, evidence] = at === -1 ? [item, ''] : [item.slice(0, at), item.slice(at + 2)]
    return [{ step, evidence, from: `${label} (${value.text})`, subjects: [], about: [] }]
  })
}

const scoreOf = ({ value }: Figures['items'][number]) => (typeof value.value === 'number' ? value.value : 101)

/** Measures and programs for two units are other steps than a link between them. */
function isSame(item: string, about: readonly string[], from: string, practice: string): boolean {
  if (from === 'Gap' && practice !== 'coordination') return false
  return about.every((name) => item.includes(name))
}
