import { sortDiagnostics } from '../diagnostic/compare.js'
import type { Diagnostic } from '../diagnostic/diagnostic.js'
import type { Draft, LocatedDraft } from '../model/draft.js'
import type { Ignore } from '../model/ignore.js'
import type { Organisation } from '../model/organisation.js'
import { NO_ORIGINS } from '../model/origins.js'
import type { DraftReorg } from '../model/reorg.js'
import { includesOf, tablesOf } from './attached.js'
import { type Found, fileProblem, findBase, findFiles, readSource, type Wanted } from './files.js'
import { ignoresOf } from './ignores.js'
import type { Loaded, LoadOptions, Proposal } from './loaded.js'
import { parseYaml } from './parse.js'
import { reach } from './reach.js'
import type { Applied, ReadFile } from './read-file.js'
import { applyReorgs, type LocatedReorg } from './reorg/apply.js'
import { malformedChanges } from './reorg/malformed.js'
import { type Collected, collect } from './resolve/written.js'
import { type Resolved, resolve } from './resolve.js'
import { readRows, type TableSpec } from './rows.js'
import { hidesDefinitions, sound } from './sound.js'
import { decode, Source } from './source.js'
import { type ReadTies, readTieRows, streamTies } from './ties/read.js'
import { schemaProblems } from './validate.js'
import { validators } from './validators.generated.js'
import { isReorg, leftOut, notAModel, saysItIsAModel } from './what-it-is.js'

/**
 * Reads a model: files, folders, globs, `-` for standard input and `REF:PATH` at a git revision, with everything
 * that they include and attach. Finds every problem in one run; an organisation comes only from a model without errors.
 */
export async function loadModel(models: readonly string[], options: LoadOptions): Promise<Loaded> {
  return (await readFound(await findFiles(models, options), options)).loaded
}

/** Reads a model as `loadModel` does, and keeps what is needed to write the changes of reorg files into their base. */
export async function loadToWrite(
  models: string | readonly string[],
  options: LoadOptions,
): Promise<Applied> {
  const { reading, loaded } = await readFound(await findFiles([models].flat(), options), options)
  const { files, isReorg, changed } = reading
  const { organisation } = loaded
  return { loaded, isReorg, files, changed: changed && organisation ? { ...changed, organisation } : null }
}

/** Reads files that are known, such as those of a base after an edit. */
export async function loadFiles(files: readonly Wanted[], options: LoadOptions): Promise<Loaded> {
  return (await readFound({ wanted: files, problems: [] }, options)).loaded
}

async function readFound({ wanted, problems }: Found, options: LoadOptions) {
  const reading = new Reading(options)
  reading.note(problems)
  for (const one of wanted) await reading.readFile(one, [])
  return { reading, loaded: reading.finish(wanted) }
}

/** One run of reading: the files seen, their drafts, and the problems so far. */
class Reading {
  readonly diagnostics: Diagnostic[] = []
  /** The files that the model is made of. */
  readonly files: ReadFile[] = []
  isReorg = false
  changed: { readonly before: Collected; readonly after: Collected; readonly count: number } | null = null
  readonly #drafts: LocatedDraft[] = []
  readonly #reorgs: LocatedReorg[] = []
  readonly #sources = new Map<string, Source>()
  readonly #seen = new Set<string>()
  readonly #ignores: Ignore[] = []
  readonly #options: LoadOptions
  /** A file or table could not be read at all, so what it defines is unknown. */
  #unread = false

  constructor(options: LoadOptions) {
    this.#options = options
  }

  /** Keeps problems; one by one, since a column that is mapped wrongly has as many as a table has rows. */
  note(problems: readonly Diagnostic[]): void {
    for (const problem of problems) this.diagnostics.push(problem)
  }

