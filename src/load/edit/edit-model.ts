import type { Diagnostic } from '../../diagnostic/diagnostic.js'
import { COLLECTIONS, type Collection } from '../kinds.js'
import type { Applied, ReadFile } from '../read-file.js'
import type { DraftOrigin } from '../resolve/written.js'
import { Base } from './base.js'
import { type Change, changesBetween, type Thing } from './changes.js'
import { type Entry, movedEntry, newEntry } from './entries.js'
import { editFields } from './fields.js'
import { editThings } from './lists.js'
import type { Fields } from './pairs.js'
import { flatPlace, type Place, placeInTeam, writtenOnOneLine } from './places.js'
import type { Region } from './regions.js'
import { Unusual } from './syntax.js'
import { textOf } from './yaml-file.js'

/** What was done to the things of a model. */
export type Counts = { readonly changed: number; readonly added: number; readonly removed: number }

/** The new texts of the files that change, or why they cannot be written. */
export type Edited = {
  readonly texts: ReadonlyMap<ReadFile, string>
  readonly problems: readonly Diagnostic[]
  readonly counts: Counts
}

/** Writes what tells the model after the changes from the one before into the texts of its files. */
export function editModel({
  changed,
  ...applied
}: Applied & { readonly changed: NonNullable<Applied['changed']> }): Edited {
  const { before, after } = changed
  const changes = changesBetween(before, after)
  const editing = new Editing(new Base({ changed, ...applied }), changes, after.teams as readonly Thing[])
  return editing.finish()
}

type Lists = { readonly place: Place; readonly entries: Entry[] }

class Editing {
  readonly #base: Base
  readonly #changes: readonly Change[]
  readonly #teams: ReadonlyMap<string, Thing>
  readonly #problems: Diagnostic[] = []
  readonly #lists = new Map<Region, Map<Collection, Lists>>()
  /** What is nested in teams that no file states yet. */
  readonly #inNew = new Map<string, { teams: Entry[]; roles: Entry[] }>()

  constructor(base: Base, changes: readonly Change[], teams: readonly Thing[]) {
    this.#base = base
    this.#changes = changes
    this.#teams = new Map(teams.map((team) => [team.id, team]))
  }

  finish(): Edited {
    // Fates first: whether a comment goes with a thing depends on what else moves out of it.
    for (const change of this.#changes) this.#try(change, () => this.#apply(change))
    for (const lists of this.#lists.values())
      for (const { place, entries } of lists.values())
        if (place.owner.fate !== 'goes') this.#tryPlace(place, entries)
    const texts = new Map<ReadFile, string>()
    if (this.#problems.length === 0) {
      const { yaml, tables } = this.#base.opened()
      for (const file of yaml) texts.set(file.read, textOf(file))
      for (const table of tables) texts.set(table.read, table.text())
      for (const [read, text] of texts) if (text === read.source.text) texts.delete(read)
    }
    const count = (test: (change: Change) => boolean) => this.#changes.filter(test).length
    return {
      texts,
      problems: this.#problems,
      counts: {
        changed: count(({ before, after }) => before !== null && after !== null),
        added: count(({ before }) => before === null),
        removed: count(({ after }) => after === null),
      },
    }
  }

  #apply(change: Change): void {
    const { collection, before, after, fields } = change
    if (before === null) {
      this.#create(collection, after!)
      return
    }
    const read = this.#base.fileOf(before.origin)!
    if (read.table !== null) {
      const row = before.origin.path[1] as number
      const table = this.#base.table(read)
      if (after === null) table.removeRow(row)
      else table.setRow(read, row, fields)
      return
    }
    const region = this.#base.regionOf(before.origin)
    if (after === null) {
      region.fate = 'goes'
      this.#touch(before, read)
    } else this.#keep(change, region, read)
  }

  /** A thing that stays, in its place or in another one. */
  #keep(change: Change, region: Region, read: ReadFile): void {
    const { collection, before, after, fields } = change
    const { habits, orderOf } = this.#base.yaml(read)
    const field = collection === 'teams' ? 'parent' : 'team'
    let said = fields
    const home = this.#teams.get(String(after!.draft[field]))
    const above = before!.inside
    if (
      above !== null &&
      after!.inside === null &&
      home !== undefined &&
      isSamePlace(home.origin, above.origin)
    )
      said = { ...fields, [field]: undefined }
    else if ((above !== null && after!.inside === null) || this.#goesBelow(change, home, region, read)) {
      const entry = movedEntry(region)
      const nested = this.#put(collection as 'teams' | 'roles', after!, entry, read, region.flow)
      region.fate = 'moves'
      this.#touch(before!, read)
      said = { ...fields, [field]: nested ? undefined : after!.draft[field] }
    }
    if (Object.keys(said).length > 0) editFields(region, region.map!, said, orderOf(collection), habits)
  }

