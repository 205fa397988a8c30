import type { BoundaryData } from '../report/data.js'
import type { Figure } from './figure.js'

const each = (
  key: string,
  wanted: Figure['wanted'],
  read: (boundary: BoundaryData) => number | null,
): Figure => ({
  key,
  of: 'boundary',
  wanted,
  range: null,
  values: ({ boundaries }) =>
    boundaries.map((boundary) => ({ subject: boundary.units, value: read(boundary) })),
})

/** Figures of every two units that must coordinate, or that something links. */
export const BOUNDARY: readonly Figure[] = [
  each('requirement', null, ({ requirement }) => requirement.total),
  each('exposure', 'less', ({ exposure }) => exposure),
  each('escalation', 'less', ({ escalation }) => escalation),
]
