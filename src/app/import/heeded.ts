import type { Diagnostic } from '../../diagnostic/diagnostic.js'
import type { ForeignSource, Importer } from '../../importers/importer.js'
import { IMPORT_OPTIONS, type OptionId } from '../../importers/options.js'
import { isZip } from '../../importers/parts/workbook/zip.js'
import { usageProblem } from '../outcome.js'

/** What is wrong with the options that were given: an importer must not pass over what someone asked it. */
export function unheeded(
  given: readonly OptionId[],
  importer: Importer,
  importers: readonly Importer[],
): readonly Diagnostic[] {
  return given
    .filter((id) => !importer.options.includes(id))
    .map((id) => {
      const takers = importers.filter(({ options }) => options.includes(id)).map((one) => one.id)
      const flag = IMPORT_OPTIONS.find((option) => option.id === id)!.flags.split(' ')[0]
      const help = takers.length === 0 ? 'no kind takes it yet' : `it is for ${takers.join(', ')}`
      return usageProblem('usage/option', `${flag} says nothing to the import of ${importer.id}`, help)
    })
}

/** A sheet is one of a workbook: to name one of other files is a mistake. */
export function sheetless(
  given: readonly OptionId[],
  sources: readonly ForeignSource[],
): readonly Diagnostic[] {
  if (!given.includes('sheet') || sources.some(({ bytes }) => isZip(bytes))) return []
  const message = `--sheet names a sheet of a workbook, and ${sources[0]!.file} is none`
  return [usageProblem('usage/option', message, 'leave it out, or give the .xlsx file')]
}
