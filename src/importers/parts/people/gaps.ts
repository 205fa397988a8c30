import { plural } from '../../../util/text.js'
import type { Records } from '../records.js'
import type { Reports } from '../reports.js'
import { shortened } from './seat.js'

type Level = { readonly name: string; readonly column: number }
type Gap = {
  readonly row: number
  readonly column: number
  readonly above: string
  readonly below: string
  count: number
}

/** Levels that rows leave empty between others: `Corp`, nothing, `EMEA`. */
export class Gaps {
  readonly #found = new Map<string, Gap>()

  /** Takes in the levels of a row, each with its column; '' where one is empty. */
  add(row: number, levels: readonly Level[]): void {
    const first = levels.findIndex(({ name }) => name !== '')
    const empty = levels.findIndex(({ name }, i) => i > first && name === '')
    const below = levels.find(({ name }, i) => i > empty && name !== '')?.name
    if (first === -1 || empty === -1 || below === undefined) return
    const names = levels.map(({ name }) => name)
    const key = names.slice(0, names.indexOf(below, empty) + 1).join('\n')
    const known = this.#found.get(key.toLowerCase())
    const gap = { row, column: levels[empty]!.column, above: names[empty - 1]!, below, count: 1 }
    if (known) known.count += 1
    else this.#found.set(key.toLowerCase(), gap)
  }

  /** Tells each gap once, where it stands first. */
  tell(records: Records, reports: Reports): void {
    for (const { row, column, above, below, count } of this.#found.values()) {
      const too = count === 1 ? '' : `, and so in ${plural(count - 1, 'other row')}`
      const title = records.header[column] || column + 1
      reports.tell({
        code: 'level-gap',
        row,
        column,
        message: `the level '${title}' is empty between '${shortened(above)}' and '${shortened(below)}'${too}: '${shortened(below)}' is put right below '${shortened(above)}', apart from any of that name elsewhere`,
        help: 'fill the level, or repeat the one above it where there is none',
        subject: [below],
      })
    }
  }
}
