import type { FoundPicture } from '../report/find-picture.js'
import type { Layout } from './graphviz.js'
import { drawLadder } from './ladder.js'
import { drawMap } from './map.js'
import { drawMatrix } from './matrix.js'
import type { Scene } from './scene.js'
import { drawScores } from './scores.js'
import { drawWalks } from './walks.js'

/** Any picture as a scene. */
export function drawPicture(picture: FoundPicture, layout: Layout): Scene {
  switch (picture.type) {
    case 'map':
      return drawMap(picture, layout)
    case 'matrix':
      return drawMatrix(picture)
    case 'ladder':
      return drawLadder(picture)
    case 'scores':
      return drawScores(picture)
    case 'decision':
      return drawWalks(picture.item)
  }
}
