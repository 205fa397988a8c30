import { tablesOf } from '../../load/attached.js'
import { diskTree } from '../../load/disk.js'
import { parseYaml } from '../../load/parse.js'
import { readRows } from '../../load/rows.js'
import { decode, Source } from '../../load/source.js'
import { folderOf, type Tree } from '../../load/tree.js'
import type { Draft } from '../../model/draft.js'
import type { Bulk } from './cells.js'
import { tableName } from './lay-out.js'
import { type ImportRecord, recordIn, recordName } from './record.js'
import { checkOf, type Seal, sealOf } from './seal.js'

/** A table that a model attaches, as it is on the disk. */
export type OldTable = {
  /** Absolute. */
  readonly path: string
  /** `null` where it is not there, or is no file. */
  readonly bytes: Uint8Array | null
  /** It is what an import wrote. */
  readonly untouched: boolean
}

/** The file that an import is to write, as it is now. */
export type Existing = {
  readonly bytes: Uint8Array
  readonly source: Source | null
  readonly seal: Seal | null
  /** What the file itself says; `null` where it is no YAML map. */
  readonly draft: Draft | null
  readonly tables: ReadonlyMap<Bulk, OldTable>
  /** An import wrote it and its tables, and nobody has edited them since. */
  readonly untouched: boolean
  /** What imports into it said last, where that is remembered. */
  readonly record: ImportRecord | null
}

/** Looks at a file that is there. */
export function readExisting(file: string, cwd: string): Existing {
  const tree = diskTree(cwd)
  const path = tree.resolve(cwd, file)
  const bytes = tree.read(path)
  const decoded = decode(tree.label(path), bytes)
  const record = recordBeside(file, cwd)
  const none = { bytes, source: null, seal: null, draft: null, tables: new Map(), untouched: false, record }
  if (!(decoded instanceof Source)) return none
  const seal = sealOf(decoded.text)
  const { value, locate } = parseYaml(decoded)
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value)
  if (!isMap) return { ...none, source: decoded, seal }
  const draft = value as Draft
  const tables = new Map<Bulk, OldTable>()
  for (const { collection, spec } of tablesOf(draft, locate)) {
    if (collection !== 'roles' && collection !== 'ties') continue
    const at = tree.resolve(folderOf(path), spec.file)
    // Of several tables only the one that an import writes is its own.
    if (tables.has(collection) && at !== tree.resolve(cwd, tableName(file, collection))) continue
    tables.set(collection, oldTable(tree, at, seal?.tables.get(collection)))
  }
  const sealedTables = [...(seal?.tables.keys() ?? [])]
  const untouched =
    seal?.untouched === true && sealedTables.every((collection) => tables.get(collection)?.untouched === true)
  return { bytes, source: decoded, seal, draft, tables, untouched, record }
}

/** The record of imports into a file; `null` where there is none that can be read. */
export function recordBeside(file: string, cwd: string): ImportRecord | null {
  const tree = diskTree(cwd)
  const path = tree.resolve(cwd, recordName(file))
  if (tree.entry(path) !== 'file') return null
  const decoded = decode('', tree.read(path))
  return decoded instanceof Source ? recordIn(decoded.text) : null
}

function oldTable(tree: Tree, path: string, check: string | undefined): OldTable {
  if (tree.entry(path) !== 'file') return { path, bytes: null, untouched: false }
  const bytes = tree.read(path)
  return { path, bytes, untouched: check !== undefined && checkOf(bytes) === check }
}

/** What a model says, its table of roles among it; ties in a table are compared as rows. */
export function draftsOf({ draft, tables }: Existing): readonly Draft[] {
  return draft === null ? [] : [draft, ...rolesIn(tables.get('roles')?.bytes ?? null)]
}

/** What the rows of a table of roles say. */
export function rolesIn(bytes: Uint8Array | null): readonly Draft[] {
  const source = bytes === null ? null : decode('', bytes)
  if (!(source instanceof Source)) return []
  const spec = { file: '', columns: {}, delimiter: null, locate: () => null }
  const { draft } = readRows(source, 'roles', spec)
  return draft === null ? [] : [draft.draft]
}
