import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { strFromU8 } from 'fflate'
import { XmlDocument } from 'libxml2-wasm'
import { beforeAll, describe, expect, it } from 'vitest'
import { presentReport } from '../../src/app/present.js'
import { analyse, compareOrganisations, loadOrganisation, presentDiff } from '../../src/index.js'
import pptx from '../../src/renderers/pptx.js'
import type { Block, Report } from '../../src/report/document.js'
import type { Json } from '../../src/util/json.js'
import { plain } from '../../src/util/text.js'
import { organisationOf } from '../organisation-builder.js'
import { found, type ReadDeck, readDeck, rooted } from './pptx/read-deck.js'
import { anyReport } from './random-report.js'
import { sampleReport } from './sample-report.js'
import { readWorkbook } from './xlsx/read-workbook.js'

const home = fileURLToPath(new URL('../..', import.meta.url))
const draw = (report: Report<Json>) => pptx.render(report, { colour: false, width: 80 }) as Uint8Array
const read = (report: Report<Json>) => readDeck(draw(report))
const load = async (model: string) => {
  const { organisation, origins } = await loadOrganisation([model], { cwd: home })
  return { organisation: organisation!, origins }
}
const reportOn = async (model: string) => presentReport(analyse(await load(model)))

const reportOf = (...blocks: readonly Block[]): Report<Json> => ({
  title: 'x',
  headline: [],
  sections: [{ id: 's', title: 'S', answer: 'So it is.', blocks }],
  data: null,
  top: 1,
})

let ge: Report<Json>
let deck: ReadDeck
beforeAll(async () => {
  ge = await reportOn('examples/ge-medical/2005.yaml')
  deck = read(ge)
})

/** What every program that opens it relies on. */
function isWhole({ slides, files, types, links }: ReadDeck): void {
  for (const [path, part] of Object.entries(files)) {
    expect(types.get(path), path).toBeTruthy()
    if (!path.endsWith('.xlsx')) XmlDocument.fromString(strFromU8(part)).dispose()
  }
  for (const path of types.keys()) expect(files[path], path).toBeDefined()
  const reached = new Set([...links.values()].flat())
  for (const target of reached) expect(files[target], target).toBeDefined()
  for (const path of Object.keys(files))
    if (!path.endsWith('.rels') && path !== '[Content_Types].xml') expect(reached, path).toContain(path)
  for (const { ids, frames, title } of slides) {
    expect(new Set(ids).size).toBe(ids.length)
    expect(title).not.toBe('')
    for (const { name, x, y, width, height } of frames) {
      expect(x, name).toBeGreaterThanOrEqual(-0.1)
      expect(y, name).toBeGreaterThanOrEqual(-0.1)
      expect(x + width, name).toBeLessThanOrEqual(960.1)
      expect(y + height, name).toBeLessThanOrEqual(540.1)
    }
  }
}

