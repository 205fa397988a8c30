import type { Diagnostic } from '../../diagnostic/diagnostic.js'
import type { ImportTable } from '../../importers/importer.js'
import { diskTree } from '../../load/disk.js'
import { bytesOf } from '../../load/edit/bytes.js'
import { editModel } from '../../load/edit/edit-model.js'
import { loadModel, loadToWrite } from '../../load/load.js'
import type { LoadOptions } from '../../load/loaded.js'
import type { Applied, ReadFile } from '../../load/read-file.js'
import { collect } from '../../load/resolve/written.js'
import type { Organisation } from '../../model/organisation.js'
import { failed, linesOf, type Outcome, usageProblem } from '../outcome.js'
import { withTable, withTies } from './attach.js'
import { type Bulk, rowsOf, thingOf } from './cells.js'
import { changeLines, countsOf, tieLines } from './changes.js'
import { combined } from './combine.js'
import type { Existing } from './existing.js'
import { tableName } from './lay-out.js'
import { mergeRoles } from './merge-roles.js'
import { mergedRows, type RowChanges, thingsInRows } from './merge-rows.js'
import { rowLines, type StatedTies, tieChanges, tiesIn, tiesUnderNewIds } from './merge-ties.js'
import { oursAmong } from './ours.js'
import type { Imported } from './read.js'
import type { Contents } from './read-back.js'
import { LastSaid, recordName } from './record.js'
import { renamesIn } from './renames.js'
import { markedAsMerged } from './seal.js'
import { type Table, tableOf } from './table.js'
import { thingsIn, thingsOf } from './things.js'
import { Told } from './told.js'
import { verified } from './verified.js'

/** What is to be merged into which file. */
export type Merging = {
  readonly data: Pick<Imported, 'draft' | 'tables' | 'sources'>
  readonly origin: string
  readonly file: string
  readonly existing: Existing
  /** The model that the data is about, without which the file may be no model. */
  readonly model: string | null
}

/** Files with new contents, and what has changed in the model. */
export type Merged = {
  readonly files: readonly {
    readonly file: string
    readonly content: Uint8Array
    readonly before: Uint8Array | null
  }[]
  readonly changes: readonly string[]
  /** How many things of each kind the file has then. */
  readonly counts: string
}

/** Puts what an import states into a file that people have edited; the result is read again before anyone sees it. */
export async function mergeInto(merging: Merging, reading: LoadOptions): Promise<Outcome<Merged>> {
  const { file, model } = merging
  const applied = await loadToWrite(file, reading)
  const alone = applied.loaded.organisation !== null || model === null
  const context = alone ? [file] : [model, file]
  const loaded = alone ? applied.loaded : await loadModel(context, reading)
  if (applied.isReorg || loaded.organisation === null) {
    const why = applied.isReorg ? 'it is a reorg file' : 'it is not right itself'
    const help =
      'nothing was written; mend it, name the model that it is about with --model, or give --force to replace it'
    const problem = usageProblem('import/cannot-merge', `nothing can be merged into ${file}: ${why}`, help)
    return { ...loaded, result: null, diagnostics: [problem, ...loaded.diagnostics] }
  }
  const others = alone ? [] : (await loadToWrite(model, reading)).files
  return new Merge(merging, applied, others, context, reading).run()
}

class Merge {
  readonly #of: Merging
  readonly #applied: Applied
  readonly #others: readonly ReadFile[]
  readonly #context: readonly string[]
  readonly #reading: LoadOptions
  readonly #texts = new Map<ReadFile, string>()
  readonly #whole: { readonly table: Table; readonly read: ReadFile | null }[] = []
  readonly #checks = new Map<Bulk, string>()
  readonly #tieChanges: RowChanges[] = []
  readonly #told = new Told()
  #ties = 0
  readonly #problems: Diagnostic[] = []

  constructor(
    of: Merging,
    applied: Applied,
    others: readonly ReadFile[],
    context: readonly string[],
    reading: LoadOptions,
  ) {
    this.#of = of
    this.#applied = applied
    this.#others = others
    this.#context = context
    this.#reading = reading
  }

