import { boundaries } from './boundaries.js'
import { coordination } from './coordination.js'
import { decision } from './decision.js'
import { org } from './org.js'
import { reporting } from './reporting.js'
import type { View } from './view.js'

/** All views, in the order of the help. */
export const VIEWS: readonly View[] = [org, reporting, coordination, boundaries, decision]
