import { plural } from '../util/text.js'
import type { ForeignSource, ImportContext, Importer, ImportResult } from './importer.js'
import { baseName } from './parts/file-name.js'
import { orAnotherSheet } from './parts/other-sheets.js'
import { Problems } from './parts/problems.js'
import { readRecords } from './parts/records.js'
import { Actors } from './parts/rights/actors.js'
import { Collector } from './parts/rights/collect.js'
import { looksLikeRights } from './parts/rights/detect.js'
import { draftsOf } from './parts/rights/drafts.js'
import { type Layout, layoutOf } from './parts/rights/entries.js'
import { FIELDS } from './parts/rights/fields.js'
import { KnownDecisions } from './parts/rights/known-decisions.js'
import { tellNotation } from './parts/rights/notation.js'
import { upright } from './parts/rights/orientation.js'
import { sheetOf } from './parts/rights/sheet.js'
import { several } from './parts/stated.js'

/** Matrices of decision rights, as consultants fill them in: RAPID, RACI or DACI. */
const importer: Importer = {
  id: 'rights',
  title: 'decision rights: a RAPID, RACI or DACI matrix, or a list of them (CSV, XLSX)',
  options: ['map', 'sheet', 'notation', 'model'],
  detect: looksLikeRights,
  read,
}

type Table = {
  readonly file: string
  readonly read: string
  readonly layout: Layout
  readonly isTurned: boolean
  readonly titles: readonly string[]
  /** The sheets of its workbook that were not read. */
  readonly others: readonly string[]
}

function read(sources: readonly ForeignSource[], { options, organisation }: ImportContext): ImportResult {
  const problems = new Problems()
  const isField = (name: string) => (FIELDS as readonly string[]).includes(name)
  const entries = Object.entries(options.map)
  const columns = Object.fromEntries(entries.filter(([name]) => isField(name)))
  const aliases = Object.fromEntries(entries.filter(([name]) => !isField(name)))
  const decisions = new KnownDecisions(organisation, aliases)
  const actors = new Actors(organisation, aliases)
  const known = [...(organisation?.decisions.values() ?? [])].flatMap(({ id, name }) => [id, name ?? id])
  const tables = sources.flatMap((source): Table[] => {
    const records = readRecords(source, { sheet: options.sheet })
    problems.add(records.diagnostics)
    if (records.diagnostics.some(({ severity }) => severity === 'error')) return []
    const { sheet, isTurned } = upright(sheetOf(records), columns, actors, known)
    const titles = [baseName(source.file), options.sheet ?? '', records.read, ...records.header]
    return [
      {
        file: source.file,
        read: records.read,
        layout: layoutOf(sheet, columns),
        isTurned,
        titles,
        others: records.others,
      },
    ]
  })
  checkMap(columns, tables, problems)
  const cells = tables.flatMap(({ layout }) =>
    layout.entries.flatMap(({ grants }) => grants.map(({ cell }) => cell)),
  )
  if (tables.length === sources.length && !cells.some(({ letters }) => letters.length > 0)) {
    const { file } = sources[0]!
    const help =
      'a matrix has decisions down, roles across and letters in its cells; a list has columns of decision, role and right'
    const message = `${file} holds no letters of decision rights`
    const more = orAnotherSheet(
      help,
      tables.flatMap(({ others }) => others),
    )
    problems.tell('no-rights', message, { file, span: null }, more, { severity: 'error' })
  }
  if (problems.broken) return problems.result({}, [])
  const told = tellNotation(
    cells,
    tables.flatMap(({ titles }) => titles),
    options.notation,
  )
  const collector = new Collector(actors, problems, decisions)
  for (const { layout } of tables) {
    for (const { place, where } of layout.untitled)
      problems.tell(
        'no-title',
        `letters stand in a column without a title (${where}): they are left out`,
        place,
        'write the role above them',
      )
    collector.start()
    for (const entry of layout.entries) collector.add(entry, told.notation, layout.form)
  }
  collector.finish()
  checkPlaced(collector, sources[0]!.file, problems)
  const unused = actors.unused(aliases).filter((text) => !decisions.hasMet(text))
  checkAliases(unused, sources[0]!.file, problems)
  const supported = told.notation === 'raci' && cells.some(({ letters }) => letters.includes('S'))
  const drafts = draftsOf(collector.all, told.notation, supported, organisation, problems)
  return problems.result({ decisions: drafts }, [
    ...tables.flatMap(tableLines),
    told.said,
    ...(supported ? ["the S of RASCI is read as perform, so the rights are written in RAPID's words"] : []),
    ...(told.notation === 'daci'
      ? ['read as RAPID: driver recommends, approver decides, contributor gives input']
      : []),
    ...countLines(collector),
    ...(organisation === null
      ? [
          'without --model, the actors became ids: roles, teams or forums with these ids must exist where the decisions are used',
        ]
      : []),
  ])
}

