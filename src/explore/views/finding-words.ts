import { displayWidth, truncate } from '../../util/text.js'

/** A finding to be said in so many columns. */
export type Sayable = { readonly rule: string; readonly message: string; readonly room: number }

/** What is said of a finding; where messages are cut, the kind comes first: those about one thing begin alike. */
export type Said = { readonly rule: string; readonly message: string; readonly isCut: boolean }

const whole = ({ rule, message }: Sayable) => `${rule} ${message}`

/** Findings as they are said where one of them is longer than its room: those that would look the same from where they part. */
export function saidShort(all: readonly Sayable[]): readonly Said[] {
  const isCut = all.some((one) => displayWidth(whole(one)) > one.room)
  if (!isCut) return all.map((one) => ({ ...one, isCut }))
  const alike = new Map<string, string[]>()
  const shown = all.map((one) => truncate(whole(one), one.room))
  for (const [i, text] of shown.entries()) {
    const messages = alike.get(text) ?? []
    messages.push(all[i]!.message)
    alike.set(text, messages)
  }
  const starts = new Map([...alike].map(([text, messages]) => [text, partingOf(messages)]))
  return all.map(({ rule, message }, i) => {
    const from = starts.get(shown[i]!)!
    return { rule, message: from === 0 ? message : `…${message.slice(from)}`, isCut }
  })
}

/** Where the word begins in which texts part; 0 where it is the first, or where there is but one text. */
function partingOf(texts: readonly string[]): number {
  const [first, ...others] = texts as [string, ...string[]]
  let same = 0
  while (same < first.length && others.every((one) => one[same] === first[same])) same += 1
  return same === first.length ? 0 : first.lastIndexOf(' ', same) + 1
}
