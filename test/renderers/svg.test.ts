import { XmlDocument } from 'libxml2-wasm'
import { beforeAll, describe, expect, it } from 'vitest'
import { presentReport } from '../../src/app/present.js'
import { analyse, loadOrganisation } from '../../src/index.js'
import renderer from '../../src/renderers/svg.js'
import type { Report } from '../../src/report/document.js'
import type { Json } from '../../src/util/json.js'
import { organisationOf } from '../organisation-builder.js'

const WORDS = ['map', 'distance', 'matrix', 'practices', 'decision:combined-offer-price']

const draw = (report: Report<Json>, picture?: string) =>
  renderer.render(report, {
    colour: false,
    width: 80,
    ...(picture === undefined ? {} : { picture }),
  }) as string

/** All texts of a drawing, in its order. */
function textsOf(svg: string): string[] {
  const document = XmlDocument.fromString(svg)
  const texts = document
    .find('//svg:text', { svg: 'http://www.w3.org/2000/svg' })
    .map(({ content }) => content)
  document.dispose()
  return texts
}

describe('-f svg', () => {
  let report: Report<Json>
  beforeAll(async () => {
    const { organisation, origins } = await loadOrganisation(['examples/ge-medical/2005.yaml'])
    report = presentReport(analyse({ organisation: organisation!, origins }))
  })

  it('of one unit draws its neighbours as what they are: outside this view, and not unassessed', async () => {
    const { organisation, origins } = await loadOrganisation(['examples/ge-medical/2005.yaml'])
    const texts = textsOf(
      draw(presentReport(analyse({ organisation: organisation!, origins }, { unit: 'service' })), 'map'),
    )
    expect(texts.filter((text) => text === 'outside this view')).toHaveLength(2)
    expect(texts).toContain('open, silo index 57')
    expect(texts).not.toContain('unit, not assessed')
  })

  it.each(WORDS)('%s is one well-formed drawing with a name, and loads nothing', (word) => {
    const svg = draw(report, word)
    expect(textsOf(svg).length).toBeGreaterThan(5)
    expect(svg).toContain('<title id="title">GE Medical Systems, 2005: ')
    expect(svg).not.toMatch(/href|url\(|<script|<image|<style|@import/)
    expect(draw(report, word)).toBe(svg)
  })

  it('is the map where nothing is asked for', () => {
    expect(draw(report)).toBe(draw(report, 'map'))
  })

  it('shows the organisation truthfully', () => {
    const map = textsOf(draw(report, 'map'))
    expect(map).toEqual(
      expect.arrayContaining([
        'Imaging equipment',
        'inward, silo index 79',
        'sealed, silo index 100',
        '10.3',
        '271 people',
      ]),
    )
    expect(textsOf(draw(report, 'distance')).join(' ')).toContain(
      'Price of a combined equipment and consulting offer',
    )
    expect(textsOf(draw(report, 'decision:combined-offer-price'))).toEqual(
      expect.arrayContaining(['Along reporting lines: 3 lines from the customer', 'Head of equipment']),
    )
  })

  it.each([
    ['map', ['The organisation and its boundaries', '2 of 3 required boundaries have no link']],
    ['distance', ['Decisions by distance from the customer']],
    ['matrix', ['Boundaries, units by units']],
    ['practices', ['The five practices']],
    [
      'decision:combined-offer-price',
      [
        'Price of a combined equipment and consulting offer',
        'Decided by Head of equipment',
        'for Hospitals',
        '3 lines from the customer',
      ],
    ],
  ])('%s says above the picture whose it is, what it shows and what it says', (word, wanted) => {
    const texts = textsOf(draw(report, word))
    expect(texts[0]).toBe('GE Medical Systems, 2005')
    expect(texts.slice(1, 5).join(' ')).toContain(wanted[0])
    for (const one of wanted) expect(texts.join(' ')).toContain(one)
  })

  it('a decision is read where it is as wide as the text of A4', async () => {
    const { organisation } = await loadOrganisation(['examples/kubernetes'])
    const kubernetes = presentReport(analyse({ organisation: organisation! }))
    for (const word of ['decision:api-review', 'decision:security-fix']) {
      const svg = draw(kubernetes, word)
      const width = Number(/ width="(\d+)"/.exec(svg)![1])
      const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size))
      // A4 with margins of 25 mm, in points.
      expect((Math.min(...sizes) * 453) / width).toBeGreaterThan(8)
    }
  })

  it('names with markup, quotes and controls are words', () => {
    const name = `<b onload="x">&amp; "quoted" 'it' \u001b[31m\u202e ]]> 病院 😀 \ufffe`
    const hostile = organisationOf({
      customers: 'c',
      teams: { top: {}, a: { parent: 'top', unit: true, serves: 'c' }, b: { parent: 'top', unit: true } },
      roles: { x: { team: 'a', name }, y: { team: 'b', name: `${name} 2` } },
      decisions: { d: { name, decide: 'y', agree: 'x', customers: 'c' } },
    })
    const drawn = presentReport(analyse({ organisation: hostile }))
    for (const word of ['map', 'distance', 'matrix', 'practices', 'decision:d']) {
      const texts = textsOf(draw(drawn, word)).join(' ')
      expect(texts).not.toMatch(/[\u0000-\u001f\u202e]/)
      if (word === 'distance') expect(texts).toContain('<b onload="x">&amp;')
    }
  })

  it('a picture that there is not is refused', () => {
    expect(() => draw(report, 'nothing')).toThrow(RangeError)
  })
})
