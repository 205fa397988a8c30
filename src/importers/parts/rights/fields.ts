import { plainTitle } from './plain.js'

/** What a table of rights may say of a decision besides its rights. */
export const FIELDS = [
  'decision',
  'actor',
  'right',
  'id',
  'customers',
  'frequency',
  'key',
  'note',
  'category',
] as const
export type Field = (typeof FIELDS)[number]

const TITLES: { readonly [field in Field]: RegExp } = {
  decision:
    /^(?:(?:key )?decisions?|decision (?:name|title|area|point)|entscheidung(?:en)?|decyzj[ae]|decision(?:es)?|activity|activities|task|tasks|aufgaben?|process step|deliverable|zadanie|tache|tarea|what)$/,
  actor:
    /^(?:roles?|actors?|who|person|function|position|team|rolle|akteur|rola|aktor|acteur|puesto|rol|stakeholder)$/,
  right:
    /^(?:(?:decision )?rights?|letters?|raci|rasci|rapid|daci|responsibility|recht|buchstabe|prawo|litera|droit|lettre|derecho|letra)$/,
  id: /^(?:id|ids|no|nr|number|nummer|numer|numero|key id|decision id|ref|reference|code|kod)$/,
  customers: /^(?:customers?|customer segments?|segments?|kunden?|klienci|klient|clients?|clientes?)$/,
  frequency:
    /^(?:frequency|how often|times|haufigkeit|czestotliwosc|czestosc|frequence|frecuencia|cadence|turnus)$/,
  key: /^(?:key|key decision|critical|important|schlusselentscheidung|kluczowa|cle|clave)$/,
  note: /^(?:notes?|comments?|remarks?|bemerkung(?:en)?|kommentar|anmerkung(?:en)?|uwagi|komentarz|remarques?|commentaires?|notas?|comentarios?)$/,
  category:
    /^(?:category|categories|area|domain|section|phase|group|process|kategorie|bereich|thema|kategoria|obszar|categorie|domaine|categoria|ambito)$/,
}

/** The column of each field: those that are mapped, then those whose titles say it. */
export function fieldColumns(
  header: readonly string[],
  map: { readonly [field: string]: string },
): ReadonlyMap<Field, number> {
  const found = new Map<Field, number>()
  const plain = header.map(plainTitle)
  for (const field of FIELDS) {
    if (!Object.hasOwn(map, field)) continue
    const exact = header.indexOf(map[field]!)
    const at = exact === -1 ? plain.indexOf(plainTitle(map[field]!)) : exact
    if (at !== -1) found.set(field, at)
  }
  for (const field of FIELDS) {
    if (found.has(field)) continue
    const at = plain.findIndex((title, i) => TITLES[field].test(title) && ![...found.values()].includes(i))
    if (at !== -1) found.set(field, at)
  }
  return found
}

/** Whether a title names who decides rather than what is decided. */
export const isActorTitle = (title: string) => TITLES.actor.test(plainTitle(title))
/** Whether a title names what is decided. */
export const isDecisionTitle = (title: string) => TITLES.decision.test(plainTitle(title))
