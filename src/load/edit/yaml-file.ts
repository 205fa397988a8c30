import type { Collection } from '../kinds.js'
import type { ReadFile } from '../read-file.js'
import { type FieldOrder, fieldOrder } from './field-order.js'
import { type Habits, habitsOf } from './habits.js'
import { Region } from './regions.js'
import { parseSyntax, type SyntaxTree, Unusual } from './syntax.js'

/** A YAML file of the base on its way to another text. */
export type YamlFile = {
  readonly read: ReadFile
  readonly tree: SyntaxTree
  readonly habits: Habits
  readonly root: Region
  /** The order in which the fields of a kind are written in it. */
  orderOf(collection: Collection): FieldOrder
}

/** Opens a file that was read for editing. */
export function openYaml(read: ReadFile): YamlFile {
  const tree = parseSyntax(read.source.text)
  if (tree.root.type !== 'map') throw new Unusual('it is no map of keys')
  const habits = habitsOf(tree)
  const root = new Region(tree, tree.root, null, null, habits.eol)
  const orders = new Map<Collection, FieldOrder>()
  const orderOf = (collection: Collection) => {
    const known = orders.get(collection)
    if (known !== undefined) return known
    const things = listsIn(root, collection).flatMap((list) => list.things)
    const order = fieldOrder(
      collection,
      things.flatMap(({ map }) => map ?? []),
    )
    orders.set(collection, order)
    return order
  }
  return { read, tree, habits, root, orderOf }
}

/** The text of a file after its edits; it ends with a line break where it did before. */
export function textOf({ tree, root, habits }: YamlFile): string {
  const text = root.render()
  const ended = tree.text.endsWith('\n')
  if (ended || tree.text === '') return text.endsWith('\n') || !ended ? text : text + habits.eol
  return text.replace(/\r?\n$/, '')
}

/** Every list of a kind in a file, also those that are nested, with its owner. */
export function listsIn(
  root: Region,
  key: string,
): { readonly owner: Region; readonly things: readonly Region[] }[] {
  const own = root.lists.get(key)
  const below = ['teams', 'roles'].flatMap((list) => root.lists.get(list) ?? [])
  return [
    ...(own === undefined ? [] : [{ owner: root, things: own }]),
    ...below.flatMap((region) => listsIn(region, key)),
  ]
}
