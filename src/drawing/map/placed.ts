import type { Area, Bridge } from '../../report/picture.js'
import type { Box, Point } from '../scene.js'

/** An area with its texts in lines, where it lies, and how deep within others. */
export type PlacedArea = Box & {
  readonly area: Area
  readonly name: readonly string[]
  readonly notes: readonly string[]
  readonly hasParts: boolean
  readonly depth: number
}

/** A bridge with its way. */
export type PlacedBridge = { readonly bridge: Bridge; readonly points: readonly Point[] }

/** Where all of it lies, and the room that it takes. */
export type PlacedMap = {
  readonly areas: readonly PlacedArea[]
  readonly bridges: readonly PlacedBridge[]
  readonly width: number
  readonly height: number
}
