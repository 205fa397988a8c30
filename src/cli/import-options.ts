import { type Command as Commander, InvalidArgumentError, Option } from 'commander'
import { IMPORTERS } from '../importers/index.js'
import {
  DEFAULT_IMPORT_OPTIONS,
  IMPORT_OPTIONS,
  type ImportOption,
  type ImportOptions,
  type OptionId,
} from '../importers/options.js'
import { wholeNumber } from './whole-number.js'

/** The choices of an import as commander reads them. */
export type GivenOptions = { readonly [id in OptionId]?: unknown }

/** Adds the choices of the registry, each with the kinds that heed it. */
export function addImportOptions(commander: Commander): void {
  for (const entry of IMPORT_OPTIONS as readonly (ImportOption & { readonly id: OptionId })[]) {
    const takers = IMPORTERS.filter(({ options }) => options.includes(entry.id)).map(({ id }) => id)
    const only = takers.length === 0 ? '' : ` (${takers.join(', ')})`
    const option = new Option(entry.flags, `${entry.description}${only}`)
    if (entry.choices !== undefined) option.choices([...entry.choices])
    else
      option.argParser<unknown>((READERS[entry.id] ?? filled) as (text: string, before: unknown) => unknown)
    commander.addOption(option)
  }
}

/** What was asked of an import. */
export function importOptionsOf(given: GivenOptions): {
  readonly options: ImportOptions
  readonly given: readonly OptionId[]
} {
  const ids = IMPORT_OPTIONS.map(({ id }) => id).filter((id) => given[id] !== undefined)
  const said = Object.keys(DEFAULT_IMPORT_OPTIONS).filter((id) => given[id as OptionId] !== undefined)
  const options = Object.fromEntries(said.map((id) => [id, given[id as OptionId]]))
  return { options: { ...DEFAULT_IMPORT_OPTIONS, ...options }, given: ids }
}

type Columns = ImportOptions['map']

function column(text: string, before: Columns = {}): Columns {
  const cut = text.indexOf('=')
  const field = text.slice(0, cut).trim()
  const header = text.slice(cut + 1)
  if (cut === -1 || field === '' || header.trim() === '')
    throw new InvalidArgumentError(`It must be a field, = and a column, as in 'title=Job title'.`)
  if (Object.hasOwn(before, field)) throw new InvalidArgumentError(`The field '${field}' is mapped twice.`)
  return Object.fromEntries([...Object.entries(before), [field, header]])
}

function filled(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('It is empty.')
  return text
}

/** The readers of those that are no plain text. */
const READERS: { readonly [id in OptionId]?: (text: string, before: Columns | undefined) => unknown } = {
  map: column,
  unitLevel: wholeNumber(1),
}
