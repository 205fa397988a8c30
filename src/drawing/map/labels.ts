import type { Bridge } from '../../report/picture.js'
import type { Point } from '../scene.js'
import { textWidth } from '../words.js'
import { pointAt } from './broken.js'
import { NOTE } from './place.js'
import type { PlacedBridge } from './placed.js'

/** Where along its way a label may stand, as shares of it: in the middle where there is room. */
const ALONG = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8]

const HEIGHT = 16

/** The middle of a bridge's label, and how wide the paper below it is. */
export type PlacedLabel = { readonly at: Point; readonly width: number }

/** A place for the label of each bridge, none over another as far as their ways allow; the weightiest come first. */
export function labelsOf(bridges: readonly PlacedBridge[]): ReadonlyMap<Bridge, PlacedLabel> {
  const placed = new Map<Bridge, PlacedLabel>()
  for (const { bridge, points } of bridges) {
    if (bridge.label === '' || bridge.state === 'surplus') continue
    const width = textWidth(bridge.label, NOTE, true) + 6
    const places = ALONG.map((share): PlacedLabel => ({ at: pointAt(points, share), width }))
    const free = places.find((place) => ![...placed.values()].some((other) => overlap(place, other)))
    placed.set(bridge, free ?? places[0]!)
  }
  return placed
}

const overlap = (one: PlacedLabel, other: PlacedLabel) =>
  Math.abs(one.at[0] - other.at[0]) < (one.width + other.width) / 2 &&
  Math.abs(one.at[1] - other.at[1]) < HEIGHT
