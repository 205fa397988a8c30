const PERIODS = [
  [
    'day',
    /^(?:d|day|days|daily|tag|taglich|tage|dzien|dziennie|codziennie|jour|jours|quotidien(?:ne)?|dia|diari[oa]|diariamente|workday)$/,
  ],
  [
    'week',
    /^(?:w|wk|week|weeks|weekly|woche|wochentlich|tydzien|tygodniowo|semaine|hebdomadaire|semana|semanal|semanalmente)$/,
  ],
  [
    'month',
    /^(?:m|mo|mth|month|months|monthly|monat|monatlich|miesiac|miesiecznie|mois|mensuel(?:le)?|mes|mensual|mensualmente)$/,
  ],
  [
    'quarter',
    /^(?:q|quarter|quarters|quarterly|quartal|quartalsweise|vierteljahrlich|vierteljahr|kwartal|kwartalnie|trimestre|trimestriel(?:le)?|trimestral)$/,
  ],
  [
    'year',
    /^(?:y|a|yr|year|years|yearly|annual|annually|annum|jahr|jahrlich|rok|rocznie|an|annee|annuel(?:le)?|ano|anual|anualmente)$/,
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

/** A frequency as the format writes it: `40/month` from `40 per month`, `monthly`, `2x a year`; `null` where it cannot be told. */
export function frequencyOf(text: string): string | null {
  const plain = text
    .slice(0, 100)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ł/g, 'l')
    .toLowerCase()
    .trim()
  if (/^(?:bi-?weekly|fortnightly|zweiwochentlich|every (?:two|2) weeks|alle (?:zwei|2) wochen)$/.test(plain))
    return '0.5/week'
  if (
    /^(?:semi-?annual(?:ly)?|half-?yearly|halbjahrlich|polrocznie|semestriel(?:le)?|semestral)$/.test(plain)
  )
    return '2/year'
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
    const found = PERIODS.find(([, pattern]) => pattern.test(word))?.[0]
    if (number !== null && !(last && found !== undefined)) {
      if (count !== null) return null
      count = number
    } else if (found !== undefined && (last || !FILLERS.test(word))) {
      if (period !== null) return null
      period = found
    } else if (!FILLERS.test(word)) return null
  }
  return period === null || count === 0 ? null : `${count ?? 1}/${period}`
}
