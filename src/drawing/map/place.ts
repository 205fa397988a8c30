import type { Area, Bridge, MapPicture } from '../../report/picture.js'
import type { Join, Layout } from '../graphviz.js'
import type { Point } from '../scene.js'
import { linesToFit } from '../words.js'
import { arrange } from './arrange.js'
import { framed } from './framed.js'
import type { PlacedArea, PlacedBridge, PlacedMap } from './placed.js'

/** Beyond so many bridges a picture says nothing; the weightiest are drawn. */
const MOST_BRIDGES = 90

export const PAD = 14
export const NAME = 13
export const NOTE = 11
/** Between units ways go through, between the parts of a unit none does. */
const APART = { units: 30, parts: 12 } as const

/** How many times as wide as high the whole is, and how wide each unit. */
export type MapLook = { readonly aspect: number; readonly unit: number }

export const USUAL: MapLook = { aspect: 1.6, unit: 136 }

/** Which bridges are drawn: what is required, and what is not only where there is room. */
export function drawnBridges({ bridges }: MapPicture): readonly Bridge[] {
  const required = bridges.filter(({ state }) => state !== 'surplus')
  const wanted = bridges.length <= MOST_BRIDGES / 2 ? bridges : required
  return wanted.slice(0, MOST_BRIDGES)
}

type Draft = Omit<PlacedArea, 'x' | 'y' | 'depth'> & { readonly parts: readonly (Draft & { at: Point })[] }

/** Lays the map out: parts within areas from the inside out, then a way for each bridge. */
export function placeMap(picture: MapPicture, layout: Layout, { aspect, unit }: MapLook): PlacedMap {
  const parts = new Map<string | null, Area[]>()
  for (const area of picture.areas) parts.set(area.inside, [...(parts.get(area.inside) ?? []), area])
  const chain = chainsOf(picture.areas)

  const among = (areas: readonly Area[], inside: string | null): Join[] => {
    const at = new Map(areas.map(({ subject }, i) => [subject, i]))
    const depth = inside === null ? 0 : chain.get(inside)!.length
    const pulls = new Map<string, number>()
    for (const { between, weight, state } of picture.bridges) {
      const [a, b] = between.map((subject) => at.get(chain.get(subject)?.[depth] ?? ''))
      if (a === undefined || b === undefined || a === b) continue
      const key = a < b ? `${a} ${b}` : `${b} ${a}`
      pulls.set(key, (pulls.get(key) ?? 0) + (state === 'surplus' ? 0.25 : 0.5 + weight))
    }
    const joins = [...pulls].map(([key, pull]): Join => {
      const [a, b] = key.split(' ').map(Number)
      return { ends: [a!, b!], pull: Math.min(4, pull) }
    })
    return strongest(joins)
  }

  const drafted = (area: Area): Draft => {
    const below = parts.get(area.subject) ?? []
    const inner = below.map(drafted)
    const name = (width: number, most: number) => linesToFit(area.label, width, NAME, most, true)
    const notes = (width: number) => notesOf(area).flatMap((note) => linesToFit(note, width, NOTE, 2))
    if (inner.length === 0) {
      const lines = { name: name(unit - 2 * 10, 3), notes: notes(unit - 2 * 10) }
      const height = 12 + lines.name.length * 16 + lines.notes.length * 14 + 8
      return { area, ...lines, hasParts: false, width: unit, height: Math.max(48, height), parts: [] }
    }
    const { corners, width, height } = arrange(inner, among(below, area.subject), layout, {
      aspect,
      apart: area.isUnit ? APART.parts : APART.units,
    })
    const outer = Math.max(width, unit) + 2 * PAD
    const lines = { name: name(outer - 2 * PAD, 2), notes: notes(outer - 2 * PAD) }
    const head = 14 + lines.name.length * 16 + lines.notes.length * 14 + 4
    const left = (outer - width) / 2
    return {
      area,
      ...lines,
      hasParts: true,
      width: outer,
      height: head + height + PAD,
      parts: inner.map((part, i) => ({ ...part, at: [corners[i]![0] + left, corners[i]![1] + head] })),
    }
  }

  const roots = parts.get(null) ?? []
  const outer = roots.map(drafted)
  const { corners, width, height } = arrange(outer, among(roots, null), layout, {
    aspect,
    apart: APART.units,
  })
  const areas = outer.flatMap((draft, i) => unfolded(draft, corners[i]!, 0))
  return framed({ areas, bridges: bridgesOn(areas, drawnBridges(picture), layout), width, height })
}

/** Of the joins those that are among the strongest of one of their ends: the rest hardly move anything. */
function strongest(joins: readonly Join[]): Join[] {
  const taken = new Map<number, number>()
  return [...joins]
    .sort((a, b) => b.pull - a.pull || a.ends[0] - b.ends[0] || a.ends[1] - b.ends[1])
    .filter(({ ends }) => {
      const counts = ends.map((end) => taken.get(end) ?? 0)
      if (Math.min(...counts) >= STRONGEST) return false
      for (const [i, end] of ends.entries()) taken.set(end, counts[i]! + 1)
      return true
    })
}

const STRONGEST = 5

/** Each area with those that it lies in, from the outermost to itself. */
function chainsOf(areas: readonly Area[]): Map<string, string[]> {
  const above = new Map(areas.map(({ subject, inside }) => [subject, inside]))
  const chain = (subject: string): string[] => {
    const inside = above.get(subject) ?? null
    return inside === null ? [subject] : [...chain(inside), subject]
  }
  return new Map(areas.map(({ subject }) => [subject, chain(subject)]))
}

const notesOf = ({ detail, people }: Area): string[] => [
  ...(detail === null ? [] : [detail]),
  ...(people > 0 ? [people === 1 ? '1 person' : `${people} people`] : []),
]

function unfolded({ parts, ...draft }: Draft, [x, y]: Point, depth: number): PlacedArea[] {
  return [
    { ...draft, x, y, depth },
    ...parts.flatMap(({ at, ...part }) => unfolded(part, [x + at[0], y + at[1]], depth + 1)),
  ]
}

function bridgesOn(areas: readonly PlacedArea[], bridges: readonly Bridge[], layout: Layout): PlacedBridge[] {
  const units = areas.filter(({ area }) => area.isUnit)
  const at = new Map(units.map(({ area }, i) => [area.subject, i]))
  const found = bridges.filter(({ between }) => between.every((subject) => at.has(subject)))
  const joins = found.map(({ between: [a, b] }): Join => ({ ends: [at.get(a)!, at.get(b)!], pull: 1 }))
  const routes = layout.routed(units, joins)
  return found.map((bridge, i) => ({ bridge, points: routes[i]! }))
}
