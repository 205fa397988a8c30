import type { ReportData } from '../report/data.js'
import type { FactValue } from '../report/picture.js'
import { nameIn } from '../report/say.js'
import { type Fact, leads } from './values.js'

/** What an actor does by each right. */
const RIGHTS: { readonly [right: string]: string } = {
  decide: 'Decides',
  recommend: 'Recommends',
  agree: 'Must agree to',
  input: 'Gives input to',
  perform: 'Performs',
  inform: 'Is informed of',
}

/** What the rights of each actor are, with the way to every decision. */
export function rightsHeld({ things, names }: ReportData): (actor: string) => Fact[] {
  const held = new Map<string, Map<string, FactValue[]>>()
  for (const { id, rights } of things?.decisions ?? []) {
    const value = { text: nameIn(names.decisions, id), subject: `decision:${id}` }
    for (const right of Object.keys(RIGHTS))
      for (const actor of rights[right] ?? []) {
        const own = held.get(actor) ?? new Map<string, FactValue[]>()
        held.set(actor, own)
        own.set(right, own.get(right) ?? [])
        own.get(right)!.push(value)
      }
  }
  return (actor) => {
    const own = held.get(actor)
    return Object.entries(RIGHTS).flatMap(([right, label]) => leads(label, own?.get(right) ?? []))
  }
}
