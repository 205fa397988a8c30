import { COLLECTIONS } from '../../load/kinds.js'
import { plain, plural, truncate } from '../../util/text.js'
import type { Fields } from './cells.js'
import { differing, type Things } from './things.js'

/** Things of a kind that are named. */
const MOST_NAMED = 5
/** Lines of a kind. */
const MOST_LINES = 10
const LONGEST = 60

/** What tells one model from another, in lines: what is new, what is gone, and what is said otherwise. */
export function changeLines(before: Things, after: Things): string[] {
  return [...after].flatMap(([collection, now]) => {
    const old = before.get(collection) ?? new Map<string, Fields>()
    const word = COLLECTIONS[collection]
    const added = [...now.keys()].filter((key) => !old.has(key))
    const gone = [...old.keys()].filter((key) => !now.has(key))
    const changed = [...now].flatMap(([key, fields]) => {
      const was = old.get(key)
      const fresh = was === undefined ? [] : differing(was, fields)
      return fresh.length === 0 ? [] : [`${key} ${fresh.map((one) => said(one, was!, fields)).join(', ')}`]
    })
    return [
      ...listed('+', word, added, now),
      ...listed('-', word, gone, old),
      ...(changed.length === 0 ? [] : [`~ ${plural(changed.length, word)}`]),
      ...changed.slice(0, MOST_LINES).map((line) => `    ${plain(line)}`),
      ...(changed.length > MOST_LINES ? [`    … and ${changed.length - MOST_LINES} more`] : []),
    ]
  })
}

/** What is said otherwise of the organisation as a whole. */
export function headingLines(before: Fields, after: Fields): string[] {
  return ['name', 'note', 'source']
    .filter((field) => (before[field] ?? after[field]) !== undefined && before[field] !== after[field])
    .map((field) => `~ the model: ${said(field, before, after)}`)
}

function listed(sign: string, word: string, keys: readonly string[], things: ReadonlyMap<string, Fields>) {
  if (keys.length === 0) return []
  const names = keys.slice(0, MOST_NAMED).map((key) => {
    const { name, title } = things.get(key)!
    const called = name ?? title
    return called === undefined ? key : `${key} (${shortened(called)})`
  })
  const more = keys.length > MOST_NAMED ? ', …' : ''
  return [`${sign} ${plural(keys.length, word)}: ${plain(names.join(', '))}${more}`]
}

function said(field: string, before: Fields, after: Fields): string {
  const [old, now] = [before[field], after[field]].map(shortened)
  return now === '' ? `${field} ${old} is gone` : `${field} ${old === '' ? '' : `${old} `}→ ${now}`
}

/** A value as a line of text has room for it. */
export function shortened(value: unknown): string {
  if (value === undefined) return ''
  const text = Array.isArray(value) ? value.join(', ') : value
  return truncate(plain(typeof text === 'object' ? JSON.stringify(text) : String(text)), LONGEST)
}

/** How many things of each kind a model has. */
export function countsOf(things: Things, rows: ReadonlyMap<string, number>): string {
  const counts = [...things].flatMap(([collection, list]) => {
    const count = list.size + (rows.get(collection) ?? 0)
    return count === 0 ? [] : [plural(count, COLLECTIONS[collection])]
  })
  return counts.length === 0 ? 'nothing' : counts.join(', ')
}

/** More rows than these are counted and not compared. */
const MOST_COMPARED = 1_000_000

/** What tells one table of ties from another: its rows have no names, so they are counted. */
export function tieLines(before: Uint8Array | null, after: Uint8Array): string[] {
  if (before !== null && Buffer.compare(before, after) === 0) return []
  const counts = new Map<string, number>()
  let rows = 0
  for (const [sign, bytes] of [[-1, before ?? new Uint8Array()] as const, [1, after] as const]) {
    for (const line of linesOf(bytes)) {
      rows += 1
      if (rows <= MOST_COMPARED) counts.set(line, (counts.get(line) ?? 0) + sign)
    }
  }
  if (rows > MOST_COMPARED) return ['~ ties: the rows of their table have changed']
  let [added, gone] = [0, 0]
  for (const count of counts.values()) {
    if (count > 0) added += count
    else gone -= count
  }
  return [
    ...(added === 0 ? [] : [`+ ${plural(added, 'tie')}`]),
    ...(gone === 0 ? [] : [`- ${plural(gone, 'tie')}`]),
  ]
}

/** The rows below the header. */
function* linesOf(bytes: Uint8Array): Iterable<string> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = buffer.indexOf(10)
  while (at !== -1 && at + 1 < buffer.length) {
    const end = buffer.indexOf(10, at + 1)
    yield buffer.toString('utf8', at + 1, end === -1 ? buffer.length : end)
    at = end
  }
}
