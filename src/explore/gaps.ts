import type { Findable } from '../app/explore/findable.js'
import type { Look } from '../app/explore/look.js'
import { formatNumber } from '../util/text.js'
import { remembered } from './views/view.js'

type Gap = { readonly units: readonly [string, string]; readonly total: number }

const gapsOf = remembered((look: Look): readonly Gap[] =>
  look.report.boundaries
    .filter(({ gap }) => gap)
    .map(({ units, requirement }) => ({ units, total: requirement.total }))
    .sort((a, b) => b.total - a.total),
)

/** How wide the widest gap of each unit is, the widest first; with `from`, of gaps between that actor's unit and others. */
export function gapsBy(look: Look, from?: string): ReadonlyMap<string, number> {
  const unit = from === undefined ? null : unitOf(look, from)
  const widest = new Map<string, number>()
  for (const { units, total } of gapsOf(look)) {
    if (from !== undefined && !units.some((one) => one === unit)) continue
    for (const one of units) if (one !== unit && !widest.has(one)) widest.set(one, total)
  }
  return widest
}

function unitOf({ report: { things } }: Look, actor: string): string | null {
  return [...things.teams, ...things.roles].find(({ id }) => id === actor)?.unit ?? null
}

/** Things to choose from with those first that have gaps, and what to say beside these. */
export function gapsFirst(items: readonly Findable[], gaps: ReadonlyMap<string, number>) {
  const first = [...gaps.keys()].flatMap((id) => items.find((one) => one.id === id) ?? [])
  const hints = Object.fromEntries(
    first.map(({ subject, id }) => [subject, `gap of ${formatNumber(gaps.get(id)!, 1)}`]),
  )
  return { items: [...first, ...items.filter((one) => !first.includes(one))], hints }
}
