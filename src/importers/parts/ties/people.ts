import type { ForeignSource } from '../../importer.js'
import type { Problems } from '../problems.js'
import { readRecords } from '../records.js'
import { columnNamed } from './columns.js'
import { plainWords } from './words.js'

const IDS =
  /^(?:(?:anonymous )?(?:id|code|key|number|no|nr|nummer|numer|numero|kod|codigo)|pseudonym|respondent|ego|node|alias|hash|token)(?: id)?$/
const PERSONS =
  /^(?:person|people|role|rolle|rola|puesto|employee|member|held by|holder|user|name|model|osoba|persona|personne|mitarbeiter)(?: id)?$/

/** Who is behind each id of the ties: a table of two columns, or of more whose titles tell them. */
export function readPeople(
  source: ForeignSource,
  map: { readonly [field: string]: string },
  problems: Problems,
): { readonly behind: ReadonlyMap<string, string>; readonly said: string } | null {
  const records = readRecords(source, { sheet: null })
  problems.add(records.diagnostics)
  if (records.diagnostics.some(({ severity }) => severity === 'error')) return null
  const { file, header, rows } = records
  const at = (field: string, pattern: RegExp) =>
    Object.hasOwn(map, field)
      ? columnNamed(header, map[field]!)
      : header.findIndex((title) => pattern.test(plainWords(title).join(' ')))
  const named = { id: at('id', IDS), person: at('person', PERSONS) }
  const certain = named.id !== -1 && named.person !== -1 && named.id !== named.person
  if (!certain && header.length !== 2) {
    const message = `${file} does not tell which column holds the ids of the ties, and which the persons`
    const help = 'name them, as in: --map id=HEADER --map person=HEADER'
    const span = header.length === 0 ? null : records.locate(-1)
    problems.tell('people', message, { file, span }, help, { severity: 'error' })
    return null
  }
  const columns = certain ? named : { id: 0, person: 1 }
  // Two titles that say nothing may be the first pair: as a pair they do no harm.
  const titled = certain || named.id !== -1 || named.person !== -1
  const behind = new Map<string, string>(titled ? [] : [[header[0]!, header[1]!]])
  rows.forEach((row, i) => {
    const [id, person] = [row[columns.id]!.trim(), row[columns.person]!.trim()]
    if (id === '' && person === '') return
    const place = { file, span: records.locate(i, id === '' ? columns.id : columns.person) }
    if (id === '' || person === '')
      problems.tell(
        'people',
        `${records.where(i)} says only ${id === '' ? 'a person' : 'an id'}: it is left out`,
        place,
        'fill both cells',
      )
    else if (behind.has(id) && behind.get(id) !== person)
      problems.tell(
        'people',
        `'${id}' is here twice, as '${behind.get(id)}' and as '${person}' (${records.where(i)}): the first counts`,
        place,
        'an id is one person',
      )
    else behind.set(id, person)
  })
  const title = (column: number) => (titled ? `'${header[column]}'` : `column ${column + 1}`)
  return {
    behind,
    said: `people of ${file}: id is ${title(columns.id)}, person is ${title(columns.person)} (${records.read})`,
  }
}
