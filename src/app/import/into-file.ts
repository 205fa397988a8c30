import type { Diagnostic } from '../../diagnostic/diagnostic.js'
import { diskTree } from '../../load/disk.js'
import type { LoadOptions } from '../../load/loaded.js'
import { failed, type Outcome, usageProblem } from '../outcome.js'
import { type Existing, readExisting, recordBeside } from './existing.js'
import { formulaNotes, type Laid, laidBeside, tableName } from './lay-out.js'
import { mergeInto } from './merge.js'
import type { Plan, PlannedFile, Wish } from './planned.js'
import type { Asked, Imported } from './read.js'
import { type ImportRecord, recordedOf, recordName, recordText } from './record.js'
import { changesIn, leftBehind, saidOf } from './said.js'
import { sealed } from './seal.js'

type Going = {
  readonly data: Imported
  readonly origin: string
  readonly asked: Asked
  readonly wish: Wish
  readonly file: string
  readonly isThere: boolean
}

/** An import into a file of a name: what becomes of what is there. */
export async function intoFile(going: Going, reading: LoadOptions): Promise<Outcome<Plan>> {
  const { data, file, wish, isThere, origin, asked } = going
  const input = inputAmong(data, file, reading.cwd)
  if (input !== null) {
    const message = `${input} is one of the files that are read`
    return failed(
      usageProblem('file/is-the-source', message, 'nothing was written; give --output another file'),
    )
  }
  if (asked.model !== null && !wish.merge && isOne(asked.model, file, reading.cwd)) {
    const message = `${file} is the model that the data is about`
    const help = 'give --merge to put the data into it, or --output another file'
    return failed(usageProblem('file/is-the-model', message, help))
  }
  const existing = isThere ? lookAt(file, reading.cwd) : null
  if (existing !== null && 'code' in existing) return failed(existing)
  // What another import has written is no earlier state of this one.
  const isOld = existing?.untouched === true && (!wish.merge || existing.seal?.origin === origin)
  if (existing !== null && !isOld && !wish.force) {
    if (wish.merge) {
      const merged = await mergeInto({ data, origin, file, existing, model: asked.model }, reading)
      if (merged.result === null) return { ...merged, result: null }
      const { files, changes, counts } = merged.result
      const how = files.length === 0 ? 'same' : 'merged'
      const all = [...files, ...remembered(going, existing.record, reading.cwd)]
      return { ...merged, result: { files: all, how, summary: data.summary, counts, changes } }
    }
    return failed(usageProblem('file/edited', editedBy(file, existing), WAYS_OUT))
  }
  const laid = laidBeside(data, file, new Set(existing?.tables.keys()))
  if ('code' in laid) return failed(laid)
  return replaced(going, laid, existing, reading.cwd)
}

const WAYS_OUT =
  'give --merge to keep what people wrote and update what the source states, or --force to replace it all'

function editedBy(file: string, { seal, tables }: Existing): string {
  const [edited] = [...tables].filter(([, table]) => !table.untouched)
  return seal?.untouched === true && edited !== undefined
    ? `${tableName(file, edited[0])}, the table of ${file}, was written or edited by hand`
    : `${file} was written or edited by hand`
}

/** What is there, or why it cannot be looked at. */
function lookAt(file: string, cwd: string): Existing | Diagnostic {
  try {
    return readExisting(file, cwd)
  } catch {
    return usageProblem('file/unreadable', `${file} is there and cannot be read`, 'nothing was written')
  }
}

function isOne(path: string, other: string, cwd: string): boolean {
  const tree = diskTree(cwd)
  return tree.real(tree.resolve(cwd, path)) === tree.real(tree.resolve(cwd, other))
}

/** The file that is read and would be written over, if any. */
function inputAmong({ inputs }: Imported, file: string, cwd: string): string | null {
  const tree = diskTree(cwd)
  const outputs = [file, tableName(file, 'roles'), tableName(file, 'ties')]
  const paths = new Set(outputs.map((one) => tree.real(tree.resolve(cwd, one))))
  return inputs.find(({ path }) => path !== null && paths.has(tree.real(path)))?.file ?? null
}

/** What the import said, to be told from what people write from now on; other imports into the file stay as they are. */
function remembered(
  { data, origin, file }: Pick<Going, 'data' | 'origin' | 'file'>,
  before: ImportRecord | null,
  cwd: string,
): readonly PlannedFile[] {
  const tree = diskTree(cwd)
  const name = recordName(file)
  const path = tree.resolve(cwd, name)
  const old = tree.entry(path) === 'file' ? tree.read(path) : null
  // A file of that name that is something else is not ours to replace.
  if (old !== null && recordBeside(file, cwd) === null) return []
  const content = Buffer.from(recordText(before, origin, recordedOf(data)))
  if (old !== null && Buffer.compare(old, content) === 0) return []
  return [{ file: name, content, before: old }]
}

function replaced(
  { data, file, origin, wish }: Going,
  laid: Laid,
  existing: Existing | null,
  cwd: string,
): Outcome<Plan> {
  const tree = diskTree(cwd)
  const files: PlannedFile[] = []
  for (const { collection, bytes } of laid.tables) {
    const name = tableName(file, collection)
    const path = tree.resolve(cwd, name)
    const old = existing?.tables.get(collection)
    const before = old?.path === path ? old.bytes : tree.entry(path) === 'file' ? tree.read(path) : null
    const isSame = before !== null && Buffer.compare(before, bytes) === 0
    const isOurs = old?.path === path && old.untouched
    if (before !== null && !isSame && !isOurs && !wish.force) {
      const message = `${name} is there, and no import into ${file} wrote it`
      return failed(
        usageProblem('file/edited', message, 'nothing was written; move it away, or give --force'),
      )
    }
    if (!isSame) files.push({ file: name, content: bytes, before })
  }
  const checks = new Map(laid.tables.map(({ collection, check }) => [collection, check]))
  const content = Buffer.from(sealed(laid.body, origin, checks))
  if (existing === null || Buffer.compare(existing.bytes, content) !== 0)
    files.push({ file, content, before: existing?.bytes ?? null })
  const how = files.length === 0 ? 'same' : existing === null ? 'new' : 'replaced'
  const changes = existing?.draft == null ? [] : changesIn(existing, data.draft, laid)
  files.push(...remembered({ data, origin, file }, null, cwd))
  const notes = [...formulaNotes(laid, file), ...leftBehind(existing, laid, file)]
  const plan: Plan = { files, how, ...saidOf(data, laid.rows), changes }
  return { result: plan, diagnostics: notes, sourceLine: () => null }
}
