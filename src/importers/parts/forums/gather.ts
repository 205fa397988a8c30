import { plain, plural } from '../../../util/text.js'
import type { ImportContext } from '../../importer.js'
import { cadenceOf } from '../frequency.js'
import { bareText } from '../headers.js'
import type { Place, Problems } from '../problems.js'
import type { Records } from '../records.js'
import { type Members, membersIn } from './members.js'
import { columnsOfForums } from './titles.js'

/** What a table may say of a forum besides its members. */
type Saying = 'what' | 'cadence'

/** A text that a row says first of a forum, as the model takes it, and where. */
type Said = { readonly text: string; readonly value: string; readonly where: string }

/** A forum as its rows tell it. */
export type Told = {
  readonly name: string
  readonly members: Set<string>
  readonly said: Map<Saying, Said>
  /** Texts that were told to be at odds or unreadable: each is repeated for every member. */
  readonly odd: Set<string>
}

/** Adds the forums of a table to those that were told, with its columns and names that were matched to the summary. */
export function gather(
  records: Records,
  { options, organisation }: ImportContext,
  told: Map<string, Told>,
  problems: Problems,
  summary: string[],
): void {
  const columns = columnsOfForums(records, options.map, problems)
  if (columns === null) return
  summary.push(columns.said, `read: ${records.read}`)
  const members = membersIn(organisation)
  const unknown = new Map<string, { readonly row: number; readonly problem: string; times: number }>()
  const taken = new Set<string>()
  records.rows.forEach((row, i) => {
    const cell = (field: string) => row[columns.of.get(field) ?? -1]?.trim() ?? ''
    const [forum, member] = [cell('forum'), cell('member')]
    if (forum === '' && member === '') return
    const place = (field: string) => ({ file: records.file, span: records.locate(i, columns.of.get(field)) })
    if (forum === '' || member === '') {
      const lacks = forum === '' ? 'forum' : 'member'
      problems.tell(
        'incomplete',
        `${records.where(i)} names no ${lacks}: it is left out`,
        place(lacks),
        'fill the cell',
      )
      return
    }
    const one = told.get(forum) ?? { name: forum, members: new Set(), said: new Map(), odd: new Set() }
    told.set(forum, one)
    for (const field of ['what', 'cadence'] as const)
      if (cell(field) !== '')
        say(one, field, cell(field), records.where(i, columns.of.get(field)), place(field), problems)
    const found = members.of(member)
    if ('id' in found) {
      one.members.add(found.id)
      if (found.told !== null) taken.add(found.told)
      return
    }
    const known = unknown.get(member)
    if (known) known.times += 1
    else unknown.set(member, { row: i, problem: found.problem, times: 1 })
  })
  summary.push(...taken)
  for (const [member, { row, problem, times }] of unknown) {
    const column = columns.of.get('member')
    const message = `${problem}: left out of ${plural(times, 'forum')} (${records.where(row, column)})`
    const place = { file: records.file, span: records.locate(row, column) }
    problems.tell('unknown-member', message, place, helpFor(member, members, problems))
  }
}

function helpFor(member: string, members: Members, problems: Problems): string {
  return problems.near(member, members.known, 'use the id of a role, or of the person who holds it')
}

/** Keeps what is said first of a forum; tells a cadence that cannot be read, and what says otherwise later. */
function say(
  forum: Told,
  field: Saying,
  text: string,
  where: string,
  place: Place,
  problems: Problems,
): void {
  const value = field === 'cadence' ? cadenceOf(text) : text
  const first = forum.said.get(field)
  if (first !== undefined && (first.value === value || bareText(first.text) === bareText(text))) return
  if (forum.odd.has(`${field} ${text}`)) return
  forum.odd.add(`${field} ${text}`)
  if (value === null) {
    const message = `'${shown(text)}' tells no cadence: left out (${where})`
    problems.tell('cadence', message, place, 'write how often, such as weekly, every 2 weeks or 4/year')
  } else if (first === undefined) forum.said.set(field, { text, value, where })
  else {
    const message = `the ${NAMES[field]} of '${shown(forum.name)}' is '${shown(text)}' (${where}), and '${shown(first.text)}' in ${first.where}: the first counts`
    problems.tell('conflict', message, place, 'say the same in each row of the forum, or say it once')
  }
}

const NAMES = { what: 'purpose', cadence: 'cadence' } as const

const shown = (text: string) => plain(text.length > 60 ? `${text.slice(0, 60)}…` : text)