  /** Whether a team that had none above it is written below its new one, as teams are in its file. */
  #goesBelow(
    { collection, before, after }: Change,
    home: Thing | undefined,
    region: Region,
    read: ReadFile,
  ): boolean {
    if (collection !== 'teams' || home === undefined) return false
    if (before!.draft.parent !== undefined || after!.draft.parent === undefined) return false
    const tops = this.#base.yaml(read).root.lists.get('teams') ?? []
    if (tops.some((one) => one.pair('parent') !== undefined)) return false
    const isNew = this.#base.fileOf(home.origin) === undefined
    return isNew || placeInTeam(this.#base, 'teams', home, read, region.flow).nested
  }

  #create(collection: Collection, thing: Thing): void {
    const inside = thing.inside
    const nested = collection === 'teams' ? this.#nestedIn(thing.id) : {}
    const { roles: _, teams: __, ...draft } = thing.draft
    const field = collection === 'teams' ? 'parent' : collection === 'roles' ? 'team' : null
    const home = inside?.id ?? (field === null ? undefined : (draft[field] as string | undefined))
    if (field === null || home === undefined) {
      const place = flatPlace(this.#base, collection, undefined)
      this.#add(place, newEntry(draft, nested))
      return
    }
    const { [field]: ___, ...alone } = draft
    const entry: { current: Fields } = { current: alone }
    const lazy: Entry = {
      block: (column, oneLine, habits) => newEntry(entry.current, nested).block(column, oneLine, habits),
      flow: (habits) => newEntry(entry.current, nested).flow(habits),
    }
    if (
      !this.#put(
        collection as 'teams' | 'roles',
        { ...thing, draft: { ...draft, [field]: home } },
        lazy,
        undefined,
      )
    )
      entry.current = { ...draft, [field]: home }
  }

  /** Puts a team or role where its team is; whether it is nested there. */
  #put(
    collection: 'teams' | 'roles',
    thing: Thing,
    entry: Entry,
    was: ReadFile | undefined,
    inBrackets = true,
  ): boolean {
    const stated = thing.draft[collection === 'teams' ? 'parent' : 'team']
    if (stated === undefined) {
      // A team that goes to the top.
      this.#add(flatPlace(this.#base, collection, undefined), entry)
      return false
    }
    const home = String(stated)
    const team = this.#teams.get(home)
    if (team === undefined) throw new Unusual(`there is no team '${home}'`)
    if (this.#base.fileOf(team.origin) === undefined) {
      this.#nestedIn(home)[collection].push(entry)
      return true
    }
    const place = placeInTeam(this.#base, collection, team, was, inBrackets)
    this.#add(place, entry)
    return place.nested
  }

  #nestedIn(team: string): { teams: Entry[]; roles: Entry[] } {
    const nested = this.#inNew.get(team) ?? { roles: [], teams: [] }
    this.#inNew.set(team, nested)
    return nested
  }

  #add(place: Place, ...entries: Entry[]): void {
    const lists = this.#lists.get(place.owner) ?? new Map<Collection, Lists>()
    this.#lists.set(place.owner, lists)
    const list = lists.get(place.key) ?? { place, entries: [] }
    lists.set(place.key, list)
    list.entries.push(...entries)
  }

  /** Notes that something leaves the list that a thing is in. */
  #touch(thing: Thing, read: ReadFile): void {
    const file = this.#base.yaml(read)
    const path = thing.origin.path
    const owner = file.root.at(path.slice(0, -2))!
    this.#add({ file, owner, key: path.at(-2) as Collection, nested: path.length > 2 })
  }

  #tryPlace(place: Place, entries: readonly Entry[]): void {
    const within = place.owner === place.file.root ? null : 'teams'
    const { read, habits } = place.file
    this.#guard(read.source.file, `${place.key} of ${read.source.file}`, () =>
      editThings({ ...place, within, entries }, habits, writtenOnOneLine(place)),
    )
  }

  #try({ collection, before, after }: Change, edit: () => void): void {
    const thing = (before ?? after)!
    const name = `the ${COLLECTIONS[collection]}${thing.id === '' ? '' : ` '${thing.id}'`}`
    this.#guard(thing.origin.file, name, edit, thing)
  }

  #guard(file: string, what: string, edit: () => void, thing?: Thing): void {
    try {
      edit()
    } catch (error) {
      if (!(error instanceof Unusual)) throw error
      this.#problems.push({
        code: 'apply/cannot-edit',
        severity: 'error',
        message: `${what} cannot be edited in ${file}: ${error.message}`,
        span: thing?.origin.span() ?? null,
        file,
        help: 'write it out plainly in the base, then apply again',
      })
    }
  }
}

const isSamePlace = (a: DraftOrigin, b: DraftOrigin) =>
  a.source === b.source && a.path.join('/') === b.path.join('/')
