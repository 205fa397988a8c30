import { plural } from '../util/text.js'
import type { ForeignSource, ImportContext, Importer, ImportResult } from './importer.js'
import { baseName } from './parts/file-name.js'
import { Problems } from './parts/problems.js'
import { looksLikeTies } from './parts/ties/detect.js'
import { Ends } from './parts/ties/ends.js'
import { judge, type Tie } from './parts/ties/judge.js'
import { openTies } from './parts/ties/open.js'
import { readPeople } from './parts/ties/people.js'
import { FIELDS } from './parts/ties/reading.js'
import { Repeated } from './parts/ties/repeated.js'
import { survey, type Totals } from './parts/ties/survey.js'
import { entriesOf, tableOf } from './parts/ties/written.js'

/** More ties than this stand in a table. */
const MOST_IN_YAML = 200

/** Observed ties between people or roles: edge lists, matrices, and the formats of programs for networks. */
const importer: Importer = {
  id: 'ties',
  title: 'ties between people: an edge list or matrix (CSV, XLSX), GraphML, GEXF or Pajek',
  options: ['map', 'sheet', 'tieKind', 'model', 'people'],
  detect: looksLikeTies,
  read,
}

function read(sources: readonly ForeignSource[], context: ImportContext): ImportResult {
  const { options, organisation } = context
  const problems = new Problems()
  const people = context.people === null ? null : readPeople(context.people, options.map, problems)
  const ends = new Ends(people?.behind ?? null, organisation)
  const opened = sources.map((source) => ({
    file: source.file,
    reading: openTies(source, options, ends.isKnown),
  }))
  for (const { reading } of opened) problems.add(reading.diagnostics)
  checkMap(options.map, sources[0]!.file, problems)
  if (problems.broken) return problems.result({}, [])
  const kind = options.tieKind ?? ''
  const filled = { from: 0, to: 0, kind: 0, weight: 0, date: 0 }
  const totals: Totals = { kept: 0, undirected: 0, filled, repeated: new Repeated() }
  const counts = opened.flatMap(({ file, reading }) => survey(file, reading, ends, kind, totals, problems))
  const summary = [
    ...opened.flatMap(({ reading }) => reading.said),
    ...(people === null ? [] : [people.said]),
    ...counts,
    ...repeatedLine(totals.repeated.count()),
    ...(organisation === null
      ? ['without --model, the ends must be roles or persons of the model that these ties are read with']
      : []),
  ]
  if (totals.kept === 0) tellNone(sources[0]!.file, organisation !== null, problems)
  function* walk(): Generator<{ readonly tie: Tie; readonly source: string }> {
    for (const { file, reading } of opened)
      for (const raw of reading.ties()) {
        const tie = judge(raw, ends, kind)
        if (tie === null) continue
        yield { tie, source: baseName(file) }
        // Every tie of the model points somewhere: one that does not is of both, or trust would be taken for one-sided.
        if (raw.undirected) yield { tie: turned(tie), source: baseName(file) }
      }
  }
  function* rows(): Generator<Tie> {
    for (const { tie } of walk()) yield tie
  }
  if (totals.kept + totals.undirected <= MOST_IN_YAML)
    return problems.result({ ties: entriesOf(walk()) }, summary)
  const result = problems.result({}, summary)
  return problems.broken ? result : { ...result, tables: [tableOf(rows, filled)] }
}

function turned({ from, to, numbers: [a, b], ...rest }: Tie): Tie {
  return { ...rest, from: to, to: from, numbers: [b, a] }
}

/** An import that comes to nothing is no success. */
function tellNone(file: string, hasModel: boolean, problems: Problems): void {
  const message = `there is no tie in ${file} that can be used`
  const help = hasModel
    ? 'nothing was written; are the ends ids of this model? --people says who they are'
    : 'nothing was written'
  problems.tell('nothing', message, { file, span: null }, help, { severity: 'error' })
}

/** A field that no table of ties or people has is a mistake of the command. */
function checkMap(map: { readonly [field: string]: string }, file: string, problems: Problems): void {
  const known = [...FIELDS, 'id', 'person']
  for (const field of Object.keys(map).filter((one) => !known.includes(one))) {
    const help = problems.near(
      field,
      known,
      `the fields are ${known.join(', ')}; the last two are of --people`,
    )
    problems.tell('map', `ties have no field '${field}', which --map names`, { file, span: null }, help, {
      severity: 'error',
    })
  }
}

function repeatedLine(count: number | null): string[] {
  if (count === 0) return []
  if (count === null)
    return ['whether ties are there twice was not looked at: there are too many ids or dates']
  return [`there again: ${plural(count, 'tie')} with the ends, kind and date of another; all are kept`]
}

export default importer
