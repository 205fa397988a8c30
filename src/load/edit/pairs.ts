import { spell, spellKey } from '../write.js'
import { type Habits, spellingIn } from './habits.js'
import { hung } from './lines.js'

/** New values of fields; `undefined` takes a field away. */
export type Fields = { readonly [field: string]: unknown }

/** Whether a value says no more than a field that is not there. */
export function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}

/** A field as it is written in a map that starts at a column; in block style with its further lines. */
export function spelledPair(
  key: string,
  value: unknown,
  habits: Habits,
  { flow, column }: { flow: boolean; column: number },
): string {
  const text = spell(value, spellingIn(habits, { flow, column: column + key.length + 2 }))
  return `${spellKey(key, habits)}: ${hung(text, column, habits.eol)}`
}
