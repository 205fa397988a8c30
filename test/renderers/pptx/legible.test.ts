import { fileURLToPath } from 'node:url'
import { strFromU8 } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { presentReport } from '../../../src/app/present.js'
import { analyse, loadOrganisation } from '../../../src/index.js'
import { textWidth } from '../../../src/renderers/pptx/room.js'
import pptx from '../../../src/renderers/pptx.js'
import type { Block, Report } from '../../../src/report/document.js'
import type { Json } from '../../../src/util/json.js'
import { found, type ReadDeck, readDeck, rooted } from './read-deck.js'

const home = fileURLToPath(new URL('../../..', import.meta.url))
const read = (report: Report<Json>) =>
  readDeck(pptx.render(report, { colour: false, width: 80 }) as Uint8Array)
const deckOf = async (model: string) => {
  const { organisation, origins } = await loadOrganisation([model], { cwd: home })
  return read(presentReport(analyse({ organisation: organisation!, origins })))
}
const reportOf = (...blocks: readonly Block[]): Report<Json> => ({
  title: 'x',
  headline: [],
  sections: [{ id: 's', title: 'S', answer: 'So it is.', blocks }],
  data: null,
  top: 1,
})

let ge: ReadDeck
let kubernetes: ReadDeck
beforeAll(async () => {
  ge = await deckOf('examples/ge-medical/2005.yaml')
  kubernetes = await deckOf('examples/kubernetes')
}, 60_000)

/** Sizes of the letters of a slide's shapes, in points. */
const sizesOn = ({ files }: ReadDeck, slide: number) =>
  [...strFromU8(files[`ppt/slides/slide${slide}.xml`]!).matchAll(/<a:rPr[^>]* sz="(\d+)"/g)].map(
    ([, size]) => Number(size) / 100,
  )

describe('the map of a deck', () => {
  it('has letters that are read from across a room, and takes the width of the slide', () => {
    for (const deck of [ge, kubernetes]) {
      expect(Math.min(...sizesOn(deck, 2))).toBeGreaterThanOrEqual(10)
      const areas = deck.slides[1]!.frames.filter(({ name }) => name.startsWith('Area'))
      const left = Math.min(...areas.map(({ x }) => x))
      const right = Math.max(...areas.map(({ x, width }) => x + width))
      expect(right - left).toBeGreaterThan(700)
    }
  })

  it('draws of many units and bridges those with most at stake, and says where the rest is', () => {
    const { texts } = kubernetes.slides[1]!
    expect(texts.at(-3)).toMatch(
      /^21 gaps: the 10 largest are drawn; all are in the table on slides 5 to 7\. 10 of 26 links that are required are drawn\. .*1\d of 24 units are drawn, those with most at stake\.$/,
    )
    const { tables } = kubernetes.slides[4]!
    expect(tables[0]![0]![0]).toBe('Units')
    expect(tables[0]![1]![0]).toBe('SIG API Machinery – SIG Architecture')
    const rows = kubernetes.slides.slice(4, 7).flatMap((slide) => slide.tables[0]!.slice(1))
    expect(new Set(rows.map(([units]) => units)).size).toBe(21)
  })
})

describe('the matrix of a deck', () => {
  it('says of all units that are not in it why they are not', () => {
    const { texts, tables } = kubernetes.slides[3]!
    expect(tables[0]!).toHaveLength(15)
    const note = texts.join(' ')
    expect(note).toContain(
      '5 of 24 units are left out: they share no requirement and no link with any other.',
    )
    expect(note).toContain('Nothing is at stake for 5 more, which are left out here.')
  })

  it('has the signs of the picture: ! for a gap, ~ for what is fragile, + for what nothing requires', () => {
    const cells = kubernetes.slides[3]!.tables[0]!.flat()
    expect(cells).toContain('3.7!')
    expect(cells).toContain('2~')
    expect(cells).toContain('+')
    expect(cells).not.toContain('0')
  })
})

it('a figure that a sum has left a little short is the same in the chart and in words', () => {
  const value = 33.49999999999997
  const { files } = read(
    reportOf({ type: 'bars', title: 'B', max: 100, items: [{ label: 'a', value, text: '34' }] }),
  )
  const shown = rooted(files['ppt/charts/chart1.xml']!, (root) =>
    found(root, './/c:val//c:v').map(({ content }) => content),
  )
  expect(shown).toEqual(['33.5'])
})

it('no table breaks the words of its heads, or stands over what is below it', () => {
  for (const { slides, files } of [ge, kubernetes])
    for (const [i, { frames, tables }] of slides.entries()) {
      for (const { name, y, height } of frames)
        if (/^(Table|Matrix|Steps)$/.test(name)) expect(y + height, `slide ${i + 1}`).toBeLessThanOrEqual(474)
      const xml = strFromU8(files[`ppt/slides/slide${i + 1}.xml`]!)
      const grids = [...xml.matchAll(/<a:tblGrid>(.*?)<\/a:tblGrid>/g)].map(([, grid]) =>
        [...grid!.matchAll(/w="(\d+)"/g)].map(([, width]) => Number(width) / 12_700),
      )
      for (const [k, table] of tables.entries())
        for (const [j, head] of table[0]!.entries())
          for (const word of head.split(' '))
            expect(textWidth(word, 11, true) + 10, `${head} on slide ${i + 1}`).toBeLessThanOrEqual(
              grids[k]![j]!,
            )
    }
})
