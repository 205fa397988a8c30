import type { Field } from './reading.js'
import { plainWords } from './words.js'

/** Names of columns, in the languages of people who send us tables. */
const NAMES: { readonly [field in Field]: readonly string[] } = {
  from: words(
    'from who source sender ego respondent rater nominator origin initiator caller chooser tail',
    'von quelle absender wer od nadawca zrodlo kto de desde qui quien expediteur emetteur remitente origen',
  ),
  to: words(
    'to whom target receiver recipient alter ratee nominee destination callee chosen head named nominated colleague',
    'nach an zu wem ziel empfanger wen genannt genannte kollege do odbiorca cel kogo a vers hacia para destinataire cible destinatario destino',
  ),
  weight: words(
    'weight weights count strength frequency value n number times messages emails meetings score intensity',
    'gewicht anzahl starke haufigkeit wert waga liczba sila poids nombre force peso numero fuerza',
  ),
  kind: words(
    'kind type question relation relationship tie network layer channel',
    'art typ frage beziehung kanal rodzaj pytanie relacja pregunta relacion tipo',
  ),
  date: words(
    'date day month week time timestamp when sent datum tag zeit zeitpunkt data dzien jour fecha dia',
  ),
}

/** What may follow such a name without saying another thing. */
const TAILS = words(
  'id ids name node nodeid email mail address person user employee at code named colleague coworker',
)

function words(...lists: readonly string[]): readonly string[] {
  return lists.flatMap((list) => list.split(' '))
}

/** The field that a column's title names; `exact` where it says nothing else. */
function fieldOf(title: string): { readonly field: Field; readonly exact: boolean } | null {
  const parts = plainWords(title)
  // 'à qui' and 'a quién' are whom, and the same word alone is who.
  if (parts.length === 2 && parts[0] === 'a' && (parts[1] === 'qui' || parts[1] === 'quien'))
    return { field: 'to', exact: true }
  for (const field of Object.keys(NAMES) as Field[]) {
    const [first, ...rest] = parts
    if (first === undefined || !NAMES[field].includes(first)) continue
    if (rest.every((word) => TAILS.includes(word))) return { field, exact: rest.length === 0 }
  }
  return null
}

/** The column of each field: what is mapped, then titles that say the field alone, then others, each the first. */
export function columnsOf(
  header: readonly string[],
  map: { readonly [field: string]: string },
): ReadonlyMap<Field, number> {
  const found = new Map<Field, number>()
  for (const field of Object.keys(NAMES) as Field[]) {
    const at = Object.hasOwn(map, field) ? columnNamed(header, map[field]!) : -1
    if (at !== -1) found.set(field, at)
  }
  for (const exact of [true, false])
    header.forEach((title, i) => {
      const named = fieldOf(title)
      if (named === null || named.exact !== exact || found.has(named.field)) return
      if (!Object.hasOwn(map, named.field) && ![...found.values()].includes(i)) found.set(named.field, i)
    })
  return found
}

/** The column with this title, its case and spaces aside; -1 where there is none. */
export function columnNamed(header: readonly string[], title: string): number {
  const at = header.findIndex((one) => one.trim() === title.trim())
  const like = plainWords(title).join(' ')
  return at === -1 ? header.findIndex((one) => plainWords(one).join(' ') === like) : at
}
