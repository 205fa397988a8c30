import type { Right } from '../../../model/organisation.js'
import { plain } from '../../../util/text.js'
import type { Problems } from '../problems.js'
import type { Actors } from './actors.js'
import { tellAtOdds } from './at-odds.js'
import type { Entry, Grant, Layout, Said } from './entries.js'
import type { KnownDecisions } from './known-decisions.js'
import { MEANINGS } from './letters.js'
import { plainTitle } from './plain.js'
import type { Notation } from './right-words.js'

/** A decision with all that the rows about it say. */
export type Collected = {
  readonly name: Said
  /** The id that a column says, or that the model has already. */
  readonly id: string | null
  readonly known: boolean
  readonly fields: { -readonly [field in keyof Entry['fields']]: Said }
  /** Letters of actors who are nobody. */
  readonly lost: Set<string>
  /** Who has which letter, in the order of rows, each once. */
  readonly letters: Map<string, { readonly id: string; readonly said: Said }[]>
}

/** What was found on the way, for the summary. */
export type Counts = {
  continued: number
  merged: number
  letters: number
  left: number
  readonly taken: Set<string>
}

type Form = Layout['form']

const SHOWN = 60

/** Gathers the rows about each decision, and tells of letters and actors that cannot be read. */
export class Collector {
  readonly all: Collected[] = []
  readonly counts: Counts = { continued: 0, merged: 0, letters: 0, left: 0, taken: new Set() }
  readonly #byName = new Map<string, Collected>()
  readonly #unknown = new Map<string, { at: Said; count: number }>()
  readonly #actors: Actors
  readonly #problems: Problems
  readonly #decisions: KnownDecisions
  #last: Collected | null = null

  constructor(actors: Actors, problems: Problems, decisions: KnownDecisions) {
    this.#actors = actors
    this.#problems = problems
    this.#decisions = decisions
  }

  /** A new table starts: no row of it goes on with a decision of the one before. */
  start(): void {
    this.#last = null
  }

  add(entry: Entry, notation: Notation, form: Form): void {
    const decision = this.#decisionOf(entry, form)
    if (decision === null) return
    for (const [field, said] of Object.entries(entry.fields) as [keyof Entry['fields'], Said][]) {
      const before = decision.fields[field]
      if (before === undefined) decision.fields[field] = said
      else tellAtOdds(decision.name, field, before, said, this.#problems)
    }
    for (const grant of entry.grants) this.#grant(decision, grant, notation, form)
  }

  /** Tells of the actors that were nobody: once each, where they were met first. */
  finish(): void {
    const names = this.#actors.names()
    for (const [text, { at, count }] of this.#unknown) {
      const found = this.#actors.of(text)
      if ('id' in found) continue
      const letters = count === 1 ? 'its letter is left out' : `its ${count} letters are left out`
      const short = this.#actors.shortened(text)
      const otherwise = short === null ? '' : `did you mean '${short}'?`
      const near = found.near === null ? '' : this.#problems.near(found.near, names.keys(), otherwise)
      const meant = /'(.*)'/s.exec(near)?.[1]
      const id = meant === undefined ? 'role-id' : (names.get(meant) ?? meant)
      const remedy = `--map '${plain(text.slice(0, SHOWN))}=${id}'`
      const help = near === '' ? `say who it is, as in: ${remedy}` : `${near} then give ${remedy}`
      const message = `${found.problem}: ${letters}, the first in ${at.where}`
      this.#problems.tell('unknown-actor', message, at.place, help)
    }
  }

  #decisionOf({ name, fields, grants }: Entry, form: Form): Collected | null {
    if (name.text === '') {
      if (this.#last === null) {
        if (grants.length === 0) return null
        const message = `letters stand beside no decision (${name.where})`
        this.#problems.tell(
          'no-decision',
          `${message}: the row is left out`,
          name.place,
          'name the decision in its row',
        )
      } else this.counts.continued += 1
      return this.#last
    }
    const id = idIn(fields.id)
    const existing = this.#decisions.of(id ?? '') ?? this.#decisions.of(name.text)
    const own = existing ?? id
    const keys = [`title ${plainTitle(name.text) || name.text}`, ...(own === null ? [] : [`id ${own}`])]
    const before = keys.map((key) => this.#byName.get(key)).find((one) => one !== undefined)
    if (before !== undefined) {
      if (form !== 'long' && this.#last !== before) this.#again(before, name)
      this.#last = before
      return before
    }
    const known = existing !== null
    const decision: Collected = { name, id: own, known, fields: {}, lost: new Set(), letters: new Map() }
    this.all.push(decision)
    if (!known) this.#tellNear(name)
    for (const key of keys) this.#byName.set(key, decision)
    this.#last = decision
    return decision
  }

  /** A decision that is much like one of the model may be that one in other words. */
  #tellNear({ text, where, place }: Said): void {
    const near = this.#decisions.near(text)
    if (near === null) return
    const message = `'${shown(text)}' is taken as a new decision, and is much like '${shown(near.name)}' of the model (${where})`
    const help = `if it is that one, give --map '${plain(text.slice(0, SHOWN))}=${near.id}'`
    this.#problems.tell('near-decision', message, place, help)
  }

  #again(before: Collected, name: Said): void {
    this.counts.merged += 1
    const message = `the decision '${shown(name.text)}' stands in ${before.name.where} and again in ${name.where}: its rights are put together`
    this.#problems.tell(
      'duplicate-decision',
      message,
      name.place,
      'give one row to a decision, or two names to two',
      {
        ...(before.name.place.span === null
          ? {}
          : { related: [{ span: before.name.place.span, message: 'here first' }] }),
      },
    )
  }

  #grant(decision: Collected, grant: Grant, notation: Notation, form: Form): void {
    const { actor, cell, said } = grant
    const meanings: { readonly [letter: string]: readonly Right[] } = MEANINGS[notation]
    const letters = cell.letters.filter((letter) => Object.hasOwn(meanings, letter))
    const unclear = [...cell.unclear, ...cell.letters.filter((letter) => !Object.hasOwn(meanings, letter))]
    if (unclear.length > 0) {
      const what = unclear.map((text) => `'${shown(text)}'`).join(' and ')
      const message = `${what} ${unclear.length === 1 ? 'is no letter' : 'are no letters'} of ${notation.toUpperCase()}: left out (${said.where})`
      const help = `the letters are ${Object.keys(meanings).join(', ')}`
      this.#problems.tell('unclear-right', message, said.place, help)
      this.counts.left += unclear.length
    }
    if (letters.length === 0) return
    const found = this.#actors.of(actor.text)
    if (!('id' in found)) {
      this.counts.left += letters.length
      for (const letter of letters) decision.lost.add(letter)
      const met = this.#unknown.get(actor.text)
      if (met !== undefined) met.count += letters.length
      // In a list, whoever it is stands in a cell of their own.
      else this.#unknown.set(actor.text, { at: form === 'long' ? actor : said, count: letters.length })
      return
    }
    if (found.told !== null) this.counts.taken.add(found.told)
    for (const letter of letters) {
      const holders = decision.letters.get(letter) ?? []
      decision.letters.set(letter, holders)
      if (holders.some(({ id }) => id === found.id)) continue
      holders.push({ id: found.id, said })
      this.counts.letters += 1
    }
  }
}

const shown = (text: string) => plain(text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text)

/** The id that a column says; a mere number only counts rows. */
function idIn(said: Said | undefined): string | null {
  const text = said?.text.toLowerCase() ?? ''
  return /^[a-z0-9][a-z0-9._-]{0,199}$/.test(text) && !/^[\d.]+$/.test(text) ? text : null
}
