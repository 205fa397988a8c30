import type { PackedThing } from '../packed-things.js'

/** What can be looked up: all things with their facts, and each by its subject. */
export type Things = {
  readonly all: readonly PackedThing[]
  readonly by: ReadonlyMap<string, PackedThing>
  /** Things whose name or id holds the query, the nearest first. */
  find(query: string): readonly PackedThing[]
}

/** The things that stand in the page as data; `null` where there are none. */
export function thingsInPage(): Things | null {
  const data = document.getElementById('the.things')
  if (data === null) return null
  const all = JSON.parse(data.textContent) as PackedThing[]
  const texts = all.map(([subject, , label]) => [label.toLowerCase(), subject.toLowerCase()] as const)
  const find = (query: string) => {
    if (query === '') return []
    const rank = (i: number) => {
      const [label, subject] = texts[i]!
      const at = label.indexOf(query)
      if (at === 0) return 0
      if (at > 0) return label[at - 1] === ' ' ? 1 : 2
      return subject.includes(query) ? 3 : -1
    }
    return [...all.keys()]
      .map((i) => [rank(i), i] as const)
      .filter(([rank]) => rank >= 0)
      .sort((a, b) => a[0] - b[0] || a[1] - b[1])
      .map(([, i]) => all[i]!)
  }
  return { all, by: new Map(all.map((thing) => [thing[0], thing])), find }
}

/** The address of a thing within the page, which can be kept and sent. */
export const addressOf = (subject: string): string => `#${encodeURIComponent(subject)}`

/** The subject that the page's address names; `null` for any other place in the page. */
export function subjectInAddress({ by }: Things): string | null {
  try {
    const subject = decodeURIComponent(location.hash.slice(1))
    return by.has(subject) ? subject : null
  } catch {
    return null
  }
}
