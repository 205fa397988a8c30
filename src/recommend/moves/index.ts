import { delegate } from './delegate.js'
import { forum } from './forum.js'
import { link } from './link.js'
import { measure } from './measure.js'
import type { Mover } from './move.js'
import { spanner } from './spanner.js'
import { veto } from './veto.js'

/** All kinds of moves. */
export const MOVERS: readonly Mover[] = [link, forum, spanner, delegate, veto, measure]
