import type { Look } from '../../app/explore/look.js'
import type { DecisionData } from '../../report/data.js'
import { listed, nameIn } from '../../report/say.js'
import { distanceTone } from '../../report/tones.js'
import { byOrder, compareText } from '../../util/order.js'
import { plural } from '../../util/text.js'
import { cell, type Line, piece, spread } from '../line.js'
import type { State } from '../state.js'
import { type Row, remembered, type View } from './view.js'

const byId = remembered(
  (look: Look): ReadonlyMap<string, DecisionData> =>
    new Map(look.report.decisions.map((one) => [one.id, one])),
)
const openedById = remembered(
  (look: Look): ReadonlyMap<string, DecisionData> =>
    new Map(look.report.decisions.map((one) => [one.id, one])),
)

/** Unreachable decisions are the farthest; those that cannot be measured come last. */
const far = ({ lineDistance, unreachable }: DecisionData) => (unreachable ? 1e9 : (lineDistance ?? -1))

type Compare = (a: DecisionData, b: DecisionData) => number

function comparing(sort: State['sort'], look: Look): Compare {
  const name: Compare = (a, b) => compareText(a.name, b.name)
  const perYear = ({ id }: DecisionData) => look.organisation.decisions.get(id)?.perYear ?? -1
  const by: { readonly [S in State['sort']]: Compare } = {
    distance: (a, b) => far(b) - far(a),
    name,
    frequency: (a, b) => perYear(b) - perYear(a),
    'hand-offs': (a, b) => (b.handOffs ?? -1) - (a.handOffs ?? -1),
  }
  return byOrder(by[sort], name, (a, b) => compareText(a.id, b.id))
}

/** The groups that a decision is in, each by its key, its name and what it is about. */
function groupsOf(
  decision: DecisionData,
  group: State['group'],
  { report: { names } }: Look,
): readonly Group[] {
  if (group === 'customer')
    return decision.customers.map((id) => ({ label: nameIn(names.customers, id), subject: `customer:${id}` }))
  if (group === 'unit') {
    if (decision.deciderUnits.length === 0) return [{ label: 'above the units', subject: null }]
    return decision.deciderUnits.map((id) => ({ label: nameIn(names.actors, id), subject: `team:${id}` }))
  }
  const { lineDistance, unreachable } = decision
  const label = unreachable
    ? 'unreachable'
    : lineDistance === null
      ? 'not assessed'
      : plural(lineDistance, 'line')
  return [{ label, subject: null }]
}

type Group = { readonly label: string; readonly subject: string | null }

type Groups = ReadonlyMap<string, { readonly group: Group; readonly ids: readonly string[] }>

const groupsBy = remembered((look: Look, sort: State['sort'], group: State['group']): Groups => {
  const decisions = [...look.report.decisions].sort(comparing(sort, look))
  const groups = new Map<string, { readonly group: Group; readonly ids: string[] }>()
  const ordered = group === 'distance' ? [...decisions].sort((a, b) => far(b) - far(a)) : decisions
  for (const decision of ordered)
    for (const one of groupsOf(decision, group, look)) {
      const found = groups.get(one.label) ?? { group: one, ids: [] }
      found.ids.push(decision.id)
      groups.set(one.label, found)
    }
  return groups
})

const within = remembered(
  (look: Look, sort: State['sort'], group: State['group'], label: string): readonly string[] =>
    (groupsBy(look, sort, group).get(label)?.ids ?? []).map((id) => `decision:${id}`),
)

const rowsOf = remembered(
  (look: Look, sort: State['sort'], group: State['group'], folded: State['folded']) => {
    const row = (id: string, depth: number, within = ''): Row => ({
      key: `${within}decision:${id}`,
      subject: `decision:${id}`,
      depth,
      open: null,
    })
    if (group === 'nothing')
      return [...look.report.decisions].sort(comparing(sort, look)).map(({ id }) => row(id, 0))
    return [...groupsBy(look, sort, group).values()].flatMap(({ group: { label, subject }, ids }) => {
      const key = `group:${label}`
      const open = !folded.has(key)
      return [{ key, subject, depth: 0, open }, ...(open ? ids.map((id) => row(id, 1, `${label}/`)) : [])]
    })
  },
)

/** `3`, or `3→1` where it was another number when the model was opened. */
function distanceWords(now: DecisionData, before: DecisionData | undefined): string {
  const say = ({ lineDistance, unreachable }: DecisionData) =>
    unreachable ? '∞' : String(lineDistance ?? '–')
  return before === undefined || say(before) === say(now) ? say(now) : `${say(before)}→${say(now)}`
}

function decisionLine({ look, opened }: State, id: string, depth: number, width: number): Line {
  const decision = byId(look).get(id)!
  const { lineDistance, unreachable, key, deciders, frequency } = decision
  const { names, options } = look.report
  const words = distanceWords(decision, openedById(opened.look).get(id))
  const tone = unreachable
    ? 'bad'
    : lineDistance === null
      ? 'muted'
      : distanceTone(lineDistance, options.targetDistance)
  const by = listed(
    deciders.map((one) => nameIn(names.actors, one)),
    2,
  )
  const right = width < 50 ? [] : [piece(` ${cell(by, Math.min(30, Math.floor(width * 0.35)))}`, 'muted')]
  const often = width < 80 ? [] : [piece(` ${cell(frequency ?? '', 10, 'right')}`, 'muted')]
  const left = [
    piece('  '.repeat(depth)),
    piece(`${cell(words, 5, 'right')} `, tone),
    piece(key ? '★ ' : '  ', 'warn'),
    piece(nameIn(names.decisions, id)),
  ]
  return spread(left, [...right, ...often], width)
}

/** The decisions by their distance from the customer. */
export const decisions: View = {
  id: 'decisions',
  key: '2',
  title: 'Decisions',
  empty: 'The model states no decision.',
  rows: ({ look, sort, group, folded }) => rowsOf(look, sort, group, folded),
  within: ({ look, sort, group }, key) => within(look, sort, group, key.slice('group:'.length)),
  heading: ({ sort, group }, width) => {
    const grouped = group === 'nothing' ? '' : `, grouped by ${group}`
    const right =
      width < 50 ? [] : [piece(` ${cell('decided by', Math.min(30, Math.floor(width * 0.35)))}`, 'muted')]
    const often = width < 80 ? [] : [piece(` ${cell('how often', 10, 'right')}`, 'muted')]
    return spread([piece(`lines    Decisions by ${sort}${grouped}`, 'muted')], [...right, ...often], width)
  },
  line: (state, { key, subject, depth, open }, width) => {
    if (open === null) return decisionLine(state, subject!.slice('decision:'.length), depth, width)
    return [piece(`${open ? '▾' : '▸'} ${key.slice('group:'.length)}`, 'strong')]
  },
}
