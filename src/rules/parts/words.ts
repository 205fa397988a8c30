import { listed, nameIn } from '../../report/say.js'
import type { RuleInput } from '../rule.js'

/** Things as people know them. */
export type Words = {
  actor(id: string): string
  actors(ids: readonly string[], most?: number): string
  /** In quotation marks: names of decisions are phrases. */
  decision(id: string): string
  customers(ids: readonly string[]): string
  measures(ids: readonly string[]): string
}

/** The words for the things of one organisation. */
export function wordsOf({ names }: Pick<RuleInput, 'names'>): Words {
  const actor = (id: string) => nameIn(names.actors, id)
  return {
    actor,
    actors: (ids, most) => listed(ids.map(actor), most),
    decision: (id) => `'${nameIn(names.decisions, id)}'`,
    customers: (ids) => listed(ids.map((id) => nameIn(names.customers, id))),
    measures: (ids) => listed(ids.map((id) => nameIn(names.measures, id))),
  }
}
