import type { Pseudonyms } from '../../model/anonymise/pseudonyms.js'
import { csvField, guarded } from '../../util/csv.js'

/** How a table of pseudonyms begins, by which one is known again. */
export const TABLE_HEAD = 'pseudonym,kind,original,name\n'

/** Who is who: every pseudonym of a run with the original that it stands for, as comma-separated values. */
export function pseudonymTable(pseudonyms: Pseudonyms): string {
  const rows = pseudonyms
    .all()
    .map(({ id, kind, original, name }) =>
      [id, kind, original, name ?? ''].map((field) => csvField(guarded(field))).join(','),
    )
  return TABLE_HEAD + rows.map((row) => `${row}\n`).join('')
}
