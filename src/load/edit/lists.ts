import type { Collection } from '../kinds.js'
import { spellKey } from '../write.js'
import { type Entry, isShort } from './entries.js'
import { fieldOrder, placeOf } from './field-order.js'
import { addToFlow, cutFromFlow } from './flow.js'
import { type Habits, LINE } from './habits.js'
import {
  apart,
  columnOf,
  endWithComments,
  indentOf,
  isBlankLine,
  lineEnd,
  lineStart,
  startOfBlanks,
  startWithComments,
} from './lines.js'
import type { Region } from './regions.js'
import { type ListNode, type Pair, Unusual } from './syntax.js'

/** A list of things in a file or in a team, and what is to be put at its end. */
export type ListEdit = {
  readonly owner: Region
  readonly key: Collection
  /** What the owner is; `null` for a file. */
  readonly within: Collection | null
  readonly entries: readonly Entry[]
}

/** Takes out of a list what goes, puts new things at its end, and makes the list where there is none. */
export function editThings(edit: ListEdit, habits: Habits, flows: boolean): void {
  const { owner, key, entries } = edit
  const pair = owner.pair(key)
  if (pair === undefined) {
    addList(edit, habits, flows)
    return
  }
  if (pair.value.type !== 'list') throw new Unusual(`its '${key}' is an alias, or says nothing`)
  const regions = owner.lists.get(key) ?? []
  const stay = regions.filter(({ fate }) => fate === 'stays')
  if (stay.length === 0 && entries.length === 0) emptied(edit, pair, pair.value)
  else if (pair.value.flow) editFlowList(edit, pair, pair.value, habits, flows)
  else {
    closeGaps(owner, regions)
    const last = regions.at(-1)!
    const distance = areApart(owner, regions) ? habits.eol : ''
    const lines = () => entries.map((entry) => distance + entry.block(last.column, flows, habits))
    if (entries.length > 0) owner.insertLines(last.end, () => lines().join(''))
  }
}

/** Where a thing goes that blank lines set apart, one of the two distances goes with it. */
function closeGaps(owner: Region, regions: readonly Region[]): void {
  const { text } = owner.tree
  for (const region of regions) {
    if (
      region.fate === 'stays' ||
      (region.fate === 'goes' && (region.left() !== '' || region.start < region.body))
    )
      continue
    const blanks = startOfBlanks(text, region.start)
    const atEnd = region.end >= text.length
    if (blanks < region.start && (atEnd || isBlankLine(text, region.end)))
      owner.replace(blanks, region.start, '')
  }
}

/** Whether blank lines stand between the things of a list. */
function areApart({ tree: { text } }: Region, regions: readonly Region[]): boolean {
  const gaps = regions.slice(1).map((region) => startOfBlanks(text, region.start) < region.start)
  return gaps.length > 0 && gaps.every((gap) => gap)
}

/** A list that holds nothing any more: of a file it stays as `[]`, with what comments say of it; of a team it goes. */
function emptied({ owner, within }: ListEdit, pair: Pair, list: ListNode): void {
  const { text } = owner.tree
  const regions = owner.lists.get(pair.key) ?? []
  const start = lineStart(text, pair.start)
  const ownLine = text.slice(start, pair.start).trim() === ''
  if (list.flow) {
    const keeps = within === null || !ownLine || owner.flow || owner.map?.flow === true
    if (keeps) cutFromFlow(owner, list.items, () => true)
    else {
      const end = lineEnd(text, pair.end)
      owner.replace(start, end, () => owner.commentLines(start, end, columnOf(text, pair.start)))
    }
    return
  }
  closeGaps(owner, regions)
  if (within === null || !ownLine) owner.replace(pair.colon, pair.colon, ' []')
  else {
    const end = lineEnd(text, pair.colon)
    owner.replace(start, end, () => owner.commentLines(start, end, columnOf(text, pair.start)))
  }
}

function editFlowList(edit: ListEdit, pair: Pair, list: ListNode, habits: Habits, flows: boolean): void {
  const { owner, key, entries } = edit
  const { text } = owner.tree
  const regions = owner.lists.get(key) ?? []
  const goes = (i: number) => regions[i]!.fate !== 'stays'
  const kept = list.items.findLastIndex((_, i) => !goes(i))
  const inBlock = owner.map?.flow === false
  const texts = entries.map((entry) => entry.flow(habits))
  const fits =
    list.items.length > 1 && apart(text, list.items[0]!.start, list.items[1]!.start)
      ? true
      : columnOf(text, list.end) + texts.join(', ').length <= LINE
  if (entries.length === 0 || (!texts.includes(null) && kept >= 0 && (fits || !inBlock))) {
    cutFromFlow(owner, list.items, goes)
    if (entries.length > 0) addToFlow(owner, list.items, kept, () => flowTexts(entries, habits), goes)
    return
  }
  if (!inBlock) {
    if (texts.includes(null))
      throw new Unusual(`its '${key}' stands in brackets, and what moves there does not`)
    const comments = owner.commentsIn(list.start, list.end)
    if (comments.length > 0) throw new Unusual(`its '${key}' holds comments and nothing else`)
    owner.replace(list.start, list.end, () => bracketed(entries, habits))
    return
  }
  asBlock(edit, pair, list, habits, flows)
}

