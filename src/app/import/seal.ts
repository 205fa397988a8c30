import { createHash } from 'node:crypto'
import { plain } from '../../util/text.js'
import type { Bulk } from './cells.js'

/** What tells whether a text is still the one that was written. */
export const checkOf = (body: string | Uint8Array): string =>
  createHash('sha256').update(body).digest('hex').slice(0, 12)

/** The checks of the tables that belong to a model. */
export type Checks = ReadonlyMap<Bulk, string>

/** What the heading of a file tells of how it was written. */
export type Seal = {
  /** What wrote it, from what. */
  readonly origin: string
  /** Nobody has edited the file since an import wrote it whole; its tables are a matter of their own checks. */
  readonly untouched: boolean
  readonly tables: Checks
  /** Where the heading is: people may have written above it. */
  readonly start: number
  readonly end: number
}

const HEAD =
  /^# (?:Written|Merged) by: (unsilo import.*)\r?\n# (?:Do not edit.* check ([0-9a-f]{12})|What people wrote.*)\r?\n((?:# Table of (?:roles|ties): check [0-9a-f]{12}\r?\n)*)\r?\n/m

/** The model under a heading that tells whether someone has edited it or its tables since. */
export function sealed(body: string, origin: string, tables: Checks): string {
  return `# Written by: ${origin}\n# Do not edit: the next import replaces this file, and refuses to where it was edited; check ${checkOf(body)}\n${tableLines(tables)}\n${body}`
}

/** A file that people and imports write, under a heading that says so in place of an earlier one. */
export function markedAsMerged(text: string, origin: string, tables: Checks): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const heading = `# Merged by: ${origin} --merge\n# What people wrote here stays: the next import needs --merge too\n${tableLines(tables)}\n`
  const { start, end } = sealOf(text) ?? { start: 0, end: 0 }
  return text.slice(0, start) + heading.replaceAll('\n', eol) + text.slice(end)
}

const tableLines = (tables: Checks) =>
  [...tables].map(([collection, check]) => `# Table of ${collection}: check ${check}\n`).join('')

/** What the heading of a text says; `null` where it has none. */
export function sealOf(text: string): Seal | null {
  const found = HEAD.exec(text)
  if (found === null) return null
  const [whole, origin, check, lines = ''] = found
  const start = found.index
  const end = start + whole.length
  const tables = [...lines.matchAll(/^# Table of (roles|ties): check ([0-9a-f]{12})/gm)]
  return {
    origin: origin!,
    untouched: start === 0 && check !== undefined && check === checkOf(text.slice(end)),
    tables: new Map(tables.map(([, collection, of]) => [collection as Bulk, of!])),
    start,
    end,
  }
}

/** Files that a heading names at most. */
const MOST_NAMES = 3

/** What a heading says a file is from. */
export function originOf(kind: string, files: readonly string[]): string {
  const names = files.slice(0, MOST_NAMES).map((file) => file.split('/').at(-1)!)
  const more = files.length > MOST_NAMES ? ` and ${files.length - MOST_NAMES} more` : ''
  return plain(`unsilo import ${kind} ${names.join(' ')}${more}`)
}
