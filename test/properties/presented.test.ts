import fc from 'fast-check'
import Papa from 'papaparse'
import stringWidth from 'string-width'
import { describe, expect, it, vi } from 'vitest'
import { analyse, renderReport } from '../../src/index.js'
import type { Draft } from '../../src/model/draft.js'
import { RENDERERS } from '../../src/renderers/index.js'
import { askings, type Dice, dice, drafts, organisationOfDrafts, pick, resultOf } from './organisations.js'

vi.setConfig({ testTimeout: 60_000 })

/** What a model may call things, in good faith and in bad. */
const NAMES = [
  'Imaging equipment',
  'Außendienst & Vertrieb',
  '機器販売部門の営業担当者',
  '👩‍👩‍👧‍👦 families 🏴󠁧󠁢󠁳󠁣󠁴󠁿',
  'ניהול מכירות',
  'e\u0301\u0323\u0301\u0323 combined',
  '\u001b[31mred\u001b[0m\u001b]0;title\u0007',
  '\u202eexe.gnp\u2066',
  '=HYPERLINK("http://x.y","z")',
  '| a | b |\n| --- |',
  '<script>alert(1)</script> ![x](http://x.y)',
  `${'long '.repeat(60)}name`,
  'x'.repeat(500),
  '0',
  ' ',
]

/** The draft with names on everything that can have one. */
function named(draft: Draft, thrown: Dice): Draft {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    const inner = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one)]))
    if ('what' in inner) inner.what = pick(thrown, NAMES)
    if ('why' in inner) inner.why = pick(thrown, NAMES)
    return 'id' in inner ? { ...inner, name: pick(thrown, NAMES) } : inner
  }
  return { ...(walk(draft) as Draft), name: pick(thrown, NAMES) }
}

const models = fc.tuple(drafts, dice).map(([draft, thrown]) => named(draft, thrown))
const SGR = /\u001b\[[\d;]*m/g
/** What a terminal obeys, or what changes the order of its neighbours. */
const DANGEROUS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/

describe('a report of any organisation', () => {
  it.each(RENDERERS.filter(({ draws, binary }) => draws === null && !binary).map(({ id }) => id))(
    'can be drawn as %s, and holds nothing that a terminal obeys',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(models, askings, fc.boolean(), async (draft, asked, colour) => {
          const drawn = (await renderReport(resultOf(draft, asked), format, { colour })) as string
          expect(drawn.endsWith('\n')).toBe(true)
          expect(DANGEROUS.exec(colour ? drawn.replace(SGR, '') : drawn)).toBeNull()
        }),
        { numRuns: 100 },
      )
    },
  )

  it('fits its width, from 40 columns up', async () => {
    await fc.assert(
      fc.asyncProperty(
        models,
        askings,
        fc.oneof(fc.constantFrom(40, 60, 80, 140), fc.integer({ min: 40, max: 200 })),
        fc.boolean(),
        async (draft, asked, width, colour) => {
          const drawn = (await renderReport(resultOf(draft, asked), 'text', { colour, width })) as string
          const widths = drawn.split('\n').map((line) => stringWidth(line.replace(SGR, '')))
          expect(Math.max(...widths)).toBeLessThanOrEqual(width)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('says the same in colour and without', async () => {
    await fc.assert(
      fc.asyncProperty(models, async (draft) => {
        const result = resultOf(draft)
        const drawn = async (colour: boolean) => (await renderReport(result, 'text', { colour })) as string
        expect((await drawn(true)).replace(SGR, '')).toBe(await drawn(false))
      }),
      { numRuns: 60 },
    )
  })

  it('comes out the same from a result that was saved as JSON', async () => {
    await fc.assert(
      fc.asyncProperty(models, askings, async (draft, asked) => {
        const result = analyse({ organisation: organisationOfDrafts([draft]) }, asked)
        const saved = JSON.parse((await renderReport(result, 'json')) as string)
        for (const { id } of RENDERERS.filter(({ draws }) => draws === null))
          expect(await renderReport(saved, id)).toEqual(await renderReport(result, id))
      }),
      { numRuns: 60 },
    )
  })

  it('as CSV has five fields in every row, of which none is a formula', async () => {
    await fc.assert(
      fc.asyncProperty(models, askings, async (draft, asked) => {
        const drawn = (await renderReport(resultOf(draft, asked), 'csv')) as string
        const { data, errors } = Papa.parse<string[]>(drawn, { skipEmptyLines: true })
        expect(errors).toEqual([])
        for (const row of data) {
          expect(row).toHaveLength(5)
          for (const field of row) {
            // A number may be negative, in per cent or not: spreadsheets take it for what it is.
            if (!/^-?\d+(\.\d+)?( %)?$/.test(field)) expect(field).not.toMatch(/^\s*[=+\-@\t\r]/)
          }
        }
      }),
      { numRuns: 100 },
    )
  })
})
