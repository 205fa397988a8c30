import fc from 'fast-check'
import type { Apart, Block, Report, Tone } from '../../src/report/document.js'
import type { Json } from '../../src/util/json.js'

const piece = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '\u001b[2J',
    '\u009b31m',
    '\r\n',
    '\t',
    '\u202e',
    '機器販売',
    '👩‍💻',
    'מנהל',
    ' ',
    '|',
    '=1+1',
    ',"',
    'sales-lead',
  ),
)
/** Texts as a hostile or an ordinary model may hold them. */
const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))
const tone = fc.constantFrom<Tone | undefined>(undefined, 'good', 'warn', 'bad', 'muted', 'strong')
const toned = <T extends object>(part: T, given: Tone | undefined) =>
  given === undefined ? part : { ...part, tone: given }
const number = fc.oneof(fc.integer({ min: -5, max: 200 }), fc.double({ noNaN: true, min: 0, max: 1 }))
const share = fc.double({ noNaN: true, min: -1, max: 2 })
const change = fc.option(
  fc
    .record({ before: text, after: text, shares: fc.option(fc.tuple(share, share), { nil: undefined }) })
    .map(({ shares, ...sides }) => ({ ...sides, ...(shares === undefined ? {} : { shares }) })),
  { nil: undefined, freq: 2 },
)
const cell = fc
  .record({ text, value: fc.oneof(fc.constant(null), fc.boolean(), number, text), tone, change })
  .map(({ tone: given, change: sides, ...part }) => {
    if (sides === undefined) return toned(part, given)
    return { ...toned({ ...part, text: `${sides.before} → ${sides.after}` }, given), change: sides }
  })

const table: fc.Arbitrary<Block> = fc
  .array(
    fc.record({
      key: text,
      title: text,
      align: fc.constantFrom('left' as const, 'right' as const),
      priority: fc.integer({ min: 1, max: 5 }),
    }),
    { maxLength: 8 },
  )
  .chain((columns) =>
    fc.record({
      type: fc.constant('table' as const),
      id: text,
      title: text,
      columns: fc.constant(columns),
      rows: fc.array(
        fc.record({
          subject: text,
          cells: fc.array(cell, { minLength: columns.length, maxLength: columns.length }),
        }),
        { maxLength: 6 },
      ),
      whenEmpty: text,
    }),
  )
const matrix: fc.Arbitrary<Block> = fc.array(text, { maxLength: 30 }).chain((labels) => {
  const entry = fc.record({
    text: fc.oneof(fc.constantFrom('', '0', '3.5!'), text),
    level: fc.integer({ min: 0, max: 4 }),
    tone,
  })
  const row = fc.array(
    entry.map(({ tone: given, ...part }) => toned(part, given)),
    { minLength: labels.length, maxLength: labels.length },
  )
  const cells = fc.array(row, { minLength: labels.length, maxLength: labels.length })
  return fc.record({
    type: fc.constant('matrix' as const),
    title: text,
    labels: fc.constant(labels),
    cells,
    legend: text,
  })
})
const apart: fc.Arbitrary<Apart> = fc.oneof(
  fc.record({ title: text, text }),
  fc.record({ title: text, items: fc.array(text, { maxLength: 3 }) }),
)
const block: fc.Arbitrary<Block> = fc.oneof(
  table,
  matrix,
  fc
    .record({ type: fc.constant('text' as const), text, tone })
    .map(({ tone: given, ...part }) => toned(part, given)),
  fc.record({ type: fc.constant('text' as const), text, apart }),
  fc.record({
    type: fc.constant('figures' as const),
    subject: text,
    items: fc.array(fc.record({ key: text, label: text, value: cell, note: text }), { maxLength: 4 }),
  }),
  fc.record({
    type: fc.constant('path' as const),
    title: text,
    steps: fc.array(fc.record({ label: text, place: text, via: text, source: fc.option(text) }), {
      maxLength: 4,
    }),
  }),
  fc.record({
    type: fc.constant('bars' as const),
    title: text,
    max: fc.constantFrom(0, 1, 100),
    items: fc.array(
      fc
        .record({ label: text, value: fc.option(number), text, tone })
        .map(({ tone: given, ...part }) => toned(part, given)),
      { maxLength: 5 },
    ),
  }),
  fc.record({ type: fc.constant('list' as const), title: text, items: fc.array(text, { maxLength: 4 }) }),
)

const report = fc.record({
  title: text,
  headline: fc.array(text, { maxLength: 2 }),
  sections: fc.array(
    fc.record({ id: text, title: text, answer: text, blocks: fc.array(block, { maxLength: 4 }) }),
    { maxLength: 3 },
  ),
  data: fc.record({ format: fc.constant('unsilo-report/1'), name: text }),
  top: fc.integer({ min: 0, max: 3 }),
})

/** Reports with any blocks and any texts. */
export const anyReport: fc.Arbitrary<Report<Json>> = report

/** The same, made for a comment, with every other section folded. */
export const anyComment: fc.Arbitrary<Report<Json>> = report.map((one) => ({
  ...one,
  comment: true,
  sections: one.sections.map((section, i) => (i % 2 === 0 ? { ...section, folded: true } : section)),
}))
