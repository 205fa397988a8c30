import type { Source } from '../../../load/source.js'
import type { Place, Problems } from '../problems.js'

/** A value of an attribute, and where it stands. */
export type Value = { readonly text: string; readonly place: Place }

/** An entry of the directory: its name, and its values by the attribute in small letters, without options. */
export type LdifEntry = { readonly dn: Value; readonly values: ReadonlyMap<string, readonly Value[]> }

/** A line with those that are folded into it: where it starts and ends in the file, and what it says. */
type Line = { readonly text: string; readonly start: number; readonly end: number }

/** Values longer than this are certificates and pictures. */
const LONGEST = 20_000

/**
 * The entries of an LDIF file (RFC 2849). Records that change a directory are refused, but for `changetype: add`, as which
 * some servers export whole entries; values that lie at a URL are told and never fetched.
 */
export function entriesIn(source: Source, problems: Problems): LdifEntry[] {
  const entries: LdifEntry[] = []
  let refused = false
  for (const lines of recordsOf(source.text)) {
    const values = new Map<string, Value[]>()
    const order: string[] = []
    for (const line of lines) {
      const read = readValue(line, source, problems)
      if (read === null) continue
      order.push(read.attribute)
      const known = values.get(read.attribute)
      if (known) known.push(read.value)
      else values.set(read.attribute, [read.value])
    }
    const change = values.get('changetype')?.[0]
    if (change !== undefined && change.text.toLowerCase() !== 'add') {
      const help = 'export the entries themselves: ldapsearch -LLL, slapcat, or ldifde -f'
      if (!refused)
        problems.tell(
          'change-records',
          `this file changes a directory (changetype: ${change.text}) and holds no export of one`,
          change.place,
          help,
          { severity: 'error' },
        )
      refused = true
      continue
    }
    const dn = values.get('dn')?.[0]
    if (dn !== undefined && order[0] === 'dn') entries.push({ dn, values })
    // What ldapsearch says of its own search, and the version, are no entries.
    else if (order.length > 0 && !/^(?:version|search|result|ref|#)$/.test(order[0]!)) {
      const place = placeOf(source, lines[0]!)
      problems.tell(
        'no-dn',
        "this entry does not start with its 'dn:'",
        place,
        'it is left out; an empty line stands between entries only',
      )
    }
  }
  return entries
}

/** Folded lines are joined, comments dropped; an empty line ends a record, and so does the version. */
function* recordsOf(text: string): Generator<Line[]> {
  let record: Line[] = []
  let parts: string[] = []
  let start = 0
  let end = 0
  const flush = () => {
    const whole = parts.join('')
    if (parts.length > 0 && !whole.startsWith('#')) record.push({ text: whole, start, end })
    parts = []
  }
  for (let at = 0; at <= text.length; ) {
    const found = text.indexOf('\n', at)
    const next = found === -1 ? text.length : found
    const line = text.slice(at, next).replace(/\r$/, '')
    if (line.startsWith(' ') && parts.length > 0) {
      parts.push(line.slice(1))
      end = at + line.length
    } else {
      flush()
      const version = record.length === 1 && /^version:/i.test(record[0]!.text)
      if ((line.trim() === '' || version) && record.length > 0) {
        yield record
        record = []
      }
      if (line.trim() !== '') parts = [line]
      start = at
      end = at + line.length
    }
    at = next + 1
  }
  flush()
  if (record.length > 0) yield record
}

const placeOf = (source: Source, { start, end }: Line): Place => ({
  file: source.file,
  span: source.span(start, end),
})

function readValue(
  line: Line,
  source: Source,
  problems: Problems,
): { readonly attribute: string; readonly value: Value } | null {
  const found = /^([^:;\s]+)((?:;[^:]*)?):(:|<)?[ ]*/.exec(line.text)
  const place = placeOf(source, line)
  if (found === null) {
    // A line of one dash parts the changes of a change record.
    if (line.text.trim() === '-') return null
    problems.tell(
      'no-attribute',
      'this line has no attribute before a colon',
      place,
      'it is passed over; a line that goes on starts with a space',
    )
    return null
  }
  const attribute = found[1]!.toLowerCase()
  const rest = line.text.slice(found[0].length)
  if (found[3] === '<') {
    const help = 'it is not fetched; write the value itself where it matters'
    problems.tell('url', `the value of '${attribute}' lies elsewhere`, place, help)
    return null
  }
  if (rest.length > LONGEST) return null
  if (found[3] !== ':') return { attribute, value: { text: rest.trim(), place } }
  const text = decoded(rest)
  if (text !== null) return { attribute, value: { text: text.trim(), place } }
  // Pictures, keys and ids of the server are bytes by right.
  if (/^(?:dn|cn|ou|sn|givenname|displayname|title|manager|department|uid)$/.test(attribute)) {
    problems.tell(
      'base64',
      `the value of '${attribute}' is no text in Base64`,
      place,
      'it is passed over; is the line cut short?',
    )
  }
  return null
}

function decoded(base64: string): string | null {
  const bare = base64.trim()
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(bare) || bare.replace(/=+$/, '').length % 4 === 1) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(bare, 'base64'))
  } catch {
    return null
  }
}
