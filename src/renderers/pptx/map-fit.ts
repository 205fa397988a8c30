import type { Layout } from '../../drawing/graphviz.js'
import { type MapLook, NOTE, USUAL } from '../../drawing/map/place.js'
import { drawMap } from '../../drawing/map.js'
import type { Scene } from '../../drawing/scene.js'
import type { MapPicture } from '../../report/picture.js'
import { scaleOf } from './scene.js'
import type { Box } from './shape.js'

/** More than this are not read from a slide: units, and bridges that are missing and that are there. */
const MOST_UNITS = 15
const MOST_EACH = 10

/** Points of the smallest letters that are read from across a room. */
const LEAST = 10
/** With letters of this size the width of the slide is worth more than larger ones. */
const AMPLE = 13

/** Looks that are tried: how many times as wide as high the whole is, and how wide each unit. */
const TRIED: readonly MapLook[] = [150, 130, 116].flatMap((unit) =>
  [2.2, 3, 4].map((aspect) => ({ aspect, unit })),
)

/** As much of a map as is read on a slide, and how it is drawn. */
export type FittedMap = { readonly drawn: MapPicture; readonly scene: Scene }

/** The whole map where its letters are large enough; else without parts of units, then with fewer and fewer units. */
export function fitMap(picture: MapPicture, layout: Layout, box: Box): FittedMap {
  let best: FittedMap | undefined
  for (const drawn of smallerAndSmaller(picture)) {
    const scenes = TRIED.map((look) => drawMap(drawn, layout, look))
    const roomy = scenes.filter((one) => scaleOf(one, box) * NOTE >= AMPLE)
    const scene =
      roomy.length > 0
        ? mostOf(roomy, (one) => Math.round(scaleOf(one, box) * one.width))
        : mostOf(scenes, (one) => scaleOf(one, box))
    best = { drawn, scene }
    if (scaleOf(scene, box) * NOTE >= LEAST) break
  }
  return best ?? { drawn: picture, scene: drawMap(picture, layout, USUAL) }
}

/** The first of those of which there is most. */
const mostOf = (scenes: readonly Scene[], of: (scene: Scene) => number) =>
  scenes.reduce((most, one) => (of(one) > of(most) ? one : most))

function* smallerAndSmaller(picture: MapPicture): Generator<MapPicture> {
  const units = picture.areas.filter(({ isUnit }) => isUnit).length
  if (units <= MOST_UNITS) {
    yield withFewerBridges(picture)
    const bare = withoutParts(picture)
    if (bare.areas.length < picture.areas.length) yield withFewerBridges(bare)
  }
  for (const most of [15, 12, 10, 8, 6, 4]) if (most < units) yield withUnits(withoutParts(picture), most)
}

/** All bridges where they are few; else the largest gaps, and of the links those that most depends on. */
function withFewerBridges(picture: MapPicture): MapPicture {
  const { bridges } = picture
  if (bridges.length <= 2 * MOST_EACH) return picture
  const gaps = bridges.filter(({ state }) => state === 'gap').slice(0, MOST_EACH)
  const links = bridges.filter(({ state }) => state === 'linked' || state === 'fragile').slice(0, MOST_EACH)
  const kept = new Set([...gaps, ...links])
  return { ...picture, bridges: bridges.filter((bridge) => kept.has(bridge)) }
}

/** Units alone, and what holds them. */
function withoutParts(picture: MapPicture): MapPicture {
  const at = new Map(picture.areas.map((area) => [area.subject, area]))
  const liesInUnit = (inside: string | null): boolean => {
    const outer = inside === null ? undefined : at.get(inside)
    return outer !== undefined && (outer.isUnit || liesInUnit(outer.inside))
  }
  return { ...picture, areas: picture.areas.filter(({ inside }) => !liesInUnit(inside)) }
}

/** So many units: those at the largest gaps, then those that most depends on, with what holds them. */
function withUnits(picture: MapPicture, most: number): MapPicture {
  const kept = new Set<string>()
  for (const { between } of picture.bridges.filter(({ state }) => state === 'gap').slice(0, MOST_EACH)) {
    if (new Set([...kept, ...between]).size > most) break
    for (const unit of between) kept.add(unit)
  }
  const stake = new Map<string, number>()
  for (const { between, weight } of picture.bridges)
    for (const unit of between) stake.set(unit, (stake.get(unit) ?? 0) + weight)
  const units = picture.areas.filter(({ isUnit }) => isUnit).map(({ subject }) => subject)
  for (const unit of units.sort((a, b) => (stake.get(b) ?? 0) - (stake.get(a) ?? 0)))
    if (kept.size < most) kept.add(unit)
  const above = new Map(picture.areas.map(({ subject, inside }) => [subject, inside]))
  const shown = new Set<string>()
  for (const unit of kept)
    for (let at: string | null = unit; at !== null && !shown.has(at); at = above.get(at) ?? null)
      shown.add(at)
  return withFewerBridges({
    ...picture,
    areas: picture.areas.filter(({ subject }) => shown.has(subject)),
    bridges: picture.bridges.filter(({ between }) => between.every((unit) => kept.has(unit))),
  })
}
