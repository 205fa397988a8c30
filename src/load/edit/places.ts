import type { Collection } from '../kinds.js'
import type { ReadFile } from '../read-file.js'
import type { Base } from './base.js'
import type { Thing } from './changes.js'
import type { Region } from './regions.js'
import { listsIn, type YamlFile } from './yaml-file.js'

/** Where a thing is to be written: into a list of a file, or of a team in it. */
export type Place = {
  readonly file: YamlFile
  readonly owner: Region
  readonly key: Collection
  /** Below its team, so that it need not say which. */
  readonly nested: boolean
}

/** Where a team or role of a team is written: below the team, or flat where the files are so. */
export function placeInTeam(
  base: Base,
  key: 'teams' | 'roles',
  home: Thing,
  was: ReadFile | undefined,
  inBrackets: boolean,
): Place {
  const read = base.fileOf(home.origin)
  if (read === undefined || read.table !== null) return flatPlace(base, key, was)
  const file = base.yaml(read)
  const owner = file.root.at(home.origin.path)
  const nested = { file, owner: owner!, key, nested: true }
  const flat = () => flatPlace(base, key, was ?? read)
  if (owner?.map == null) return flat()
  const list = owner.pair(key)?.value
  // Within brackets there is room for what is in brackets itself.
  if (owner.map.flow) return list?.type === 'list' && inBrackets ? nested : flat()
  if (list !== undefined) return list.type === 'list' ? nested : flat()
  if (was !== undefined) return nested
  const below = listsIn(file.root, key).some(({ owner: one }) => one !== file.root)
  return below || (key === 'roles' && !hasList(file, key)) ? nested : flat()
}

/** Where a thing is written that is in no team: the list of its file, else the longest list of its kind. */
export function flatPlace(base: Base, key: Collection, read: ReadFile | undefined): Place {
  const own = read !== undefined && read.table === null ? base.yaml(read) : null
  const files = base.yamlFiles()
  const length = (one: ReadFile) => (one.draft.draft[key as 'teams'] ?? []).length
  const longest = files.reduce((most, one) => (length(one) > length(most) ? one : most))
  const file = own ?? base.yaml(longest)
  return { file, owner: file.root, key, nested: false }
}

const hasList = (file: YamlFile, key: string) => file.root.pair(key) !== undefined

/** Whether the things of a list, or of those like it in the file, are written on one line each. */
export function writtenOnOneLine({ file, owner, key }: Place): boolean {
  const own = owner.lists.get(key) ?? []
  const things = own.length > 0 ? own : listsIn(file.root, key).flatMap(({ things }) => things)
  if (things.length === 0) return key !== 'teams' && key !== 'decisions'
  return things.filter(({ map }) => map?.flow === true).length * 2 >= things.length
}
