import { bareText, recogniseColumns, type Titles } from '../headers.js'
import { orAnotherSheet } from '../other-sheets.js'
import type { Problems } from '../problems.js'
import type { Records } from '../records.js'

const TITLES: Titles = {
  forum: [
    'forum',
    'committee',
    'council',
    'board',
    'working group',
    'gremium',
    'ausschuss',
    'arbeitskreis',
    'komitet',
    'comite',
    'group',
    'gruppe',
    'grupa',
    'groupe',
    'grupo',
  ],
  member: [
    'member',
    'member id',
    'employee id',
    'person id',
    'person',
    'role',
    'mitglied',
    'personalnummer',
    'czlonek',
    'membre',
    'miembro',
  ],
  what: ['what', 'purpose', 'zweck', 'cel', 'objet', 'objeto'],
  cadence: ['cadence', 'frequency', 'meets', 'turnus'],
}

/** The columns of a table of forums; `null` where one that is needed cannot be told. */
export function columnsOfForums(
  records: Records,
  map: { readonly [field: string]: string },
  problems: Problems,
): { readonly of: ReadonlyMap<string, number>; readonly said: string } | null {
  const { of, diagnostics } = recogniseColumns(records, TITLES, map)
  problems.add(diagnostics)
  for (const field of ['forum', 'member'])
    if (!of.has(field) && diagnostics.length === 0)
      problems.tell(
        'missing-column',
        `${records.file} has no column that names the ${field}`,
        { file: records.file, span: records.header.length === 0 ? null : records.locate(-1) },
        orAnotherSheet(`name it, as in: --map ${field}='${records.header[0] ?? 'HEADER'}'`, records.others),
        { severity: 'error' },
      )
  if (problems.broken) return null
  const used = [...of].map(([field, column]) => `${field} = '${records.header[column]}'`)
  const unread = records.header.filter((title, i) => title !== '' && ![...of.values()].includes(i))
  const rest = unread.length === 0 ? '' : `; not read: ${unread.map((title) => `'${title}'`).join(', ')}`
  return { of, said: `columns: ${used.join(', ')}${rest}` }
}

/** Whether a file looks like a table of forums: its first row names one, and its members. */
export function looksLikeForums(file: string, head: string): boolean {
  if (/\.(?:ya?ml|json|xml|ldif|graphml|gexf|net|md|html?)$/i.test(file) || head.includes('\0')) return false
  const titles = (head.split(/\r?\n/, 1)[0] ?? '')
    .split(/[,;\t|]/)
    .map((title) => bareText(title.replaceAll('"', '')))
  const has = (field: 'forum' | 'member') => titles.some((title) => TITLES[field]!.includes(title))
  const isPeople = titles.some((title) => /manager|report|supervisor|vorgesetz|title/.test(title))
  return has('forum') && has('member') && !isPeople
}