  async run(): Promise<Outcome<Merged>> {
    const { data, existing } = this.#of
    const { files } = this.#applied
    for (const [collection, check] of existing.seal?.tables ?? [])
      if (existing.tables.get(collection)?.untouched === true) this.#checks.set(collection, check)
    const before = collect(files.map(({ draft }) => draft))
    const roles = data.tables
      .filter(({ collection }) => collection === 'roles')
      .flatMap(({ header, rows }) => Array.from(rows, (row) => thingOf('roles', header, row)))
    const things = thingsOf([data.draft, { roles }])
    const renames = renamesIn(before, things)
    const isOurs = oursAmong(
      things,
      data.sources.map((source) => source.file),
    )
    const last = new LastSaid(existing.record, this.#of.origin)
    const stated = { things, renames, last, isOurs, observed: this.#observed() }
    const { after, kept } = combined(before, stated, this.#told)
    this.#ties = files.reduce((sum, read) => sum + tiesIn(read), 0)
    const tieChanges = this.#statedTies().flatMap((table) =>
      this.#mergeTies({ table, renames, last, isOurs }),
    )
    const merged = mergeRoles(files, before, after, this.#own('roles'))
    for (const [read, text] of merged.texts) this.#put(read, text)
    if (merged.whole !== null) this.#putWhole(merged.whole)
    const yaml = {
      ...this.#applied,
      changed: {
        before: { ...before, roles: [...merged.before] },
        after: { ...after, roles: [...merged.after] },
        organisation: this.#applied.loaded.organisation as Organisation,
        count: 0,
      },
    }
    const edited = editModel(yaml)
    this.#problems.push(...edited.problems.map(asImport))
    for (const [read, text] of edited.texts) this.#texts.set(read, text)
    if (this.#problems.length > 0) return failed(...this.#problems)
    this.#head()
    if (this.#problems.length > 0) return failed(...this.#problems)
    const changes = [...changeLines(thingsIn(before), thingsIn(after)), ...tieChanges]
    const contents = new Map<string, Uint8Array>()
    for (const [read, text] of this.#texts) contents.set(read.wanted.path!, bytesOf(read, text))
    for (const { table } of this.#whole) contents.set(this.#pathOf(table.collection), table.bytes)
    const wanted = { context: this.#context, files, others: this.#others, after, contents }
    const again = await verified(this.#of.file, wanted, this.#reading)
    if ('problems' in again)
      return { result: null, diagnostics: again.problems, sourceLine: again.sourceLine }
    const counts = countsOf(
      new Map([...thingsIn(after), ['ties', new Map()]]),
      new Map([['ties', this.#ties]]),
    )
    const result = { files: this.#replacements(contents), changes, counts }
    const told = this.#told.diagnostics(this.#of.file, recordName(this.#of.file))
    return { result, diagnostics: [...kept, ...told], sourceLine: linesOf([this.#applied.loaded, again]) }
  }

  #pathOf(collection: Bulk): string {
    const { cwd } = this.#reading
    return diskTree(cwd).resolve(cwd, tableName(this.#of.file, collection))
  }

  /** The import's own table in the model, if it has one. */
  #own(collection: Bulk): { readonly read: ReadFile | null; readonly untouched: boolean } {
    const path = this.#pathOf(collection)
    const read = this.#applied.files.find(
      ({ table, wanted }) => table?.collection === collection && wanted.path === path,
    )
    return { read: read ?? null, untouched: read !== undefined && this.#checks.has(collection) }
  }

  /** The seats and people whom tables of ties name that are not written anew. */
  #observed(): ReadonlyMap<string, string> {
    const own = this.#own('ties')
    const { draft, tables } = this.#of.data
    const replaced = draft.ties !== undefined || tables.some(({ collection }) => collection === 'ties')
    const found = new Map<string, string>()
    for (const read of this.#applied.files) {
      if (replaced && read === own.read) continue
      const written = read.table === null ? (read.draft.draft.ties ?? []) : []
      const ties = read.table?.collection === 'ties' ? thingsInRows(read) : written
      for (const { from, to } of ties) for (const end of [from, to]) found.set(String(end), read.source.file)
    }
    return found
  }

  /** What the import states of ties, all of it as rows. */
  #statedTies(): readonly ImportTable[] {
    const { data } = this.#of
    const { ties = [] } = data.draft
    const given = data.tables.filter(({ collection }) => collection === 'ties')
    return ties.length === 0 ? given : [...given, { collection: 'ties', ...rowsOf('ties', ties) }]
  }

  /** Ties stay where they are: in the import's own table, or in the file itself; of new ones many go into a table. */
  #mergeTies(stated: StatedTies): string[] {
    const { read, untouched } = this.#own('ties')
    if (read !== null && !untouched) {
      const changes = this.#counted(tieChanges(thingsInRows(read), stated, this.#told))
      const lines = rowLines(changes)
      if (lines.length > 0) this.#put(read, mergedRows(read, changes))
      return lines
    }
    const written = this.#target().draft.draft.ties
    const isShort = this.#of.data.draft.ties !== undefined
    if (read === null && (written !== undefined || isShort)) {
      const changes = this.#counted(tieChanges(written ?? [], stated, this.#told))
      const lines = rowLines(changes)
      if (lines.length > 0) this.#tieChanges.push(changes)
      return lines
    }
    const whole = tableOf('ties', tiesUnderNewIds(stated.table, stated.renames))
    if (whole === null) {
      this.#problems.push(usageProblem('file/too-large', 'the table of ties would be larger than one may be'))
      return []
    }
    this.#ties += whole.count - (read === null ? 0 : tiesIn(read))
    this.#putWhole(whole)
    return tieLines(read === null ? null : bytesOf(read, read.source.text), whole.bytes)
  }

  #counted(changes: RowChanges): RowChanges {
    this.#ties += changes.added.length - changes.gone.size
    return changes
  }

  /** The file that is merged into, as it was read. */
  #target(): ReadFile {
    const { cwd } = this.#reading
    const path = diskTree(cwd).resolve(cwd, this.#of.file)
    return this.#applied.files.find(({ wanted, table }) => table === null && wanted.path === path)!
  }

  #put(read: ReadFile, text: string | null): void {
    if (text !== null) {
      this.#texts.set(read, text)
      return
    }
    const message = `nothing can be merged into ${read.source.file}: it is written in an unusual way, or cannot hold what the import states`
    this.#problems.push(usageProblem('import/cannot-merge', message, NOTHING))
  }

  #putWhole(table: Table): void {
    const { read } = this.#own(table.collection)
    this.#checks.set(table.collection, table.check)
    if (read !== null) {
      if (Buffer.compare(bytesOf(read, read.source.text), table.bytes) !== 0)
        this.#whole.push({ table, read })
      return
    }
    const { cwd } = this.#reading
    const name = tableName(this.#of.file, table.collection)
    if (diskTree(cwd).entry(this.#pathOf(table.collection)) !== 'missing')
      this.#problems.push(
        usageProblem('file/exists', `${name} is there, and no table of ${this.#of.file}`, NOTHING),
      )
    this.#whole.push({ table, read })
  }

  /** Names new tables in the file, and says at its top that it is merged. */
  #head(): void {
    if (this.#texts.size + this.#whole.length + this.#tieChanges.length === 0) return
    const read = this.#target()
    let text = this.#texts.get(read) ?? read.source.text
    for (const changes of this.#tieChanges) {
      const edited = withTies(read, text, changes)
      if (edited === null) this.#put(read, null)
      text = edited ?? text
    }
    for (const { table, read: old } of this.#whole) {
      if (old !== null) continue
      const name = tableName(this.#of.file, table.collection).split(/[/\\]/).at(-1)!
      const attached = withTable(read, text, table.collection, name)
      if (attached === null) {
        const help = `${NOTHING}; add this line yourself: tables: { ${table.collection}: ${name} }`
        const message = `no table of ${table.collection} can be attached to ${this.#of.file}`
        this.#problems.push(usageProblem('import/cannot-merge', message, help))
      }
      text = attached ?? text
    }
    this.#texts.set(read, markedAsMerged(text, this.#of.origin, this.#checks))
  }

  #replacements(contents: Contents): Merged['files'] {
    const old = new Map(this.#applied.files.map((read) => [read.wanted.path!, read]))
    return [...contents].map(([path, content]) => {
      const read = old.get(path)
      const label = read?.source.file ?? diskTree(this.#reading.cwd).label(path)
      return { file: label, content, before: read === undefined ? null : bytesOf(read, read.source.text) }
    })
  }
}

const NOTHING = 'nothing was written'

const asImport = (problem: Diagnostic): Diagnostic => ({
  ...problem,
  code: 'import/cannot-merge',
  help: 'nothing was written; write it out plainly in the file, then import again',
})
