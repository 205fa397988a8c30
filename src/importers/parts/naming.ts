import { compareText } from '../../util/order.js'
import { shortHash, slug } from './ids.js'

/** Something that wants an id: a key that tells it from all others, and texts of which the first that is free becomes it. */
export type Wanting = { readonly key: string; readonly wants: readonly string[] }

/** Ids that are given once, whatever the order in which those that want them stand. */
export class Ids {
  readonly #taken = new Set<string>()

  /** Who wants an id that someone else wants as well gets their next one, and so does the other. */
  give(all: readonly Wanting[]): Map<string, string> {
    const given = new Map<string, string>()
    let left = [...new Map(all.map((one) => [one.key, one])).values()].sort((a, b) =>
      compareText(a.key, b.key),
    )
    for (let round = 0; left.length > 0; round += 1) {
      const wished = new Map<string, Wanting[]>()
      for (const one of left) {
        const id = wishOf(one, round)
        const others = wished.get(id)
        if (others) others.push(one)
        else wished.set(id, [one])
      }
      for (const [id, [one, second]] of wished) {
        if (second !== undefined || this.#taken.has(id)) continue
        given.set(one!.key, id)
        this.#taken.add(id)
      }
      left = left.filter(({ key }) => !given.has(key))
    }
    return given
  }
}

/** The id wished for in a round: one of the texts, and when these are used up, the first with a mark of the key. */
function wishOf({ key, wants }: Wanting, round: number): string {
  const text = wants[round]
  if (text !== undefined) return slug(text)
  return `${slug(wants[0] ?? key)}-${shortHash(`${round - wants.length} ${key}`)}`
}