const FORMS = {
  matrix: 'a matrix',
  long: 'a list of a row for each right',
  'by-right': 'a list with a column for each right',
}

/** Where no letter is of anyone in the model, nothing is left to write. */
function checkPlaced({ counts }: Collector, file: string, problems: Problems): void {
  if (counts.letters > 0) return
  const message = `no letter of ${file} is a right of anyone in the model`
  const help = 'nothing was written; is it the right model, or the right sheet?'
  problems.tell('nothing', message, { file, span: null }, help, { severity: 'error' })
}

function tableLines({ file, read, layout, isTurned }: Table): string[] {
  const turned = isTurned ? ', roles down and decisions across' : ''
  const columns = isTurned || layout.recognised.length === 0 ? '' : `: ${layout.recognised.join(', ')}`
  const unread = layout.unread.map((title) => `'${title}'`)
  return [
    `columns of ${file}, ${FORMS[layout.form]}${turned} (${read})${columns}`,
    ...(unread.length === 0 ? [] : [`not read of ${file}: ${several(unread, 8)}`]),
    ...(layout.headings.length === 0 ? [] : [headingsLine(file, layout)]),
    ...(layout.legend === 0
      ? []
      : [
          `left: ${plural(layout.legend, 'row')} of ${file} that ${layout.legend === 1 ? 'explains' : 'explain'} the letters`,
        ]),
  ]
}

/** All of them: one that is a decision without holders would be lost. */
function headingsLine(file: string, { headings }: Layout): string {
  const named = headings.map(({ text, where }) => `'${text.slice(0, 80)}' (${where.split(',')[0]})`)
  const head = headings.length === 1 ? 'a heading' : 'headings'
  return `read as ${head} of ${file}, no decisions, but tags of those below: ${named.join(', ')}`
}

function countLines({ all, counts }: Collector): string[] {
  const matched = all.filter(({ known }) => known)
  return [
    `read: ${plural(counts.letters, 'letter')} in ${plural(all.length, 'decision')}${counts.left === 0 ? '' : `; ${counts.left} left out`}`,
    ...(counts.continued === 0
      ? []
      : [`rows without a decision, read as part of the one above: ${counts.continued}`]),
    ...(counts.merged === 0
      ? []
      : [`rows of a decision that stood before, put together with it: ${counts.merged}`]),
    ...(matched.length === 0
      ? []
      : [
          `decisions that the model has keep their ids: ${several(
            matched.map(({ id }) => id!),
            8,
          )}`,
        ]),
    ...counts.taken,
  ]
}

/** A column that is mapped and not there is a mistake of the command. */
function checkMap(
  columns: { readonly [field: string]: string },
  tables: readonly Table[],
  problems: Problems,
): void {
  for (const [field, title] of Object.entries(columns)) {
    if (
      tables.length === 0 ||
      tables.some(({ layout }) =>
        layout.recognised.some((line) => line.startsWith(`${field} is`) && line.endsWith(`'${title}'`)),
      )
    )
      continue
    const { file, titles } = tables[0]!
    const help = problems.near(
      title,
      titles.slice(3),
      `its columns: ${several(
        titles.slice(3).filter((one) => one !== ''),
        12,
      )}`,
    )
    problems.tell(
      'map',
      `${file} has no column '${title}' (mapped to ${field})`,
      { file, span: null },
      help,
      { severity: 'error' },
    )
  }
}

function checkAliases(unused: readonly string[], file: string, problems: Problems): void {
  for (const text of unused) {
    const help = `a field is one of ${FIELDS.join(', ')}; anything else is the title of a role in the table`
    problems.tell(
      'map',
      `nothing in the table is called '${text}', which --map names`,
      { file, span: null },
      help,
    )
  }
}

export default importer
