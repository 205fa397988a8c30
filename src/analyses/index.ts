import type { AnalysisId } from '../report/data.js'
import type { Analysis } from './analysis.js'
import { boundaries } from './boundaries.js'
import { distance } from './distance.js'
import { network } from './network.js'
import { practices } from './practices.js'
import { silos } from './silos.js'
import { structure } from './structure.js'

type AnyAnalysis = { [Id in AnalysisId]: Analysis<Id> }[AnalysisId]

/** All analyses, in the order of a report's sections. */
export const ANALYSES: readonly AnyAnalysis[] = [silos, distance, boundaries, practices, network, structure]
