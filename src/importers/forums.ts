import type { DraftForum } from '../model/draft.js'
import { plural } from '../util/text.js'
import type { ForeignSource, ImportContext, Importer, ImportResult } from './importer.js'
import { baseName } from './parts/file-name.js'
import { membersIn } from './parts/forums/members.js'
import { forumIds, nameFrom } from './parts/forums/names.js'
import { columnsOfForums, looksLikeForums } from './parts/forums/titles.js'
import { Problems } from './parts/problems.js'
import { type Records, readRecords } from './parts/records.js'

/** Who sits together: a table with a row for each member of each forum, committee or product group. */
const importer: Importer = {
  id: 'forums',
  title: 'who sits in which forum: a row for each member (CSV, XLSX)',
  options: ['map', 'sheet', 'model'],
  detect: looksLikeForums,
  read,
}

/** A forum as its rows tell it. */
type Told = {
  readonly name: string
  readonly members: Set<string>
  readonly said: Map<'what' | 'cadence', string>
}

function read(sources: readonly ForeignSource[], context: ImportContext): ImportResult {
  const problems = new Problems()
  const told = new Map<string, Told>()
  const summary: string[] = []
  const files = sources.map((source) => {
    const records = readRecords(source, { sheet: context.options.sheet })
    problems.add(records.diagnostics)
    if (!problems.broken) gather(records, context, told, problems, summary)
    return source.file
  })
  const found = [...told.values()]
  const ids = forumIds(
    found.map(({ name }) => name),
    context.organisation,
  )
  const forums = found
    .map((one): DraftForum & { id: string } => ({
      id: ids.get(one.name)!,
      name: nameFrom(one.name),
      members: [...one.members].sort(),
      ...Object.fromEntries(one.said),
      source: baseName(files[0]!),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const seats = found.reduce((sum, { members }) => sum + members.size, 0)
  const alone = found.filter(({ members }) => members.size < 2).length
  if (!problems.broken && alone === found.length) {
    const message = `there is no forum in ${files[0]!} with two members${context.organisation === null ? '' : ' of the model'}`
    const help = 'nothing was written; is it the right model, or the right column of members?'
    problems.tell('nothing', message, { file: files[0]!, span: null }, help, { severity: 'error' })
  }
  return problems.result({ forums: forums.filter(({ members }) => members.length > 1) }, [
    ...summary,
    `read: ${plural(found.length, 'forum')} with ${plural(seats, 'seat')} taken`,
    ...(alone === 0 ? [] : [`left: ${plural(alone, 'forum')} with fewer than two members`]),
    ...(context.organisation === null
      ? ['without --model, members are taken for roles of the model that these forums are read with']
      : []),
  ])
}

function gather(
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
  const unknown = new Map<string, { readonly row: number; times: number }>()
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
    const one = told.get(forum) ?? { name: forum, members: new Set(), said: new Map() }
    told.set(forum, one)
    for (const field of ['what', 'cadence'] as const)
      if (cell(field) !== '' && !one.said.has(field)) one.said.set(field, cell(field))
    const role = members.roleOf(member)
    if (role !== null) one.members.add(role)
    else {
      const known = unknown.get(member)
      if (known) known.times += 1
      else unknown.set(member, { row: i, times: 1 })
    }
  })
  for (const [member, { row, times }] of unknown) {
    const message = `'${member}' is no role of the model and holds none: left out of ${plural(times, 'forum')} (${records.where(row, columns.of.get('member'))})`
    const span = records.locate(row, columns.of.get('member'))
    problems.tell(
      'unknown-member',
      message,
      { file: records.file, span },
      problems.near(member, members.known, 'use the id of a role, or of the person who holds it'),
    )
  }
}

export default importer
