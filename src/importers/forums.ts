import type { DraftForum } from '../model/draft.js'
import { plural } from '../util/text.js'
import type { ForeignSource, ImportContext, Importer, ImportResult } from './importer.js'
import { baseName } from './parts/file-name.js'
import { gather, type Told } from './parts/forums/gather.js'
import { forumIds, nameFrom } from './parts/forums/names.js'
import { looksLikeForums } from './parts/forums/titles.js'
import { Problems } from './parts/problems.js'
import { readRecords } from './parts/records.js'

/** Who sits together: a table with a row for each member of each forum, committee or product group. */
const importer: Importer = {
  id: 'forums',
  title: 'who sits in which forum: a row for each member (CSV, XLSX)',
  options: ['map', 'sheet', 'model'],
  detect: looksLikeForums,
  read,
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
      ...Object.fromEntries([...one.said].map(([field, { value }]) => [field, value])),
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

export default importer
