import type { ImportOptions } from '../../options.js'
import { bareText, type Columns } from '../headers.js'
import type { Records } from '../records.js'
import { LEVELS, LISTS, NUMBERED } from './fields.js'

/** What tells the teams, and in which columns; none where the managers do. */
export type TeamColumns = {
  readonly hierarchy: NonNullable<ImportOptions['hierarchy']>
  readonly columns: readonly number[]
  /** What parts a path or a list. */
  readonly separator: RegExp
}

export const LIST = /[;|\n]/
/** A slash that parts names may be told from one that is in a name by the spaces around it. */
export const SPACED_SLASH = /(?<=\s|^)\/+(?=\s|$)/
/** In the order in which they count: a slash may be part of a name where there are arrows too. */
const PATHS = [/>|»|→/, /\\/, SPACED_SLASH, /\//, /\|/, /;/, /::/]
const NEVER = /$^/
/** Cells that are looked at. */
const LOOKED_AT = 2000

/** Tells where the teams stand, by the titles of the columns and what is in them; `null` where the columns lack what was asked for. */
export function findTeams(
  records: Records,
  columns: Columns,
  wanted: ImportOptions['hierarchy'],
): TeamColumns | null {
  const none: TeamColumns = { hierarchy: 'managers', columns: [], separator: NEVER }
  if (wanted === 'managers') return none
  const levels = levelColumns(records, columns)
  const mapped = columns.of.get('team')
  const titled = (names: readonly string[]) =>
    records.header.findIndex((title, i) => names.includes(bareText(title)) && !isTaken(columns, i))
  const path = columns.of.get('path')
  const list = titled(LISTS)
  const one =
    mapped ??
    path ??
    (levels.length > 0 ? (levels.length === 1 ? levels[0] : undefined) : list === -1 ? undefined : list)
  switch (wanted) {
    case 'levels': {
      const all = levels.length > 0 ? levels : one === undefined ? [] : [one]
      return all.length === 0 ? null : { hierarchy: 'levels', columns: all, separator: NEVER }
    }
    case 'list': {
      const column = mapped ?? (list === -1 ? one : list)
      return column === undefined ? null : { hierarchy: 'list', columns: [column], separator: LIST }
    }
    case 'path':
      return one === undefined
        ? null
        : { hierarchy: 'path', columns: [one], separator: pathSeparator(records, one) ?? PATHS[0]! }
  }
  if (one === undefined)
    return levels.length > 1 ? { hierarchy: 'levels', columns: levels, separator: NEVER } : none
  const parted = share(records, one, LIST)
  const separator = pathSeparator(records, one)
  if (one === path && separator !== null) return { hierarchy: 'path', columns: [one], separator }
  if (separator !== null && !/^[;|/]$/.test(separator.source) && share(records, one, separator) > 0.2)
    return { hierarchy: 'path', columns: [one], separator }
  if ((parted > 0.02 && parted * filledIn(records, one) >= 3) || one === list)
    return { hierarchy: 'list', columns: [one], separator: LIST }
  return { hierarchy: 'levels', columns: [one], separator: NEVER }
}

function isTaken(columns: Columns, column: number): boolean {
  return [...columns.of.values()].includes(column)
}

/** Columns of levels from broad to narrow: those that are mapped, else the numbered ones, else those with the usual titles. */
function levelColumns(records: Records, columns: Columns): readonly number[] {
  const mapped = [...columns.of].flatMap(([field, column]) => {
    const level = /^level-(\d+)$/.exec(field)?.[1]
    return level === undefined ? [] : [{ level: Number(level), column }]
  })
  const free = records.header
    .map((title, i) => ({ bare: bareText(title), i }))
    .filter(({ i }) => !isTaken(columns, i))
  const numbered = free.flatMap(({ bare, i }) => {
    const level = NUMBERED.exec(bare)?.[1]
    return level === undefined ? [] : [{ level: Number(level), column: i }]
  })
  const named = LEVELS.flatMap((titles, level) => {
    // Where two columns hold one level, the title that stands first is the more usual one.
    const found = titles
      .map((title) => free.find(({ bare }) => bare === title))
      .find((one) => one !== undefined)
    return found === undefined ? [] : [{ level, column: found.i }]
  })
  const chosen = mapped.length > 0 ? mapped : numbered.length > 1 || named.length === 0 ? numbered : named
  return [...chosen].sort((a, b) => a.level - b.level || a.column - b.column).map(({ column }) => column)
}

function cellsIn(records: Records, column: number): string[] {
  const cells = records.rows.slice(0, LOOKED_AT).map((row) => row[column]!.trim())
  return cells.filter((cell) => cell !== '')
}

/** How many cells of a column say something. */
const filledIn = (records: Records, column: number) => cellsIn(records, column).length

function share(records: Records, column: number, separator: RegExp): number {
  const filled = cellsIn(records, column)
  return filled.length === 0 ? 0 : filled.filter((cell) => separator.test(cell)).length / filled.length
}

function pathSeparator(records: Records, column: number): RegExp | null {
  return PATHS.find((separator) => share(records, column, separator) > 0.2) ?? null
}
