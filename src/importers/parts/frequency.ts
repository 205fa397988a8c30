import { plainLetters } from './letters.js'

const PERIODS = [
  [
    'day',
    /^(?:d|day|days|daily|tag|taglich|tage|dzien|dziennie|codziennie|jour|jours|quotidien(?:ne)?|dia|diari[oa]|diariamente|workday)$/,
  ],
  [
    'week',
    /^(?:w|wk|week|weeks|weekly|wochen?|wochentlich|tydzien|tygodni[ea]?|tygodniowo|semaines?|hebdomadaire|semanas?|semanal|semanalmente)$/,
  ],
  [
    'month',
    /^(?:m|mo|mth|month|months|monthly|monate?|monatlich|miesiac[ea]?|miesiecy|miesiecznie|mois|mensuel(?:le)?|mes|meses|mensual|mensualmente)$/,
  ],
  [
    'quarter',
    /^(?:q|quarter|quarters|quarterly|quartale?|quartalsweise|quartalsmassig|vierteljahrlich|vierteljahr|kwartal[y]?|kwartalnie|trimestres?|trimestriel(?:le)?|trimestral)$/,
  ],
  [
    'year',
    /^(?:y|a|yr|year|years|yearly|annual|annually|annum|jahre?|jahrlich|rok|lata|rocznie|ans?|annees?|annuel(?:le)?|anos?|anual|anualmente)$/,
  ],
] as const

const TIMES: { readonly [word: string]: number } = {
  once: 1,
  twice: 2,
  einmal: 1,
  zweimal: 2,
  dreimal: 3,
  raz: 1,
  dwa: 2,
  une: 1,
  un: 1,
  una: 1,
  dos: 2,
  deux: 2,
  three: 3,
  four: 4,
}

/** Words of a frequency that change nothing. */
const FILLERS =
  /^(?:per|a|an|the|each|every|x|times?|mal|pro|im|in|der|par|fois|por|al|veces|vez|na|razy|w|each|je|jede[nrs]?|approx|ca|about|co)$/

/** What is said in a word of its own. */
const WORDS = [
  [
    '0.5/week',
    /^(?:bi[- ]?weekly|fortnightly|zweiwochentlich|vierzehntagig|14[- ]tagig|quincenal(?:mente)?|dwutygodniowo)$/,
  ],
  [
    '2/year',
    /^(?:semi[- ]?annual(?:ly)?|half[- ]?yearly|halbjahrlich|polrocznie|semestriel(?:le)?|semestral(?:mente)?)$/,
  ],
] as const

/** `every 2 weeks`, in which the number counts periods and not times. */
const EVERY = /^(?:every|each|alle|co|tou(?:te)?s les|cada) (\d+|\p{L}+) (\p{L}+)$/u
const COUNTED: { readonly [word: string]: number } = {
  two: 2,
  three: 3,
  four: 4,
  six: 6,
  zwei: 2,
  drei: 3,
  vier: 4,
  sechs: 6,
  dwa: 2,
  trzy: 3,
  cztery: 4,
  deux: 2,
  trois: 3,
  dos: 2,
  tres: 3,
  other: 2,
  second: 2,
}
const CADENCES: { readonly [frequency: string]: string } = {
  '1/day': 'daily',
  '1/week': 'weekly',
  '0.5/week': 'biweekly',
  '1/month': 'monthly',
  '1/quarter': 'quarterly',
  '1/year': 'yearly',
}

/** How often something meets, as the format writes it: a word such as `weekly` where there is one, else a frequency. */
export function cadenceOf(text: string): string | null {
  const frequency = frequencyOf(text)
  return frequency === null ? null : (CADENCES[frequency] ?? frequency)
}

/** A frequency as the format writes it: `40/month` from `40 per month`, `monthly`, `2x a year`; `null` where it cannot be told. */
export function frequencyOf(text: string): string | null {
  const plain = plainLetters(text.slice(0, 100)).replace(/\s+/g, ' ').trim()
  const worded = WORDS.find(([, pattern]) => pattern.test(plain))
  if (worded !== undefined) return worded[0]
  const every = EVERY.exec(plain)
  const span = every === null ? Number.NaN : (COUNTED[every[1]!] ?? Number(every[1]))
  return span > 0 ? onceIn(span, periodOf(every![2]!)) : countedOf(plain)
}

const periodOf = (word: string) => PERIODS.find(([, pattern]) => pattern.test(word))?.[0] ?? null

/** Once in so many periods, in numbers without a remainder where there are any. */
function onceIn(span: number, period: string | null): string | null {
  if (period === null) return null
  if (span === 1) return `1/${period}`
  if (period === 'month' && span === 3) return '1/quarter'
  const inYear = { month: 12, quarter: 4 }[period]
  if (inYear !== undefined && inYear % span === 0) return `${inYear / span}/year`
  return written(Number((1 / span).toFixed(4)), period)
}

function countedOf(plain: string): string | null {
  const words = plain
    .replace(/(\d)([a-z])/g, '$1 $2')
    .split(/[\s/×~-]+/)
    .filter((word) => word !== '')
  let count: number | null = null
  let period: string | null = null
  for (const [i, word] of words.entries()) {
    const number = /^\d+(?:[.,]\d+)?$/.test(word)
      ? Number(word.replace(',', '.'))
      : Object.hasOwn(TIMES, word)
        ? TIMES[word]!
        : null
    // 'a' is a year on its own, as in 4/a, and no word of weight before another.
    const last = i === words.length - 1
    const found = periodOf(word) ?? undefined
    if (number !== null && !(last && found !== undefined)) {
      if (count !== null) return null
      count = number
    } else if (found !== undefined && (last || !FILLERS.test(word))) {
      if (period !== null) return null
      period = found
    } else if (!FILLERS.test(word)) return null
  }
  return period === null ? null : written(count ?? 1, period)
}

/** Numbers so large or small that they are written with an exponent are no frequency. */
function written(count: number, period: string): string | null {
  return count > 0 && /^\d+(?:\.\d+)?$/.test(String(count)) ? `${count}/${period}` : null
}
