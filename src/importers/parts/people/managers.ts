import { bareText } from '../headers.js'
import type { Reports } from '../reports.js'
import { labelOf, type Seat, shortened } from './seat.js'

/** Who names a manager whom no row is about, by what is written, in one way. */
export type Unknown = ReadonlyMap<string, readonly Seat[]>

/** Finds the manager of each seat: by id, else by name, else by e-mail; those whom no row is about are given back. */
export function findManagers(seats: readonly Seat[], column: number, reports: Reports): Unknown {
  const index = indexOf(seats)
  const unknown = new Map<string, Seat[]>()
  const writtenAs = new Map<string, string>()
  for (const seat of seats) {
    if (seat.names === '') continue
    const found = index(seat.names)
    const tell = (code: string, message: string, help: string) =>
      reports.tell({ code, row: seat.row, column, message, help, subject: [seat.id] })
    if (found === 'several')
      tell(
        'manager-ambiguous',
        `${labelOf(seat)} reports to '${shortened(seat.names)}', and several people are called that: no line is written`,
        'name the manager by id',
      )
    else if (found === null) {
      const key = writtenAs.get(seat.names.toLowerCase()) ?? seat.names
      writtenAs.set(key.toLowerCase(), key)
      const others = unknown.get(key)
      if (others) others.push(seat)
      else unknown.set(key, [seat])
    } else if (found.id === seat.id) {
      // Someone's second job may report to their first.
      if (found !== seat && !isSame(found, seat)) seat.manager = found
      else
        tell(
          'manager-self',
          `${labelOf(seat)} is named as their own manager: the line is left out`,
          'leave the cell of those at the top empty',
        )
    } else seat.manager = found
  }
  return unknown
}

const isSame = (a: Seat, b: Seat) => a.key === a.id && b.key === b.id

type Index = (text: string) => Seat | 'several' | null

function indexOf(seats: readonly Seat[]): Index {
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
  return (text) => {
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
