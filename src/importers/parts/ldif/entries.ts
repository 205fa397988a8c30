import { compareText } from '../../../util/order.js'
import type { Step } from '../directory/person.js'
import type { Problems } from '../problems.js'
import { dnKey, type Rdn, readDn } from './names.js'
import type { LdifEntry, Value } from './records.js'

/** An entry with the parts of its name, and the key that the name is. */
export type Named = { readonly entry: LdifEntry; readonly key: string; readonly rdns: readonly Rdn[] }

/** Folders of a directory that hold a kind of entry, and are no part of the organisation. */
const FOLDERS =
  /^(?:(?:all |domain |corporate |company |active |enabled )?(?:people|persons?|users?|accounts?|user accounts?|employees|staff|members|groups?|security groups|distribution lists|roles|service accounts|computers|devices|domain controllers|builtin|system|policies))$/i

/** Whether a unit is only a folder for a kind of entry. */
export const isFolder = (name: string) => FOLDERS.test(name.trim())

/** More levels of units than this are no organisation. */
const DEEPEST = 50

/** The entries with their names read, each once. */
export function namedOnce(entries: readonly LdifEntry[], problems: Problems): Named[] {
  const found = new Map<string, Named>()
  for (const entry of entries) {
    const { text, place } = entry.dn
    // The root of a directory has an empty name.
    if (text === '') continue
    const rdns = readDn(text)
    if (rdns === null) {
      problems.tell(
        'bad-dn',
        `'${text}' is no distinguished name`,
        place,
        'the entry is left out; a name reads as in: cn=Ann Lee,ou=Sales,dc=example,dc=com',
      )
      continue
    }
    const key = dnKey(rdns)
    const first = found.get(key)
    if (first === undefined) found.set(key, { entry, key, rdns })
    else {
      const { span } = first.entry.dn.place
      const related = span === null ? [] : [{ span, message: 'first here' }]
      problems.tell(
        'duplicate',
        `the entry '${text}' is here twice`,
        place,
        'the first is read; remove this one',
        { related },
      )
    }
  }
  return [...found.values()]
}

/** The first value that says something of the first attribute that has one. */
export const textOf = (entry: LdifEntry, ...attributes: readonly string[]): string | null =>
  firstOf(entry, ...attributes)?.text ?? null

/** The same with its place. */
export function firstOf(entry: LdifEntry, ...attributes: readonly string[]): Value | null {
  for (const attribute of attributes) {
    const value = entry.values.get(attribute)?.find(({ text }) => text !== '')
    if (value !== undefined) return value
  }
  return null
}

/** The second bit of Active Directory's flags, or the lock of 389 Directory Server. */
export function isDisabled(entry: LdifEntry): boolean {
  const flags = Number(textOf(entry, 'useraccountcontrol') ?? 0)
  return (flags & 2) !== 0 || textOf(entry, 'nsaccountlock')?.toLowerCase() === 'true'
}

/** The units around an entry from broad to narrow, but for folders. */
export function unitsOf(rdns: readonly Rdn[]): Step[] {
  const units = rdns.filter(({ type, value }) => type === 'ou' && value.trim() !== '' && !isFolder(value))
  return units
    .slice(-DEEPEST)
    .reverse()
    .map(({ value }) => ({ name: value.trim(), type: null }))
}

/** The organisation or the domain in which all entries are, if it is one; by what its own entry says of it, if it does. */
export function organisationOf(named: readonly Named[]): string | null {
  const found = new Map<string, { readonly name: string; readonly own: string | null }>()
  for (const { entry, rdns } of named) {
    const o = rdns.filter(({ type }) => type === 'o').at(-1)
    const dcs = rdns.filter(({ type }) => type === 'dc')
    const name = (o?.value ?? dcs.map(({ value }) => value).join('.')).trim()
    if (name === '') continue
    const known = found.get(name.toLowerCase())
    const own = rdns[0]!.type === 'dc' ? textOf(entry, 'o') : null
    found.set(name.toLowerCase(), {
      // Of several spellings the smallest, so that the order of the entries does not matter.
      name: known === undefined || compareText(name, known.name) < 0 ? name : known.name,
      own: own !== null && (!known?.own || compareText(own, known.own) < 0) ? own : (known?.own ?? null),
    })
  }
  const only = found.size === 1 ? [...found.values()][0]! : null
  return only === null ? null : (only.own ?? only.name)
}
