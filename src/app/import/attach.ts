import { newEntry } from '../../load/edit/entries.js'
import { fieldOrder } from '../../load/edit/field-order.js'
import { editFields } from '../../load/edit/fields.js'
import { editThings } from '../../load/edit/lists.js'
import { Unusual } from '../../load/edit/syntax.js'
import { openYaml, textOf, type YamlFile } from '../../load/edit/yaml-file.js'
import type { ReadFile } from '../../load/read-file.js'
import { Source } from '../../load/source.js'
import type { Bulk } from './cells.js'
import type { RowChanges } from './merge-rows.js'

/** The text of a model with changes to the ties that are written in it; `null` where they are written in an unusual way. */
export function withTies(read: ReadFile, text: string, { changed, gone, added }: RowChanges): string | null {
  return edited(read, text, (yaml) => {
    const { root, habits } = yaml
    const ties = root.lists.get('ties') ?? []
    for (const [i, fields] of changed)
      editFields(ties[i]!, ties[i]!.map!, fields, yaml.orderOf('ties'), habits)
    for (const i of gone) ties[i]!.fate = 'goes'
    const entries = added.map((fields) => newEntry(fields, {}))
    editThings({ owner: root, key: 'ties', within: null, entries }, habits, true)
    return true
  })
}

/** The text of a model with a table attached to it; `null` where its `tables:` are written in an unusual way. */
export function withTable(read: ReadFile, text: string, collection: Bulk, file: string): string | null {
  return edited(read, text, ({ root, habits }) => {
    const order = fieldOrder(null, [])
    const tables = root.pair('tables')?.value
    if (tables === undefined) editFields(root, root.map!, { tables: { [collection]: file } }, order, habits)
    else if (tables.type === 'map') editFields(root, tables, { [collection]: file }, order, habits)
    return tables === undefined || tables.type === 'map'
  })
}

function edited(read: ReadFile, text: string, edit: (yaml: YamlFile) => boolean): string | null {
  try {
    const yaml = openYaml({ ...read, source: new Source(read.source.file, text) })
    return edit(yaml) ? textOf(yaml) : null
  } catch (error) {
    if (error instanceof Unusual) return null
    throw error
  }
}