/** A list in brackets becomes one with dashes, because what is put into it is written in lines. */
function asBlock(
  { owner, key, entries }: ListEdit,
  pair: Pair,
  list: ListNode,
  habits: Habits,
  flows: boolean,
): void {
  const { text } = owner.tree
  const regions = owner.lists.get(key) ?? []
  const column = columnOf(text, pair.start) + habits.dash
  const indent = ' '.repeat(column)
  const rest = text.slice(list.end, lineEnd(text, list.end))
  if (rest.trim() !== '' && !rest.trim().startsWith('#'))
    throw new Unusual(`its '${key}' shares a line with another field`)
  owner.replace(pair.colon, list.end, () => {
    const outside = owner.tree.comments
      .filter(({ start, end }) => start >= pair.colon && end <= list.end)
      .filter(
        ({ start }) =>
          !regions.some((region) => region.fate !== 'goes' && region.start <= start && start < region.end),
      )
      .map(({ start, end }) => `${habits.eol}${indent}${text.slice(start, end)}`)
    const kept = regions
      .filter(({ fate }) => fate === 'stays')
      .map((region) => `${habits.eol}${indent}- ${region.render()}`)
    const distance = rest.trim() === '' ? '' : rest.replace(/\r?\n$/, '')
    return [distance, ...outside, ...kept].join('')
  })
  if (rest.trim() !== '') owner.replace(list.end, list.end + rest.replace(/\r?\n$/, '').length, '')
  owner.insertLines(lineEnd(text, list.end), () =>
    entries.map((entry) => entry.block(column, flows, habits)).join(''),
  )
}

function addList(edit: ListEdit, habits: Habits, flows: boolean): void {
  const { owner, key, within, entries } = edit
  const { map, tree } = owner
  if (entries.length === 0) return
  const before = map === null ? undefined : placeOf(map, key, fieldOrder(within, []))
  if (map === null || before === undefined) throw new Unusual(`'${key}' finds no place in it`)
  if (map.flow) {
    const texts = entries.map((entry) => entry.flow(habits))
    if (texts.includes(null)) throw new Unusual(`it stands in brackets, and what moves into it does not`)
    const text = () => [
      `${spellKey(key, habits)}: ${inLines(owner, entries, habits) ?? bracketed(entries, habits)}`,
    ]
    addToFlow(owner, map.pairs, map.pairs.indexOf(before), text, () => false, 2)
    return
  }
  const column = columnOf(tree.text, map.start)
  const at = endWithComments(tree.text, before.end, column)
  const distance = within === null && sectionsAreApart(owner) ? habits.eol : ''
  owner.insertLines(
    at,
    () =>
      `${distance}${' '.repeat(column)}${key}:${habits.eol}${entries
        .map((entry) => entry.block(column + habits.dash, flows && isShort(entries, column, habits), habits))
        .join('')}`,
    2 + Number(key === 'teams'),
  )
}

/** Whether blank lines stand above the lists of a file. */
function sectionsAreApart({ tree: { text }, map, lists }: Region): boolean {
  const sections = (map?.pairs ?? []).filter((pair, i) => i > 0 && lists.has(pair.key))
  return sections.every(({ start }) => {
    const above = startWithComments(text, lineStart(text, start), 0)
    return startOfBlanks(text, above) < above
  })
}

/** What moves may still change: its text is taken when the file is written. */
const flowTexts = (entries: readonly Entry[], habits: Habits) =>
  entries.map((entry) => entry.flow(habits) ?? '')

const bracketed = (entries: readonly Entry[], habits: Habits) =>
  `[${habits.listPad}${flowTexts(entries, habits).join(', ')}${habits.listPad}]`

/** The list with each thing on a line of its own, where the keys of its owner are so. */
function inLines(owner: Region, entries: readonly Entry[], habits: Habits): string | null {
  const { text } = owner.tree
  const [first, second] = owner.map!.pairs
  if (first === undefined || second === undefined || !apart(text, first.start, second.start)) return null
  const indent = indentOf(text, first.start)
  const lines = flowTexts(entries, habits).map((one) => `${habits.eol}${indent}${indent}${one}`)
  return `[${lines.join(',')}${habits.eol}${indent}]`
}