  /** Reads a file and what it includes; `trail` holds the files that led to it, for include circles. */
  async readFile(wanted: Wanted, trail: readonly string[]): Promise<void> {
    const key = keyOf(wanted)
    if (this.#seen.has(key)) return
    this.#seen.add(key)
    const source = await this.#open(wanted, 'yaml')
    if (source === null) return
    if (!wanted.named && !saysItIsAModel(source.text)) {
      const told = leftOut(source)
      if (told.severity === 'error') this.#fail(told)
      else this.diagnostics.push(told)
      return
    }
    const parsed = parseYaml(source, this.#options.shared?.parsed)
    this.note(parsed.diagnostics)
    if (parsed.diagnostics.length > 0) {
      this.#unread = true
      return
    }
    const foreign = notAModel(source, parsed)
    if (foreign !== null) {
      this.#fail(foreign)
      return
    }
    this.#ignores.push(...ignoresOf(source))
    const value = parsed.value as object
    const { locate } = parsed
    if (isReorg(value)) {
      this.isReorg ||= trail.length === 0
      await this.#readReorg(wanted, { file: source.file, draft: value as DraftReorg, locate }, [
        ...trail,
        key,
      ])
      return
    }
    const errors = validators.file(value) ? [] : (validators.file.errors ?? [])
    const place = { file: source.file, whole: 'organisation file', locate }
    this.note(schemaProblems(errors, value, place))
    if (hidesDefinitions(errors)) this.#unread = true
    const draft = sound(value, errors) as Draft
    const located = { file: source.file, draft, locate }
    this.#drafts.push(located)
    this.files.push({ wanted, source, draft: located, table: null })
    await this.#readTables(wanted, draft, locate)
    await this.#readIncludes(wanted, draft, locate, [...trail, key])
  }

