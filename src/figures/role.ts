import type { SpanData } from '../report/data.js'
import type { Figure } from './figure.js'

const each = (key: string, read: (span: SpanData) => number): Figure => ({
  key,
  of: 'role',
  wanted: null,
  range: null,
  values: ({ structure }) => structure.spans.map((span) => ({ subject: [span.role], value: read(span) })),
})

/** Figures of every role that leads others. */
export const ROLE: readonly Figure[] = [
  each('span-seats', ({ direct }) => direct),
  each('span-people', ({ headcount }) => headcount),
  each('span-per-holder', ({ perHolder }) => perHolder),
]
