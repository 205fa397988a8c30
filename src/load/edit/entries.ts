import { spell, spellKey } from '../write.js'
import { type Habits, LINE, spellingIn } from './habits.js'
import { indentOf, shifted } from './lines.js'
import { type Fields, spelledPair } from './pairs.js'
import type { Region } from './regions.js'

/** A thing that is to be written into a list: one that is new, or one that comes from elsewhere. */
export type Entry = {
  /** Whole lines with the dash at a column; on one line where that is wanted and there is room. */
  block(column: number, oneLine: boolean, habits: Habits): string
  /** The text between brackets; `null` for one that is written in lines. */
  flow(habits: Habits): string | null
}

/** What is nested in a new thing, by the list that it is in. */
export type Nested = { readonly [list: string]: readonly Entry[] }

/** A thing that no file states yet. */
export function newEntry(fields: Fields, nested: Nested): Entry {
  const lists = Object.entries(nested).filter(([, entries]) => entries.length > 0)
  const flow = (habits: Habits) => {
    const inner = lists.map(([key, entries]) => [key, entries.map((entry) => entry.flow(habits))] as const)
    if (inner.some(([, texts]) => texts.includes(null))) return null
    const whole = spell(fields, spellingIn(habits, { flow: true, column: 0 }))
    if (inner.length === 0) return whole
    const { mapPad: pad, listPad } = habits
    const pairs = inner.map(
      ([key, texts]) => `${spellKey(key, habits)}: [${listPad}${texts.join(', ')}${listPad}]`,
    )
    return `${whole.slice(0, -1 - pad.length)}, ${pairs.join(', ')}${pad}}`
  }
  return {
    flow,
    block(column, oneLine, habits) {
      const { eol, gap, dash } = habits
      const hasLines = Object.values(fields).some(
        (value) => typeof value === 'string' && value.includes('\n'),
      )
      const whole = oneLine && lists.length === 0 && !hasLines ? flow(habits) : null
      if (whole !== null && column + 2 + whole.length <= LINE) return `${' '.repeat(column)}- ${whole}${eol}`
      const inner = column + gap
      const pairs = Object.entries(fields).map(([key, value]) =>
        spelledPair(key, value, habits, { flow: false, column: inner }),
      )
      const below = lists.map(
        ([key, entries]) =>
          `${key}:${eol}${entries
            .map((entry) => entry.block(inner + dash, isShort(entries, inner + dash, habits), habits))
            .join('')}`,
      )
      const lead = `${' '.repeat(column)}-${' '.repeat(gap - 1)}`
      const lines = [...pairs.map((pair) => pair + eol), ...below]
      return lead + lines.join(' '.repeat(inner))
    },
  }
}

/** Whether things are short enough for each to be on one line. */
export function isShort(entries: readonly Entry[], column: number, habits: Habits): boolean {
  return entries.every((entry) => {
    const whole = entry.flow(habits)
    return whole !== null && column + whole.length <= 90 && !/[[{].*[{]/.test(whole)
  })
}

/** A thing that was written elsewhere, with its comments and all that changes in it. */
export function movedEntry(region: Region): Entry {
  const { text } = region.tree
  return {
    flow: () => (region.flow ? region.render() : null),
    block(column, _, { eol }) {
      const written = region.render()
      const from = region.flow ? indentOf(text, region.start).length : region.column
      const lines = region.flow
        ? `${' '.repeat(column)}- ${shifted(written, from, column + 2).trimStart()}`
        : shifted(written, from, column)
      const ended = lines.endsWith('\n') ? lines : lines + eol
      return region.eol === eol ? ended : ended.replaceAll(region.eol, eol)
    },
  }
}
