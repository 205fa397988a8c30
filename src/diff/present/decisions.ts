import { textCell } from '../../report/cells.js'
import type { NamesData } from '../../report/data.js'
import type { DecisionChange, DiffData } from '../../report/diff-data.js'
import type { Block, Cell, Row, Section } from '../../report/document.js'
import { counted, listed, nameIn } from '../../report/say.js'
import { plural } from '../../util/text.js'
import { changeCell, judgedCell } from '../words.js'
import { walks } from './walks.js'

/** Says the decisions that are different: their figures, the rights that changed hands, and the way of the first before and after. */
export function presentDecisionChanges({ decisions, names }: DiffData): Section | null {
  if (decisions.length === 0) return null
  const rights = decisions.flatMap((decision) => rightsText(decision, names))
  const blocks: Block[] = [
    table(decisions, names),
    ...(rights.length === 0
      ? []
      : [{ type: 'list', title: 'Rights and facts that change', items: rights } as const]),
    ...walks(decisions, names),
  ]
  return { id: 'decisions', title: 'Decisions', answer: answerOf(decisions), folded: 'in-comment', blocks }
}

function answerOf(decisions: readonly DecisionChange[]): string {
  const moved = (is: 'better' | 'worse') => decisions.filter((d) => d.lineDistance.is === is).length
  const made = (change: DecisionChange['change']) => decisions.filter((d) => d.change === change).length
  const [nearer, farther, added, removed] = [moved('better'), moved('worse'), made('added'), made('removed')]
  const parts = [
    ...counted(nearer, 'decision', 'comes nearer the customer', 'come nearer the customer'),
    ...counted(farther, 'decision', 'moves away', 'move away'),
    ...counted(added, 'decision', 'is new', 'are new'),
    ...counted(removed, 'decision', 'is gone', 'are gone'),
  ]
  if (parts.length > 0) return `${listed(parts)}.`
  return `${plural(decisions.length, 'decision')} ${decisions.length === 1 ? 'changes' : 'change'}, none in its distance from the customer.`
}

/** The longest distance of all, along which the others are drawn. */
function longest(decisions: readonly DecisionChange[]): number {
  return decisions.reduce(
    (most, { lineDistance: { before, after } }) => Math.max(most, before ?? 0, after ?? 0),
    0,
  )
}

function table(decisions: readonly DecisionChange[], names: NamesData): Block {
  const most = longest(decisions)
  return {
    type: 'table',
    id: 'decision-changes',
    title: '',
    columns: [
      { key: 'decision', title: 'Decision', align: 'left', priority: 1 },
      { key: 'line-distance-change', title: 'Lines', align: 'right', priority: 1 },
      { key: 'network-distance-change', title: 'With links', align: 'right', priority: 4 },
      { key: 'vetoes-change', title: 'Vetoes', align: 'right', priority: 2 },
      { key: 'hand-offs-change', title: 'Hand-offs', align: 'right', priority: 3 },
      { key: 'deciders', title: 'Decided by', align: 'left', priority: 2 },
    ],
    rows: decisions.map(
      (d): Row => ({
        subject: d.id,
        cells: [
          { text: `${d.name}${MARK[d.change]}`, value: d.name },
          distanceCell(d, most),
          changeCell(d.networkDistance),
          changeCell(d.vetoes),
          changeCell(d.handOffs),
          decidersCell(d, names),
        ],
      }),
    ),
    whenEmpty: '',
  }
}

const MARK = { added: ' (new)', removed: ' (gone)', changed: '' } as const

function distanceCell({ lineDistance, unreachable }: DecisionChange, most: number): Cell {
  const cell = changeCell(lineDistance, undefined, most)
  if (!unreachable.before && !unreachable.after) return cell
  if (unreachable.before && unreachable.after) return { ...cell, text: 'no way' }
  const side = (lost: boolean, value: number | null) => (lost ? 'no way' : String(value ?? '–'))
  const before = side(unreachable.before, lineDistance.before)
  const after = side(unreachable.after, lineDistance.after)
  return { ...cell, text: `${before} → ${after}`, change: { before, after } }
}

function decidersCell({ deciders: { before, after }, change }: DecisionChange, names: NamesData): Cell {
  const say = (ids: readonly string[]) =>
    ids.length === 0
      ? 'no one'
      : listed(
          ids.map((id) => nameIn(names.actors, id)),
          2,
        )
  const [was, is] = [say(before), say(after)]
  if (change === 'added') return textCell(is)
  if (change === 'removed') return textCell(was)
  return judgedCell(was, is, null)
}

/** Rights as they are told, that to decide first. */
const TOLD = {
  decide: 'decides',
  agree: 'veto',
  recommend: 'recommends',
  input: 'is heard',
  perform: 'performs',
  inform: 'is told',
} as const

/** One line a decision: who holds which right newly, and who no longer. */
function rightsText({ change, name, rights, facts }: DecisionChange, names: NamesData): string[] {
  if (change !== 'changed') return []
  const who = (ids: readonly string[]) =>
    listed(
      ids.map((id) => nameIn(names.actors, id)),
      4,
    )
  const parts = [
    ...Object.entries(TOLD).flatMap(([word, told]) =>
      rights
        .filter(({ right }) => right === word)
        .map(({ added, removed, order }) => {
          if (order !== null)
            return `${told}: now in the order ${order.map((id) => nameIn(names.actors, id)).join(', ')}`
          if (added.length === 0) return `${told}: no longer ${who(removed)}`
          if (removed.length === 0) return `${told}: also ${who(added)}`
          return `${told}: ${who(removed)} → ${who(added)}`
        }),
    ),
    ...facts.map((fact) => factText(fact, names)),
  ]
  return parts.length === 0 ? [] : [`${name}: ${parts.join('; ')}`]
}

function factText({ fact, before, after }: DecisionChange['facts'][number], names: NamesData): string {
  if (fact === 'key') return after === true ? 'now a key decision' : 'no longer a key decision'
  const say = (value: typeof before) => {
    if (!Array.isArray(value)) return value === null ? 'not stated' : String(value)
    const from = fact === 'customers' ? names.customers : names.decisions
    return value.length === 0 ? 'none' : listed(value.map((id) => nameIn(from, id)))
  }
  return `${fact === 'depends_on' ? 'depends on' : fact} ${say(before)} → ${say(after)}`
}
