import { nameOf, type Organisation } from '../../../model/organisation.js'
import { plain } from '../../../util/text.js'
import { slug } from '../ids.js'
import { several } from '../stated.js'
import { likeTitle, undotted } from './plain.js'

/** Whom a text names: someone of the model, or why that is not known. */
export type Found =
  | { readonly id: string; readonly told: string | null }
  | { readonly problem: string; readonly near: string | null }

type Named = {
  readonly id: string
  readonly name: string | null
  readonly title?: string | null
  readonly previous: readonly string[]
}

/** Letters of a shortened title; fewer may be those of anyone. */
const SHORTEST = 4

/** Finds roles, teams and forums by what people call them. */
export class Actors {
  readonly #all: readonly Named[] | null
  readonly #map: ReadonlyMap<string, string>
  readonly #seen = new Map<string, Found>()
  readonly #exact = new Map<string, Named[]>()
  readonly #like = new Map<string, Named[]>()
  readonly #used = new Set<string>()

  constructor(organisation: Organisation | null, map: { readonly [text: string]: string }) {
    this.#map = new Map(Object.entries(map).map(([text, id]) => [text.trim().toLowerCase(), id]))
    this.#all =
      organisation === null
        ? null
        : [...organisation.roles.values(), ...organisation.teams.values(), ...organisation.forums.values()]
    for (const one of this.#all ?? []) {
      const names = [one.name, one.title].filter((name) => name !== null && name !== undefined)
      for (const name of new Set(names)) push(this.#exact, name, one)
      for (const name of new Set([one.id, ...one.previous, ...names].map((n) => likeTitle(n))))
        push(this.#like, name, one)
    }
  }

  /** Entries of the map that no text was. */
  unused(map: { readonly [text: string]: string }): string[] {
    return Object.keys(map).filter((text) => !this.#used.has(text.trim().toLowerCase()))
  }

  /** How many of these texts name someone of the model. */
  known(texts: readonly string[]): number {
    return this.#all === null ? 0 : texts.filter((text) => text.trim() !== '' && 'id' in this.of(text)).length
  }

  of(text: string): Found {
    const wanted = text.replace(/\s+/g, ' ').trim()
    const seen = this.#seen.get(wanted)
    if (seen !== undefined) return seen
    const found = this.#look(wanted)
    this.#seen.set(wanted, found)
    return found
  }

  #look(text: string): Found {
    const shown = plain(text.length > 80 ? `${text.slice(0, 80)}…` : text)
    const mapped = this.#map.get(text.toLowerCase())
    if (mapped !== undefined) this.#used.add(text.toLowerCase())
    if (this.#all === null) {
      const id = mapped ?? slug(undotted(text))
      if (/^[a-z0-9][a-z0-9._-]{0,199}$/.test(id)) return { id, told: null }
      return { problem: `no id can be made of '${shown}'`, near: null }
    }
    const byId = this.#all.find(({ id }) => id === (mapped ?? text))
    if (byId !== undefined)
      return { id: byId.id, told: mapped === undefined ? null : `'${shown}' is ${byId.id}, by --map` }
    if (mapped !== undefined)
      return { problem: `'${shown}' is mapped to '${plain(mapped)}', which is not of the model`, near: null }
    const exact = this.#exact.get(text) ?? []
    if (exact.length === 1) return { id: exact[0]!.id, told: null }
    const like = exact.length > 0 ? exact : (this.#like.get(likeTitle(text)) ?? [])
    if (like.length === 1) {
      const { id } = like[0]!
      const called = nameOf({ title: null, ...like[0]! })
      return { id, told: `'${shown}' is taken as ${called === id ? id : `${id} (${plain(called)})`}` }
    }
    if (like.length > 1)
      return {
        problem: `'${shown}' may be any of ${several(like.map(({ id }) => id).sort(), 8)}`,
        near: null,
      }
    return { problem: `'${shown}' is no role, team or forum of the model`, near: text }
  }

  /** The one name whose words a text shortens, each to its first letters: `VP Equip.` for `VP equipment`. */
  shortened(text: string): string | null {
    const short = likeTitle(text).split(' ')
    if (short.join('').length < SHORTEST) return null
    const found = [...this.names()].filter(([name]) => {
      const words = likeTitle(name).split(' ')
      return words.length === short.length && words.every((word, i) => word.startsWith(short[i]!))
    })
    return new Set(found.map(([, id]) => id)).size === 1 ? found[0]![0] : null
  }

  /** All ids and names, each with the id that it stands for: to propose a near one. */
  names(): ReadonlyMap<string, string> {
    const names = new Map<string, string>()
    for (const { id, name, title } of this.#all ?? [])
      for (const one of [name, title, id]) if (one) names.set(one, id)
    return names
  }
}

function push(lists: Map<string, Named[]>, key: string, one: Named): void {
  const list = lists.get(key)
  if (list) list.push(one)
  else lists.set(key, [one])
}
