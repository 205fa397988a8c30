import { isDay } from '../../../util/date.js'
import { plain } from '../../../util/text.js'
import { isAmbiguous, readNumber } from '../numbers.js'
import type { End, Ends } from './ends.js'
import type { Field, RawTie } from './reading.js'

/** Largest weight that the format takes. */
const HEAVIEST = 1e9
const LONGEST = 200
const LONGEST_NUMBER = 40

/** A tie of the model: texts that are empty are not said. */
export type Tie = { readonly [field in Field]: string } & {
  /** The two as numbers, in the order in which they were met first. */
  readonly numbers: readonly [number, number]
}

/** What was odd about a tie: what it is counted as, the id or words it is told of once, and where it stands. */
export type Told = (
  what: 'end' | 'loop' | 'weight' | 'no-tie' | 'date' | 'long',
  message: string,
  field: Field,
  end?: End,
) => void

const SAY_NOTHING: Told = () => {}

/** What becomes of a tie in the model; `null` where it is left out. The same ties are judged alike however often. */
export function judge(tie: RawTie, ends: Ends, kind: string, told: Told = SAY_NOTHING): Tie | null {
  const from = ends.of(tie.from)
  const to = ends.of(tie.to)
  if ('problem' in from) told('end', from.problem, 'from', from)
  if ('problem' in to) told('end', to.problem, 'to', to)
  if ('problem' in from || 'problem' in to) return null
  if (from.id === to.id) {
    told('loop', `'${shown(from.id)}' is tied to itself: the tie is left out`, 'to')
    return null
  }
  const weight = weightOf(tie.weight, told)
  if (weight === null) return null
  return {
    numbers: [from.number, to.number],
    from: from.id,
    to: to.id,
    kind: word(tie.kind, 'kind', told) || kind,
    weight,
    date: dateOf(tie, told),
  }
}

function weightOf(text: string, told: Told): string | null {
  if (text === '') return ''
  const number = text.length <= LONGEST_NUMBER ? numberIn(text) : null
  if (number === null) {
    const why = isAmbiguous(text) ? 'may be two numbers' : 'is no number'
    told('weight', `the weight '${shown(text)}' ${why}: the tie is kept without it`, 'weight')
    return ''
  }
  if (number <= 0) {
    told('no-tie', `a weight of ${number} is no tie: it is left out`, 'weight')
    return null
  }
  if (number > HEAVIEST) {
    told('weight', `a weight of ${number} is more than ${HEAVIEST}: the tie is kept without it`, 'weight')
    return ''
  }
  return String(number)
}

/** Programs write 1.234 and mean a little more than one; people write 1.234,5 and 0,5, and might mean anything by 1,234. */
function numberIn(text: string): number | null {
  if (/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(text)) return Number(text)
  if (/^-?,\d+$/.test(text)) return Number(text.replace(',', '.'))
  return /^[-+]?\d[\d.,'\s]*$/.test(text) ? readNumber(text) : null
}

function dateOf({ date }: RawTie, told: Told): string {
  if (date === '' || isDay(date)) return date
  const day = /^(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d/.exec(date)?.[1]
  if (day === undefined || !isDay(day))
    told('date', `the date '${shown(date)}' is no day as YYYY-MM-DD: it is kept as it is written`, 'date')
  return word(date, 'date', told)
}

function word(text: string, field: 'kind' | 'date', told: Told): string {
  if (text.length <= LONGEST) return text
  told(
    'long',
    `the ${field} '${shown(text)}' is longer than ${LONGEST} characters: the tie is kept without it`,
    field,
  )
  return ''
}

function shown(text: string): string {
  return plain(text.length > 60 ? `${text.slice(0, 60)}…` : text)
}
