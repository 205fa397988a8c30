import type { DraftDecision, OneOrMany } from '../../../model/draft.js'
import { type Organisation, RIGHTS, type Right } from '../../../model/organisation.js'
import { plain } from '../../../util/text.js'
import { baseName } from '../file-name.js'
import { frequencyOf } from '../frequency.js'
import { slug, uniqueIds } from '../ids.js'
import type { Problems } from '../problems.js'
import { stated } from '../stated.js'
import type { Collected } from './collect.js'
import type { Said } from './entries.js'
import { MEANINGS } from './letters.js'
import { likeTitle } from './plain.js'
import type { Notation } from './right-words.js'
import { isKey } from './yes-no.js'

const LONGEST_ID = 60

/** The decisions as entries of a model. `supported`: the table has the S of RASCI, which only RAPID's words can say. */
export function draftsOf(
  all: readonly Collected[],
  notation: Notation,
  supported: boolean,
  organisation: Organisation | null,
  problems: Problems,
): DraftDecision[] {
  const ids = idsFor(all, organisation)
  return all.map((decision) => {
    const { name, fields } = decision
    checkDeciders(decision, notation, problems)
    return stated<DraftDecision>({
      id: ids.get(decision)!,
      name: organisation?.decisions.get(decision.id ?? '')?.name ?? name.text,
      customers: customersOf(fields.customers, organisation, problems),
      frequency: frequencyIn(fields.frequency, problems),
      key: keyIn(fields.key, problems),
      ...(notation === 'raci' && !supported ? { raci: raciOf(decision) } : rightsOf(decision, notation)),
      note: fields.note?.text,
      tags:
        fields.category === undefined
          ? null
          : [fields.category.text.slice(0, 200).replace(/[\ud800-\udbff]$/, '')],
      source: baseName(name.place.file),
    })
  })
}

/** Readable ids that no other decision has; the same names give the same ids, however the rows stand. */
function idsFor(all: readonly Collected[], organisation: Organisation | null): Map<Collected, string> {
  const taken = new Set([...(organisation?.decisions.keys() ?? []), ...all.flatMap(({ id }) => id ?? [])])
  const names = [...new Set(all.filter(({ id }) => id === null).map(({ name }) => name.text))]
  const short = names.map(shortSlug)
  const wanted = new Map(
    names.map((name, i) => [
      name,
      short.indexOf(short[i]!) === short.lastIndexOf(short[i]!) ? short[i]! : name,
    ]),
  )
  const free = uniqueIds(wanted.values(), taken)
  return new Map(all.map((decision) => [decision, decision.id ?? free.get(wanted.get(decision.name.text)!)!]))
}

/** A long name cut between two words. */
function shortSlug(name: string): string {
  const id = slug(name)
  if (id.length <= LONGEST_ID) return id
  const cut = id.slice(0, LONGEST_ID + 1)
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), LONGEST_ID / 2)).replace(/[-._]+$/, '')
}

function holders(decision: Collected, letter: string): string[] {
  return (decision.letters.get(letter) ?? []).map(({ id }) => id)
}

const oneOrMany = (ids: readonly string[]): OneOrMany => (ids.length === 1 ? ids[0]! : ids)

function raciOf(decision: Collected): DraftDecision['raci'] | null {
  const found = (['A', 'R', 'C', 'I'] as const).flatMap((letter) => {
    const ids = holders(decision, letter)
    return ids.length === 0 ? [] : [[letter, letter === 'A' ? oneOrMany(ids) : ids] as const]
  })
  return found.length === 0 ? null : Object.fromEntries(found)
}

function rightsOf(decision: Collected, notation: Notation): { [right in Right]?: OneOrMany } {
  const rights = new Map<Right, string[]>()
  for (const [letter, meant] of Object.entries(MEANINGS[notation]))
    for (const right of meant) rights.set(right, [...(rights.get(right) ?? []), ...holders(decision, letter)])
  return Object.fromEntries(
    RIGHTS.flatMap((right) => {
      const ids = [...new Set(rights.get(right) ?? [])]
      return ids.length === 0 ? [] : [[right, right === 'decide' ? oneOrMany(ids) : ids]]
    }),
  )
}

function checkDeciders(decision: Collected, notation: Notation, problems: Problems): void {
  const letter = notation === 'rapid' ? 'D' : 'A'
  const deciders = decision.letters.get(letter) ?? []
  const name = `'${plain(decision.name.text.slice(0, 80))}'`
  if (deciders.length === 0) {
    // That its decider is nobody of the model was told already.
    if (decision.lost.has(letter)) return
    if (decision.letters.size + decision.lost.size === 0) {
      const message = `nobody holds a right in ${name} (${decision.name.where}): no letter stands beside it`
      const help = "give it letters; a heading of decisions belongs into a column 'Area'"
      problems.tell('no-decider', message, decision.name.place, help)
      return
    }
    const message = `nobody decides ${name} (${decision.name.where}): it has no ${letter}`
    problems.tell('no-decider', message, decision.name.place, `give one actor the ${letter}`)
  } else if (deciders.length > 1) {
    const { said } = deciders[1]!
    const message = `${deciders.length} decide ${name} (${said.where}): ${deciders.map(({ id }) => id).join(', ')}`
    problems.tell(
      'several-deciders',
      message,
      said.place,
      `leave one ${letter}: where several decide, nobody does`,
    )
  }
}

function frequencyIn(said: Said | undefined, problems: Problems): string | null {
  if (said === undefined) return null
  const frequency = frequencyOf(said.text)
  if (frequency === null) {
    const message = `'${plain(said.text.slice(0, 80))}' tells no frequency: left out (${said.where})`
    problems.tell('frequency', message, said.place, 'write a number and a period, such as 40/month')
  }
  return frequency
}

function keyIn(said: Said | undefined, problems: Problems): boolean | null {
  if (said === undefined) return null
  const found = isKey(said.text)
  if (found !== null) return found || null
  const message = `'${plain(said.text.slice(0, 80))}' is neither yes nor no: left out (${said.where})`
  problems.tell('key', message, said.place, 'write yes or no')
  return null
}

function customersOf(
  said: Said | undefined,
  organisation: Organisation | null,
  problems: Problems,
): readonly string[] | null {
  if (said === undefined) return null
  const ids = said.text.split(/[,;/\n]/).flatMap((text) => {
    const wanted = text.trim()
    if (wanted === '') return []
    const known = organisation === null ? null : [...organisation.customers.values()]
    const found =
      known === null
        ? slug(wanted)
        : known.find(({ id, name }) => [id, name ?? ''].some((one) => likeTitle(one) === likeTitle(wanted)))
            ?.id
    if (found !== undefined && found !== '' && found.length <= 200) return [found]
    const message = `'${plain(wanted.slice(0, 80))}' is no customer of the model: left out (${said.where})`
    const help = problems.near(
      wanted,
      (known ?? []).flatMap(({ id, name }) => [id, ...(name === null ? [] : [name])]),
      'add it to the customers of the model',
    )
    problems.tell('unknown-customer', message, said.place, help)
    return []
  })
  return ids.length === 0 ? null : [...new Set(ids)]
}
