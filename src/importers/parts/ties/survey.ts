import { plural } from '../../../util/text.js'
import type { Problems } from '../problems.js'
import type { Ends } from './ends.js'
import { judge, type Told } from './judge.js'
import type { Field, RawTie, Reading } from './reading.js'
import type { Repeated } from './repeated.js'
import { Tally } from './tally.js'

/** What all sources together come to. */
export type Totals = {
  kept: number
  /** Those of them without a direction, which the model holds as two. */
  undirected: number
  readonly filled: { [field in Field]: number }
  readonly repeated: Repeated
}

/** Walks the ties of a source once, tells what is odd about them, and adds up what is kept; gives the summary of it. */
export function survey(
  file: string,
  reading: Reading,
  ends: Ends,
  kind: string,
  totals: Totals,
  problems: Problems,
): string[] {
  const tally = new Tally(file)
  const before = totals.kept
  const undirected = totals.undirected
  let all = 0
  let tie: RawTie
  const told: Told = (what, message, field, end) => {
    const missing = end !== undefined && 'problem' in end ? end : null
    const at = tie
    const name = missing !== null && missing.word !== '' ? missing.word : `${at.start} ${at.line} ${message}`
    tally.meet(what, name, () => {
      const where = reading.where(at, field)
      const say = (count: number) => ({
        message:
          missing === null
            ? `${message} (${where})`
            : `${message}: ${plural(count, 'tie is', 'ties are')} left out, the first in ${where}`,
        help: helpFor(what, missing, ends, problems),
      })
      return { say, span: reading.span(at, field) }
    })
  }
  for (tie of reading.ties()) {
    all += 1
    const kept = judge(tie, ends, kind, told)
    if (kept === null) continue
    totals.kept += 1
    if (tie.undirected) totals.undirected += 1
    for (const field of ['kind', 'weight', 'date'] as const) if (kept[field] !== '') totals.filled[field] += 1
    const [a, b] = kept.numbers
    const words = `${kept.kind}\n${kept.date}`
    if (tie.undirected) totals.repeated.add(Math.min(a, b), Math.max(a, b), `${words}\nundirected`)
    else totals.repeated.add(a, b, words)
  }
  problems.add(reading.found ?? [])
  tally.tell(problems)
  const kept = totals.kept - before
  const lines = [`read: ${plural(kept, 'tie')} of ${file}${kept === all ? '' : `, of ${all} there`}`]
  if (totals.undirected > undirected)
    lines.push(
      `undirected in ${file}: ${plural(totals.undirected - undirected, 'tie')}, each written in both directions`,
    )
  const odd = ODD.flatMap(([what, one, many]) =>
    tally.count(what) === 0 ? [] : [plural(tally.count(what), one, many)],
  )
  return odd.length === 0 ? lines : [...lines, `odd in ${file}: ${odd.join(', ')}`]
}

const ODD = [
  ['end', 'end that is nobody', 'ends that are nobody'],
  ['loop', 'tie of someone to themselves', 'ties of someone to themselves'],
  ['no-tie', 'weight that is no tie', 'weights that are no ties'],
  ['weight', 'weight that cannot be read', 'weights that cannot be read'],
  ['date', 'date that is no day', 'dates that are no days'],
  ['long', 'text that is too long', 'texts that are too long'],
] as const

const HELP: { readonly [what: string]: string } = {
  loop: 'a tie is between two; remove the row',
  'no-tie': 'remove the row, or give it a weight above 0',
  weight: 'write a number above 0, such as 3 or 2.5',
  date: 'write it as 2026-03-01',
  long: 'shorten it',
}

function helpFor(
  what: string,
  missing: { readonly word: string; readonly among: 'people' | 'model' | null } | null,
  ends: Ends,
  problems: Problems,
): string {
  if (missing === null) return HELP[what] ?? ''
  if (missing.among === null) return 'write the id of a role or of a person'
  const otherwise =
    missing.among === 'people'
      ? 'add a row with the id and its role or person'
      : 'add it to the model, or say with --people who it is'
  return problems.near(missing.word, ends.candidates(missing.among), otherwise)
}
