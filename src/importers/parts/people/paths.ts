import { plural } from '../../../util/text.js'
import type { Records } from '../records.js'
import type { Reports } from '../reports.js'
import { isNothing } from './cells.js'
import { shortened } from './seat.js'
import { nameKey } from './team.js'
import { SPACED_SLASH, type TeamColumns } from './team-columns.js'

type Seen = { readonly row: number; readonly text: string; count: number }

/** Reads the steps of paths and lists, and tells once what is odd about how paths are written. */
export class Paths {
  readonly #teams: TeamColumns
  /** The tops of paths with spaces around their slashes: what begins with one of them and a slash is a path too. */
  readonly #tops: ReadonlySet<string>
  readonly #seen = new Map<'empty' | 'tight', Seen>()

  constructor(records: Records, teams: TeamColumns) {
    this.#teams = teams
    this.#tops = teams.separator === SPACED_SLASH ? topsOf(records, teams.columns[0]!) : new Set()
  }

  /** The names that a cell holds, from broad to narrow. */
  steps(row: number, text: string): string[] {
    const { separator, hierarchy } = this.#teams
    const tight = !separator.test(text) && this.#tops.has(nameKey(text.split('/')[0]!)) && text.includes('/')
    if (tight) this.#see('tight', row, text)
    const steps = text.split(tight ? '/' : separator).map(tidy)
    const names = steps.filter((name) => name !== '')
    const inner = steps.slice(steps.indexOf(names[0] ?? ''), steps.lastIndexOf(names.at(-1) ?? '') + 1)
    if (hierarchy === 'path' && inner.length > names.length && names.length > 0) this.#see('empty', row, text)
    return names
  }

  #see(what: 'empty' | 'tight', row: number, text: string): void {
    const known = this.#seen.get(what)
    if (known) known.count += 1
    else this.#seen.set(what, { row, text, count: 1 })
  }

  /** Tells each oddity where it stands first, with how many rows have it. */
  tell(reports: Reports): void {
    const tell = (what: 'empty' | 'tight', is: string, as: string, help: string) => {
      const seen = this.#seen.get(what)
      if (seen === undefined) return
      const too = seen.count === 1 ? '' : `, and so in ${plural(seen.count - 1, 'other row')}`
      reports.tell({
        code: `path-${what}`,
        row: seen.row,
        column: this.#teams.columns[0],
        message: `the path '${shortened(seen.text)}' ${is}${too}: ${as}`,
        help,
      })
    }
    tell('empty', 'has an empty step', 'read without it', 'fill it, or leave it out with its sign')
    tell(
      'tight',
      "has no spaces around its '/', as others have",
      'read as if it had them',
      'write all paths in one way',
    )
  }
}

function topsOf({ rows }: Records, column: number): ReadonlySet<string> {
  const paths = rows.map((row) => row[column]!).filter((text) => SPACED_SLASH.test(text))
  return new Set(paths.map((text) => nameKey(text.split(SPACED_SLASH)[0]!)).filter((name) => name !== ''))
}

/** A name with single spaces; empty where it stands for nothing. */
export function tidy(part: string): string {
  const name = part.replace(/\s+/g, ' ').trim()
  return isNothing(name) ? '' : name
}
