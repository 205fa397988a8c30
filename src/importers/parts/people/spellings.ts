import { compareText } from '../../../util/order.js'
import type { Reports } from '../reports.js'
import { shortened } from './seat.js'

type Spelling = { count: number; row: number }

/** Of spellings that as many rows have, one in capitals alone comes after another. */
const shouts = (name: string) => Number(name === name.toUpperCase())

/** How often one name is written in which way. */
export class Spellings {
  readonly #found = new Map<string, Spelling>()

  add(text: string, row: number): void {
    const known = this.#found.get(text)
    if (known) known.count += 1
    else this.#found.set(text, { count: 1, row })
  }

  /** The spelling that most rows have; the others are told. */
  settle(column: number | undefined, reports: Reports): string {
    if (this.#found.size === 1) return this.#found.keys().next().value!
    const sorted = [...this.#found].sort(
      ([a, x], [b, y]) => y.count - x.count || shouts(a) - shouts(b) || compareText(a, b),
    )
    const [[name, { count: most }], ...others] = sorted as [[string, Spelling], ...[string, Spelling][]]
    for (const [other, { row, count }] of others)
      reports.tell({
        code: 'team-spelling',
        row,
        column,
        message: `the team '${shortened(other)}' is written '${shortened(name)}' in ${count === most ? 'as many' : 'more'} rows: they are one`,
        help: 'write it in one way',
      })
    return name
  }
}