describe('the deck of GE Medical Systems', () => {
  it('tells the answer, the map, a slide for each matter, the next steps, and the rest behind them', () => {
    expect(deck.slides.map(({ title }) => title)).toEqual([
      'GE Medical Systems, 2005',
      '2 of 3 bridges needed are missing; most depends on the one between Imaging equipment and Performance Solutions.',
      'All 4 key decisions are decided more than 1 line from the customer; the mean distance is 2.5.',
      '2 of 3 required boundaries have no link; the one that is linked is fragile.',
      '2 of 3 units that must coordinate are closed: Performance Solutions is sealed; Imaging equipment is inward.',
      'The weakest of the five practices is capability, at 0 of 100.',
      'The first of 7 next steps that the figures point to is to link Imaging equipment and Performance Solutions.',
      '5 layers; a manager leads 1.4 seats on average. 13 of 14 reporting lines are implied by the place of the teams.',
    ])
    for (const line of ge.headline) expect(deck.slides[0]!.texts).toContain(line)
  })

  it('is whole', () => isWhole(deck))

  it('has the units on its map as shapes that say what they are', () => {
    const { texts, frames } = deck.slides[1]!
    for (const unit of ['Imaging equipment', 'Service']) expect(texts).toContain(unit)
    expect(frames.find(({ alt }) => alt?.startsWith('Service, open'))).toBeDefined()
    expect(frames.some(({ alt }) => alt?.includes('a gap, nothing links them'))).toBe(true)
  })

  it('has charts whose figures can be changed, in a workbook of their own', () => {
    const charts = deck.slides.flatMap(({ charts: own }) => own)
    expect(charts).toHaveLength(3)
    const [, silos] = charts.map((path) => {
      const shown = rooted(deck.files[path]!, (root) => ({
        labels: found(root, './/c:cat//c:v').map(({ content }) => content),
        values: found(root, './/c:val//c:v').map(({ content }) => Number(content)),
      }))
      const [book] = deck.links.get(path)!
      const [, ...rows] = readWorkbook(deck.files[book!]!)[0]!.rows
      expect(rows).toEqual(shown.labels.map((label, i) => [label, shown.values[i]]))
      return shown
    })
    expect(silos!.labels).toEqual(['Performance Solutions', 'Imaging equipment', 'Service'])
    expect(silos!.values[0]).toBe(100)
  })

  it('says in words what charts, tables and pictures show', () => {
    for (const { frames } of deck.slides)
      for (const { name, alt } of frames)
        if (/^(Chart|Table|Matrix)$/.test(name)) expect(alt, name).toBeTruthy()
  })

  it('gives the reason beside each verdict, and marks gaps by more than colour', () => {
    expect(deck.slides[4]!.tables[0]![1]).toEqual([
      'Performance Solutions',
      '100',
      'sealed',
      '0 %',
      '2 required boundaries, none of them linked.',
    ])
    expect(deck.slides[3]!.tables[0]!.flat()).toContain('10.3!')
  })

  it('proposes what the report says, once, each step with what speaks for it', () => {
    const [heads, ...steps] = deck.slides[6]!.tables[0]!
    expect(heads).toEqual(['Step', 'What speaks for it', 'From'])
    expect(steps.map(([step]) => step)).toEqual([
      'Link Imaging equipment and Performance Solutions',
      'Link Performance Solutions and Service',
      "Let Equipment sales representative decide 'Price of a combined equipment and consulting offer'",
      "Let Head of Performance Solutions decide 'Consulting for a hospital that buys no equipment'",
      'Give Imaging equipment and Performance Solutions a program that builds capability',
      'Link Imaging equipment and Service by sharing people and decisions',
      'Measure and reward Imaging equipment and Service by one customer measure',
    ])
    for (const [, evidence] of steps) expect(evidence).not.toBe('')
    expect(steps[0]![1]).toContain('Regional sales manager')
  })

  it('has the evidence and the meaning of the words in its notes', () => {
    const { notes } = deck.slides[2]!
    expect(notes.join('\n')).toContain('examples/ge-medical/2005.yaml:103:9')
    expect(notes.some((line) => line.startsWith('• line distance: '))).toBe(true)
  })
})

describe('the note below the map', () => {
  /** So many units of which every two need each other. */
  const deckOfUnits = (count: number) => {
    const ids = Array.from({ length: count }, (_, i) => `unit-${i}`)
    const needs = ids.flatMap((a, i) => ids.slice(i + 1).map((b) => ({ between: [a, b] as const })))
    const teams = Object.fromEntries(ids.map((id) => [id, { unit: true }]))
    return read(presentReport(analyse({ organisation: organisationOf({ teams, needs }) })))
  }

  it.each([7, 9, 22])('says how many of the gaps are on which slides, with %i units', (count) => {
    const { slides } = deckOfUnits(count)
    const gaps = slides.flatMap(({ tables }, i) =>
      tables
        .filter(([heads]) => heads![0] === 'Units')
        .map(([, ...rows]) => ({ slide: i + 1, rows: rows.length })),
    )
    const all = (count * (count - 1)) / 2
    const rows = gaps.reduce((sum, one) => sum + one.rows, 0)
    const [first, last] = [gaps[0]!.slide, gaps.at(-1)!.slide]
    const on = first === last ? `slide ${first}` : `slides ${first} to ${last}`
    const where =
      rows === all
        ? `all are in the table on ${on}`
        : `the table on ${on} has ${rows} of them, and the workbook (-f xlsx) all`
    if (count === 22) expect(last - first).toBe(2)
    expect(slides[1]!.texts.join()).toContain(`${all} gaps: the 10 largest are drawn; ${where}.`)
  })
})

describe('what is not assessed', () => {
  const undecided = organisationOf({
    customers: 'c',
    teams: { a: { unit: true }, b: { unit: true } },
    roles: { rep: { team: 'a', serves: 'c' }, desk: { team: 'b' } },
    decisions: {
      scope: { recommend: 'rep', input: 'desk' },
      price: { recommend: 'rep', input: 'desk', key: true },
    },
  })
  const deckOf = (organisation: Parameters<typeof analyse>[0]['organisation']) =>
    read(presentReport(analyse({ organisation })))

  it('has no chart without a bar, and says why there is none', () => {
    const { slides, files } = deckOf(undecided)
    const slide = slides.find(({ title }) => title.includes('no one holds the decide right'))!
    expect(slide.charts).toEqual([])
    expect(slide.tables[0]!.flat()).toContain('not assessed, no one holds the decide right.')
    for (const [path, part] of Object.entries(files))
      if (/charts\/chart\d+\.xml$/.test(path)) expect(strFromU8(part)).toContain('<c:v>')
  })

  it('of the practices is a table of reasons, and no slide is a title alone', () => {
    const { slides } = deckOf(organisationOf({ teams: { a: {} }, roles: { rep: { team: 'a' } } }))
    expect(slides.flatMap(({ charts }) => charts)).toEqual([])
    const practices = slides.find(({ title }) => title.startsWith('None of the five practices'))!
    expect(practices.tables[0]!.flat()).toContain('the model states no measures')
    for (const { title, tables, frames } of slides.slice(1))
      expect(tables.length + frames.filter(({ name }) => name !== 'Title').length, title).toBeGreaterThan(0)
  })

  it('is what a next step mends: someone who decides, of key decisions first', () => {
    const { slides } = deckOf(undecided)
    const steps = slides.flatMap(({ tables }) => tables).find(([heads]) => heads![0] === 'Step')!
    expect(steps).toContainEqual([
      "Say who decides 'price' and 'scope'",
      'no one holds the decide right in them, so how far from the customer they are decided cannot be told',
      'Decision',
    ])
  })
})

