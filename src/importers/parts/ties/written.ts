import type { DraftTie } from '../../../model/draft.js'
import type { ImportTable } from '../../importer.js'
import type { Tie } from './judge.js'
import { FIELDS, type Field } from './reading.js'

/** The ties as entries of a YAML file. */
export function entriesOf(ties: Iterable<{ readonly tie: Tie; readonly source: string }>): DraftTie[] {
  return [...ties].map(({ tie: { from, to, kind, weight, date }, source }) => ({
    from,
    to,
    ...(kind === '' ? {} : { kind }),
    ...(weight === '' ? {} : { weight: Number(weight) }),
    ...(date === '' ? {} : { date }),
    source,
  }))
}

/** The ties as a table beside the model, of the columns that hold something; its rows are read when they are written. */
export function tableOf(
  walk: () => Iterable<Tie>,
  filled: { readonly [field in Field]: number },
): ImportTable {
  const header = FIELDS.filter((field) => field === 'from' || field === 'to' || filled[field] > 0)
  return {
    collection: 'ties',
    header,
    rows: {
      *[Symbol.iterator]() {
        for (const tie of walk()) yield header.map((field) => tie[field])
      },
    },
  }
}
