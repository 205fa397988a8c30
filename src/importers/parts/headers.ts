import type { Diagnostic } from '../../diagnostic/diagnostic.js'
import { didYouMean } from '../../util/nearest.js'
import { plainLetters } from './letters.js'
import type { Records } from './records.js'

/** For each field of an importer the usual titles of its column, the most specific first. */
export type Titles = { readonly [field: string]: readonly string[] }

/** The columns of a table by field, and the words about them. */
export type Columns = {
  readonly of: ReadonlyMap<string, number>
  /** Columns that would hold a field which another one holds, each with the field. */
  readonly passed: readonly { readonly column: number; readonly field: string }[]
  readonly diagnostics: readonly Diagnostic[]
}

/** A text for comparison: small letters without accents, words and numbers parted by one space. */
export function bareText(text: string): string {
  // Most names are plain, and there may be a million.
  if (/^[a-z0-9 ]*$/i.test(text) && !text.includes('  ')) return text.trim().toLowerCase()
  return plainLetters(text)
    .replaceAll('#', ' no ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/**
 * Finds the column of each field: what `map` says, else by the usual titles. With several candidates the most specific
 * title wins. Fields that start with `x-` may be mapped too.
 */
export function recogniseColumns(
  records: Records,
  titles: Titles,
  map: { readonly [field: string]: string },
): Columns {
  const of = new Map<string, number>()
  const diagnostics: Diagnostic[] = []
  for (const [field, title] of Object.entries(map)) {
    const column = columnOf(records, title)
    if (!Object.hasOwn(titles, field) && !/^x-./.test(field))
      diagnostics.push(unknownField(records, field, titles))
    else if (column === null) diagnostics.push(unknownColumn(records, field, title))
    else of.set(field, column)
  }
  const taken = new Set(of.values())
  const byTitle = new Map<string, number>()
  records.header.forEach((title, i) => {
    const bare = bareText(title)
    if (bare !== '' && !byTitle.has(bare) && !taken.has(i)) byTitle.set(bare, i)
  })
  const passed: { column: number; field: string }[] = []
  for (const [field, names] of Object.entries(titles))
    for (const name of names) {
      const column = byTitle.get(name)
      if (column === undefined || taken.has(column)) continue
      if (of.has(field)) passed.push({ column, field })
      else {
        of.set(field, column)
        taken.add(column)
      }
    }
  return { of, passed: passed.filter(({ column }) => !taken.has(column)), diagnostics }
}

function columnOf(records: Records, title: string): number | null {
  const exact = records.header.indexOf(title.trim())
  if (exact !== -1) return exact
  const bare = bareText(title)
  const near = records.header.findIndex((header) => bare !== '' && bareText(header) === bare)
  return near === -1 ? null : near
}

function unknownField({ file }: Records, field: string, titles: Titles): Diagnostic {
  const message = `--map ${field}=…: there is no field '${field}'`
  const help = didYouMean(
    field,
    Object.keys(titles),
    `the fields: ${Object.keys(titles).join(', ')}, and any x-…`,
  )
  return { code: 'import/unknown-field', severity: 'error', message, span: null, file, help: help! }
}

function unknownColumn({ file, header }: Records, field: string, title: string): Diagnostic {
  const message = `--map ${field}=${title}: ${file} has no column '${title}'`
  const help = didYouMean(title, header, `its columns: ${header.filter((one) => one !== '').join(', ')}`)
  return { code: 'import/unknown-column', severity: 'error', message, span: null, file, help: help! }
}