  /** Reads the base of a reorg file, and keeps its changes for when everything is read. */
  async #readReorg(
    wanted: Wanted,
    reorg: Omit<LocatedReorg, 'leftOut'>,
    trail: readonly string[],
  ): Promise<void> {
    const { file, draft, locate } = reorg
    const errors = validators.reorg(draft) ? [] : (validators.reorg.errors ?? [])
    this.note(schemaProblems(errors, draft, { file, whole: 'reorg file', locate }))
    const leftOut = malformedChanges(draft, errors)
    if (leftOut === null) {
      this.#unread = true
      return
    }
    for (const [i, spec] of [draft.base].flat().entries()) {
      const at = locate(Array.isArray(draft.base) ? ['base', i] : ['base'], 'value')
      const found = await findBase(wanted, spec, this.#options)
      for (const problem of found.problems) {
        const code = problem.code === 'file/outside' ? 'reorg/outside' : 'reorg/base'
        this.#fail({ ...problem, code, span: at })
      }
      for (const base of found.wanted) {
        // A folder may hold its own proposals: found there, they are no part of the base.
        if (base.named && trail.includes(keyOf(base))) {
          const message = `${file} is changed by itself: its base leads back to it`
          this.#fail({
            code: 'reorg/circle',
            severity: 'error',
            message,
            span: at,
            help: 'name a model as the base',
          })
        } else if (!trail.includes(keyOf(base))) await this.readFile(base, trail)
      }
    }
    this.#reorgs.push({ ...reorg, leftOut })
  }

  /** The organisation that the files state, after the changes of reorg files. */
  #resolved(): Resolved & { readonly base: Organisation | null } {
    const { shared } = this.#options
    const base = shared?.resolved(this.#drafts) ?? resolve(this.#drafts)
    shared?.keep(this.#drafts, base)
    const broken = base.diagnostics.some(({ severity }) => severity === 'error')
    if (this.#reorgs.length === 0 || broken) return { ...base, base: null }
    const before = collect(this.#drafts)
    const applied = applyReorgs(before, this.#reorgs, (all) => resolve(this.#drafts, all))
    const count = this.#reorgs.reduce((sum, { draft }) => sum + draft.changes.length, 0)
    this.changed = { before, after: applied.after, count }
    return { ...applied, base: base.organisation }
  }

  /** Turns the drafts into the result; references are checked only when every file could be read. */
  finish(wanted: readonly Wanted[]): Loaded {
    if (this.#drafts.length === 0 && !this.#hasErrors()) {
      const file = wanted[0] === undefined ? '' : labelOf(wanted[0])
      const message = 'none of the files is an unsilo model'
      this.diagnostics.push(
        fileProblem('file/no-model', file, message, 'a model starts with the line: unsilo: 1'),
      )
    }
    const sourceLine = (file: string, line: number) => this.#sources.get(file)?.line(line) ?? null
    if (this.#unread || this.#drafts.length === 0) {
      return {
        organisation: null,
        base: null,
        ignores: this.#ignores,
        proposals: this.#proposals(),
        origins: NO_ORIGINS,
        diagnostics: sortDiagnostics(this.diagnostics),
        sourceLine,
      }
    }
    this.#options.onRead?.()
    const { organisation, base, origins, diagnostics } = this.#resolved()
    this.note(diagnostics)
    return {
      organisation: this.#hasErrors() ? null : organisation,
      base,
      ignores: this.#ignores,
      proposals: this.#proposals(),
      origins,
      diagnostics: sortDiagnostics(this.diagnostics),
      sourceLine,
    }
  }

  #proposals(): Proposal[] {
    return this.#reorgs.map(({ draft: { reorg, note } }) => ({ title: reorg, note: note ?? null }))
  }

  #hasErrors(): boolean {
    return this.diagnostics.some((d) => d.severity === 'error')
  }

  async #open(wanted: Wanted, kind: 'yaml' | 'table'): Promise<Source | null> {
    const source = await readSource(wanted, kind, this.#options)
    if (source instanceof Source) {
      this.#sources.set(source.file, source)
      this.#options.onFile?.(source.file, source.text.length)
      return source
    }
    this.#unread = true
    this.diagnostics.push(source)
    return null
  }

  /** A table of ties, read piece by piece; `null` where it must be read whole, to tell what is wrong with it. */
  #stream(
    { tree, path }: Wanted,
    spec: TableSpec,
  ): { readonly source: Source; readonly rows: ReadTies } | null {
    const pieces = tree.pieces(path!)
    if (pieces === null) return null
    const file = tree.label(path!)
    const source = new Source(file, () => {
      const whole = decode(file, tree.read(path!))
      return whole instanceof Source ? whole : { text: '', marked: false }
    })
    this.#options.onFile?.(file, Number.POSITIVE_INFINITY)
    const rows = streamTies(pieces, source, spec)
    if (rows === null) return null
    this.#sources.set(file, source)
    return { source, rows }
  }

  /** Notes a problem that leaves open what a file defines. */
  #fail(problem: Diagnostic): void {
    this.#unread = true
    this.diagnostics.push(problem)
  }

  async #readTables(wanted: Wanted, draft: Draft, locate: LocatedDraft['locate']): Promise<void> {
    for (const { collection, spec, path } of tablesOf(draft, locate)) {
      const target = this.#reach(wanted, spec.file, path, locate, 'table')
      if (target === null) continue
      const streamed = collection === 'ties' ? this.#stream(target, spec) : null
      const source = streamed?.source ?? (await this.#open(target, 'table'))
      if (source === null) continue
      const rows =
        streamed?.rows ??
        (collection === 'ties' ? readTieRows(source, spec) : readRows(source, collection, spec))
      this.note(rows.diagnostics)
      if (rows.draft === null) this.#unread = true
      else {
        this.#drafts.push(rows.draft)
        this.files.push({ wanted: target, source, draft: rows.draft, table: { collection, spec } })
      }
    }
  }

  async #readIncludes(
    wanted: Wanted,
    draft: Draft,
    locate: LocatedDraft['locate'],
    trail: readonly string[],
  ): Promise<void> {
    for (const { file, path } of includesOf(draft)) {
      const target = this.#reach(wanted, file, path, locate, 'include')
      if (target === null) continue
      const start = trail.indexOf(keyOf(target))
      if (start !== -1) {
        const circle = [...trail.slice(start), keyOf(target)].map((key) => key.split('\0')[0])
        const message = `files include each other in a circle: ${circle.join(' → ')}`
        this.diagnostics.push({
          code: 'include/cycle',
          severity: 'error',
          message,
          span: locate(path, 'value'),
          help: 'remove one of the includes',
        })
        continue
      }
      await this.readFile(target, trail)
    }
  }

  #reach(
    by: Wanted,
    file: string,
    path: readonly (string | number)[],
    locate: LocatedDraft['locate'],
    what: 'include' | 'table',
  ): Wanted | null {
    const target = reach({ by, file, what, span: locate(path, 'value') }, this.#options.allowOutside)
    if (!('code' in target)) return target
    this.#fail(target)
    return null
  }
}

const STDIN = '<stdin>'

/** What tells files apart: a file that is reached by a link too is still one file. */
function keyOf({ tree, path }: Wanted): string {
  if (path === null) return STDIN
  const real = tree.real(path)
  return `${tree.label(real)}\0${real}`
}

function labelOf(wanted: Wanted): string {
  return wanted.path === null ? STDIN : wanted.tree.label(wanted.path)
}
