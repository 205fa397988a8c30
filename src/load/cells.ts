import type { Kind } from '../model/organisation.js'
import { type CellKind, fields } from './validators.generated.js'

/** The fields of a kind that a table's columns can hold, each with how its cells are read. */
export function fieldsOf(kind: Kind): ReadonlyMap<string, CellKind> {
  const found = new Map(Object.entries(fields[kind]))
  // A table of pairs may hold the two ends in two columns.
  if (found.has('between')) for (const end of ENDS) found.set(end, 'text')
  return found
}

/** The columns that stand for the two ends of a need or a link. */
export const ENDS = ['from', 'to'] as const

const TRUE = new Set(['true', 'yes', 'y', '1', 'x'])
const FALSE = new Set(['false', 'no', 'n', '0'])

/** A cell's text as the value that its field takes; a text that is none is left as it is, for the schema to refuse. */
export function cellValue(text: string, kind: CellKind): unknown {
  switch (kind) {
    case 'number':
      // 1,000 is a thousand to one reader and one to another: better refused than read wrong by a factor of 1,000.
      if (hasThousands(text)) return text
      return /^[+-]?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text
    case 'yes-no': {
      const word = text.toLowerCase()
      return TRUE.has(word) ? true : FALSE.has(word) ? false : text
    }
    case 'ids':
      return parts(text, /[;,|\s]+/)
    case 'texts':
      // A comma may be part of one of them: 'Miller, Jane' is one person.
      return parts(text, /\s*[;|]\s*/)
    default:
      return text
  }
}

/** Whether a number is written with separators of thousands, or might be: 1,000 or 1.000.000. */
export function hasThousands(text: string): boolean {
  return /^[+-]?\d{1,3}([.,]\d{3})+$/.test(text)
}

function parts(text: string, separator: RegExp): string[] {
  return text.split(separator).filter((part) => part !== '')
}