it('draws a comparison, and what was left out is not there', async () => {
  const before = await load('examples/ge-medical/2005.yaml')
  const after = await load('examples/ge-medical/after.yaml')
  const diff = read(presentDiff(compareOrganisations(before, after)))
  isWhole(diff)
  expect(diff.slides.map(({ title }) => title)).toContain('6 decisions come nearer the customer.')
  const only = read({ ...ge, sections: ge.sections.filter(({ id }) => id === 'silos'), pictures: () => [] })
  expect(only.slides).toHaveLength(2)
})

it('draws the sample, with what is not assessed in words', () => {
  const sample = read(sampleReport)
  isWhole(sample)
  expect(sample.slides.map(({ title }) => title)[0]).toBe(plain(sampleReport.title))
  const report = reportOf({
    type: 'bars',
    title: 'B',
    max: 100,
    items: [
      { label: 'a', value: null, text: 'not assessed' },
      { label: 'b', value: 40, text: '40' },
    ],
  })
  const { files } = read(report)
  expect(strFromU8(files['ppt/charts/chart1.xml']!)).toContain('a (not assessed)')
})

it('shows of a large matrix the units with most at stake, and says so', () => {
  const labels = Array.from({ length: 30 }, (_, i) => `unit ${i}`)
  const cells = labels.map((_, i) =>
    labels.map((_, j) =>
      i === j ? { text: '', level: 0 } : { text: String(i + j), value: i + j, level: 2 },
    ),
  )
  const { slides } = read(reportOf({ type: 'matrix', title: 'M', labels, cells, legend: '! is a gap' }))
  const { tables, texts } = slides[1]!
  expect(tables[0]).toHaveLength(21)
  expect(tables[0]![20]![0]).toBe('20  unit 29')
  expect(texts.join()).toContain('The 20 of 30 units with most at stake are shown')
})

it('is the same bytes on every day and in every time zone', () => {
  const zone = process.env.TZ
  const drawn = ['Asia/Tokyo', 'America/New_York', 'UTC'].map((name) => {
    process.env.TZ = name
    return Buffer.from(draw(ge)).toString('base64')
  })
  process.env.TZ = zone
  if (zone === undefined) delete process.env.TZ
  expect(new Set(drawn).size).toBe(1)
})

describe('a text of the model', () => {
  const table = (text: string): Block => ({
    type: 'table',
    id: 't',
    title: '',
    columns: [{ key: 'k', title: 'Column', align: 'left', priority: 1 }],
    rows: [{ subject: '', cells: [{ text, value: text }] }],
    whenEmpty: '',
  })

  it.each([
    ['<a:t>&amp;"\'', '<a:t>&amp;"\''],
    ['a\u0000b\u001b', 'a␀b␛'],
    ['\u202egnp', '\ufffdgnp'],
    ['x\ufffey\ud800', 'x\ufffdy\ufffd'],
    ['=1+1', '=1+1'],
  ])('%j stands as it is, but for what hides or is obeyed', (hostile, shown) => {
    expect(read(reportOf(table(hostile))).slides[1]!.tables[0]![1]).toEqual([shown])
  })

  it('that is longer than a slide is cut where it must be', () => {
    const deckOfLong = read({ ...reportOf(table('👩'.repeat(50_000))), title: 'w '.repeat(50_000) })
    isWhole(deckOfLong)
    expect(deckOfLong.slides[1]!.tables[0]![1]![0]).toMatch(/👩…$/u)
  })
})

it('whatever a report holds, is a deck that readers accept, and leads nowhere outside', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const any = read(report)
      // A report may say nothing at all, and then its titles are empty.
      isWhole({ ...any, slides: any.slides.map((slide) => ({ ...slide, title: slide.title || '-' })) })
      for (const [path, part] of Object.entries(any.files))
        if (path.endsWith('.rels')) expect(strFromU8(part)).not.toContain('TargetMode')
    }),
    { numRuns: 60 },
  )
})
