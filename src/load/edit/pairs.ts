import { spell, spellKey } from '../write.js'
import { type Habits, spellingIn } from './habits.js'
import { hung } from './lines.js'

/** New values of fields; `undefined` takes a field away. */
export type Fields = { readonly [field: string]: unknown }

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
