import type { Columns } from '../headers.js'

/** E-mail addresses serve as ids where no column holds others. */
export function identified(columns: Columns): Columns {
  const email = columns.of.get('email')
  if (columns.of.has('id') || email === undefined) return columns
  return { ...columns, of: new Map([['id', email], ...columns.of]) }
}
