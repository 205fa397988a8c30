import { bareText } from '../headers.js'
import { oneLine } from './cells.js'
import type { Seat } from './seat.js'

/** Who is meant by a text: one seat, several, or nobody. */
export type Index = (text: string) => Seat | 'several' | null

/** Finds people by id, else by name, else by e-mail. */
export function indexOf(seats: readonly Seat[]): Index {
  const ids = new Map<string, Seat>()
  for (const seat of seats) if (!ids.has(seat.id)) ids.set(seat.id, seat)
  // Most extracts name managers by id, so the other ways are made ready when one is needed.
  let others: readonly ((text: string) => Seat | 'several' | undefined)[] | null = null
  const find: Index = (text) => {
    const found = ids.get(text)
    if (found) return found
    others ??= [
      byKeys(
        seats,
        ({ id }) => id,
        (id) => [looseId(id)],
      ),
      byKeys(seats, ({ name }) => name, spellings),
      byKeys(
        seats,
        ({ email }) => email,
        (email) => [email.toLowerCase()],
      ),
    ]
    for (const other of others) {
      const like = other(text)
      if (like !== undefined) return like
    }
    return null
  }
  return (written) => {
    const text = oneLine(written)
    const found = find(text)
    if (found !== null) return found
    // Workday writes 'Ann Lee (1234)', others '1234 - Ann Lee'.
    const inside = /^(.+?)\s*[([]([^()[\]]+)[)\]]$/.exec(text) ?? /^(\S+) [-–] (.+)$/.exec(text)
    return inside === null ? null : (find(inside[2]!.trim()) ?? find(inside[1]!.trim()))
  }
}

/** The seats by a text of theirs, in all ways in which `keysOf` says that it may be written. */
function byKeys(
  seats: readonly Seat[],
  textOf: (seat: Seat) => string,
  keysOf: (text: string) => readonly string[],
): (text: string) => Seat | 'several' | undefined {
  const index = new Map<string, Seat | 'several'>()
  for (const seat of seats)
    if (textOf(seat) !== '') for (const key of keysOf(textOf(seat))) add(index, key, seat)
  return (text) => keysOf(text).flatMap((key) => index.get(key) ?? [])[0]
}

function add(index: Map<string, Seat | 'several'>, key: string, seat: Seat): void {
  const known = index.get(key)
  if (known === undefined) index.set(key, seat)
  else if (known === 'several' || known.id !== seat.id) index.set(key, 'several')
}

/** Without case, and without what spreadsheets do to numbers: 00123, 123 and 123.0 are one. */
function looseId(id: string): string {
  const lower = id.toLowerCase()
  return /^\d+(\.0+)?$/.test(lower) ? lower.replace(/\.0+$/, '').replace(/^0+(?=\d)/, '') : lower
}

/** `Lee, Ann` is `Ann Lee` too. */
function spellings(name: string): string[] {
  const [last, first, more] = name.split(',')
  const bare = bareText(name)
  return first === undefined || more !== undefined
    ? [bare]
    : [...new Set([bare, bareText(`${first} ${last}`)])]
}
