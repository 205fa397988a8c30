import type { Thing } from '../../report/picture.js'
import type { Step } from '../../report/step.js'

/**
 * A value of a fact: its words, the place of the thing that it leads to, and its tone. Words alone lead nowhere; a place
 * alone is a thing by its own name.
 */
export type PackedValue = string | number | readonly [text: string, thing: number | null, tone?: string]

/** Values of a fact that a page holds; of more it says how many there are. */
const MOST = 100

/** A thing as the page's data hold it, its texts clean and none escaped; things lead to others by their places. */
export type PackedThing = readonly [
  subject: string,
  kind: string,
  label: string,
  source: string | null,
  facts: readonly (readonly [label: string, ...values: PackedValue[]])[],
  walks?: readonly (readonly [title: string, steps: readonly Step[]])[],
]

/** The things as compact data; what nothing can be looked up of leads nowhere. */
export function packThings(
  things: readonly Thing[],
  clean: (text: string) => string,
  step: (step: Step) => Step,
): PackedThing[] {
  const places = new Map(things.map(({ subject }, i) => [subject, i]))
  return things.map(({ subject, kind, label, source, facts, walks = [] }) => {
    const packed = facts.map(({ label: name, values }) => {
      const written = values
        .slice(0, MOST)
        .map(({ text: own, subject: to, tone, place: at = null }): PackedValue => {
          const text = at === null ? own : `${own} (${at})`
          const place = to === undefined ? null : (places.get(to) ?? null)
          if (place === null && tone === undefined) return clean(text)
          if (tone !== undefined) return [clean(text), place, tone]
          return text === things[place!]!.label ? place! : [clean(text), place]
        })
      if (values.length > MOST) written.push(`and ${values.length - MOST} more`)
      return [clean(name), ...written] as const
    })
    const head = [clean(subject), kind, clean(label), source === null ? null : clean(source), packed] as const
    if (walks.length === 0) return head
    return [...head, walks.map(({ title, steps }) => [clean(title), steps.map(step)] as const)]
  })
}
