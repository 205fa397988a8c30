import { beforeAll, describe, expect, it } from 'vitest'
import { presentReport } from '../../../src/app/present.js'
import { analyse, loadOrganisation } from '../../../src/index.js'
import renderer from '../../../src/renderers/html.js'
import { organisationOf } from '../../organisation-builder.js'
import { type Element, readPage } from './read-page.js'

const pageOf = (analysable: Parameters<typeof analyse>[0]) =>
  readPage(renderer.render(presentReport(analyse(analysable)), { colour: false, width: 80 }) as string)

const titled = (elements: readonly Element[], title: string) =>
  elements.filter(({ name, attributes }) => name === 'td' && attributes.get('title') === title)

describe('the matrix of boundaries in the page', () => {
  let elements: readonly Element[]
  beforeAll(async () => {
    const { organisation, origins } = await loadOrganisation(['examples/ge-medical/2005.yaml'])
    elements = pageOf({ organisation: organisation!, origins }).elements
  })

  it('says of each pair how it stands and by which way, to who points at it and to who listens', () => {
    const words = 'required 5.1, linked by information, fragile'
    const [cell] = titled(elements, `Imaging equipment and Service: ${words}`)
    expect(cell!.text).toBe(`5.1~I: ${words}`)
    const gap = 'required 10.3, nothing links them: a gap'
    expect(titled(elements, `Imaging equipment and Performance Solutions: ${gap}`)[0]!.text).toBe(
      `10.3!: ${gap}`,
    )
  })

  it('explains the shades, the signs and the letters', () => {
    const legend = elements
      .filter(({ attributes }) => attributes.get('class') === 'legend')
      .map(({ text }) => text)
    expect(legend).toEqual([
      'The number is how much the two units must coordinate; the darker, the more.',
      '! a gap: required, nothing links them · ~ linked, but fragile',
      'Linked by I information, P people, D decisions.',
    ])
  })

  it('tells what is linked and not required apart', () => {
    const organisation = organisationOf({
      customers: 'c',
      teams: {
        top: {},
        a: { parent: 'top', unit: true, serves: 'c' },
        b: { parent: 'top', unit: true },
        d: { parent: 'top', unit: true },
      },
      roles: { x: { team: 'a' }, y: { team: 'b' }, z: { team: 'd' } },
      decisions: { one: { decide: 'y', agree: 'x', customers: 'c' } },
      links: [{ id: 'l', between: ['x', 'z'], shares: ['people', 'decisions'] }],
    })
    const found = pageOf({ organisation }).elements.find(({ attributes }) =>
      /^a and d: not required, linked by people and decisions/.test(attributes.get('title') ?? ''),
    )
    expect(found!.text).toMatch(/^0\+P D: not required/)
  })
})
