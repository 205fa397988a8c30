import { distance } from './distance.js'
import { map } from './map.js'
import { matrix } from './matrix.js'
import type { PictureMaker } from './picture.js'
import { practices } from './practices.js'

/** All pictures of a report, in the order in which they are shown. */
export const PICTURES: readonly PictureMaker[] = [map, distance, matrix, practices]
