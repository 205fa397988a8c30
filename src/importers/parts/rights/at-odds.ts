import { plain } from '../../../util/text.js'
import { frequencyOf } from '../frequency.js'
import type { Problems } from '../problems.js'
import type { Entry, Said } from './entries.js'
import { plainTitle } from './plain.js'
import { isKey } from './yes-no.js'

/** What a decision has one of; a note may be of each row, and a number only counts it. */
const OF_THE_DECISION = {
  frequency: (text: string) => frequencyOf(text) ?? plainTitle(text),
  key: (text: string) => isKey(text) ?? plainTitle(text),
  customers: plainTitle,
} as const

/** Tells where a row says of a decision something else than one before it, whose word counts. */
export function tellAtOdds(
  { text: name }: Said,
  field: keyof Entry['fields'],
  before: Said,
  now: Said,
  problems: Problems,
): void {
  if (field !== 'frequency' && field !== 'key' && field !== 'customers') return
  const meant = OF_THE_DECISION[field]
  if (meant(before.text) === meant(now.text)) return
  const message = `${field} of '${shown(name)}' is '${shown(now.text)}' in ${now.where}, and '${shown(before.text)}' in ${before.where}: the first counts`
  problems.tell('conflict', message, now.place, 'say the same in each row of the decision, or say it once')
}

const shown = (text: string) => plain(text.length > 60 ? `${text.slice(0, 60)}…` : text)
