import type { Diagnostic } from '../../diagnostic/diagnostic.js'
import { writeModel } from '../../load/write.js'
import type { Draft, DraftRole } from '../../model/draft.js'
import { usageProblem } from '../outcome.js'
import { type Bulk, rowsOf, thingOf } from './cells.js'
import { nestRoles } from './nest.js'
import type { Imported } from './read.js'
import { holdsFormula, type Table, tableOf } from './table.js'

/** More roles than this are easier to read and to compare in a table. */
const MOST_NESTED = 500
/** Rows that one YAML file holds where no table can stand beside it. */
const MOST_INLINE = 5000

/** A model as it is to be written: the text without its heading, and the tables beside it. */
export type Laid = {
  readonly body: string
  readonly tables: readonly Table[]
  /** How many rows there are in what the importer gave as tables. */
  readonly rows: ReadonlyMap<Bulk, number>
}

type Data = Pick<Imported, 'draft' | 'tables'>

/** The name of a table beside a model: `model.yaml` has `model.roles.csv`. */
export function tableName(model: string, collection: Bulk): string {
  return `${model.replace(/\.ya?ml$/i, '')}.${collection}.csv`
}

/** A model in one file, as standard output takes it. */
export function laidInline(data: Data): Laid | Diagnostic {
  let rows = data.draft.roles?.length ?? 0
  let draft = data.draft
  const counts = new Map<Bulk, number>()
  for (const { collection, header, rows: more } of data.tables) {
    const things: object[] = []
    for (const row of more) {
      things.push(thingOf(collection, header, row))
      if (things.length + rows > MOST_INLINE) return tooMany()
    }
    rows += things.length
    counts.set(collection, things.length)
    draft = { ...draft, [collection]: [...(draft[collection] ?? []), ...things] }
  }
  return rows > MOST_INLINE ? tooMany() : { body: writeModel(nestRoles(draft)), tables: [], rows: counts }
}

function tooMany(): Diagnostic {
  const message = `standard output takes one YAML file, and more than ${MOST_INLINE} rows are too many for it`
  const help = 'give -o FILE: the rows go into a table beside it'
  return usageProblem('usage/too-many-rows', message, help)
}

/** A model of several files: what is bulk goes into tables beside `model`, roles also where they were in one before. */
export function laidBeside(data: Data, model: string, before: ReadonlySet<Bulk>): Laid | Diagnostic {
  const { roles = [], ...rest } = data.draft
  const given = data.tables.some(({ collection }) => collection === 'roles')
  const isBulk = !given && (roles.length > MOST_NESTED || (before.has('roles') && roles.length > 0))
  const { unfit, ...rows } = isBulk ? rowsOf<DraftRole>('roles', roles) : { unfit: roles, ...NO_ROWS }
  const wanted = [...(isBulk ? [{ collection: 'roles' as const, ...rows }] : []), ...data.tables]
  const tables: Table[] = []
  for (const one of wanted) {
    const table = tableOf(one.collection, one)
    if (table === null) return tooLarge(tableName(model, one.collection))
    tables.push(table)
  }
  const names = tables.map(({ collection }) => [collection, tableName(baseOf(model), collection)] as const)
  const draft = nestRoles(unfit.length === 0 ? rest : { ...rest, roles: unfit })
  const counts = tables
    .filter(({ collection }) => data.tables.some((one) => one.collection === collection))
    .map(({ collection, count }) => [collection, count] as const)
  return { body: writeModel(withTables(draft, Object.fromEntries(names))), tables, rows: new Map(counts) }
}

const NO_ROWS = { header: [], rows: [] }

const baseOf = (path: string) => path.split(/[/\\]/).at(-1)!

function tooLarge(file: string): Diagnostic {
  const message = `${file} would be larger than a table may be`
  return usageProblem('file/too-large', message, 'import the data in parts')
}

/** The draft with the tables that it attaches, behind what it says of the organisation as a whole. */
function withTables(draft: Draft, tables: { readonly [collection: string]: string }): Draft {
  if (Object.keys(tables).length === 0) return draft
  const { name, note, source, ...lists } = draft
  const heading = Object.entries({ name, note, source }).filter(([, value]) => value !== undefined)
  return { ...Object.fromEntries(heading), tables, ...lists } as Draft
}

/** What someone should know who opens the tables in a spreadsheet. */
export function formulaNotes({ tables }: Laid, model: string): Diagnostic[] {
  return tables
    .filter(({ bytes }) => holdsFormula(bytes))
    .map(({ collection }) => {
      const file = tableName(model, collection)
      const message = `${file} has cells that a spreadsheet may take for formulas; they are written as they are, since the model reads them back`
      return { code: 'import/formula', severity: 'info', message, span: null, file }
    })
}
