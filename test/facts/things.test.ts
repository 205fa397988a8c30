import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/app/analyse.js'
import { thingsIn } from '../../src/facts/things.js'
import { loadOrganisation } from '../../src/index.js'
import type { Thing } from '../../src/report/picture.js'
import { organisationOf } from '../organisation-builder.js'
import { drafts, organisationOfDrafts } from '../properties/organisations.js'

/** The facts of a thing, a line each. */
const written = ({ label, kind, source, facts }: Thing): string[] => [
  `${label} (${kind}) ${source?.replace(/.*\//, '')}`,
  ...facts.map(({ label: name, values }) => `${name}: ${values.map(({ text }) => text).join(', ')}`),
]

const RIGHTS = ['Decides', 'Recommends', 'Must agree to', 'Gives input to', 'Performs', 'Is informed of']
const rightsIn = (thing: Thing) => written(thing).filter((line) => RIGHTS.includes(line.split(':')[0]!))

describe('what can be looked up', () => {
  it('is each team, role, decision, customer and boundary, with where it is stated', async () => {
    const { organisation, origins } = await loadOrganisation(['examples/ge-medical/2005.yaml'])
    const things = thingsIn(analyse({ organisation: organisation!, origins }))
    const of = (subject: string) => written(things.find((thing) => thing.subject === subject)!)
    expect(of('team:performance-solutions')).toMatchInlineSnapshot(`
      [
        "Performance Solutions (unit) 2005.yaml:51:13",
        "Verdict: Sealed: 2 required boundaries, none of them linked",
        "Silo index: 100 of 100 (reach 0, measure focus 0)",
        "Id: performance-solutions",
        "In: GE Medical Systems",
        "Led by: Head of Performance Solutions",
        "People: 78",
        "Gaps, by requirement: Imaging equipment (10.3), Service (2.3)",
        "Measured by: Consulting revenue",
        "Teams: Consulting, Consulting sales",
        "Roles: Head of Performance Solutions",
      ]
    `)
    expect(of('role:consultant')).toMatchInlineSnapshot(`
      [
        "Consultant (role) 2005.yaml:78:21",
        "Id: consultant",
        "Team: Consulting",
        "Unit: Performance Solutions",
        "People: 60",
        "Reports to (implied): Head of consulting",
        "Serves: Hospitals",
        "Gives input to: Scope of a consulting engagement",
        "Performs: Scope of a consulting engagement, Consulting for a hospital that buys no equipment",
      ]
    `)
    expect(of('decision:combined-offer-price')).toMatchInlineSnapshot(`
      [
        "Price of a combined equipment and consulting offer (key decision) 2005.yaml:103:9",
        "Distance: 3 reporting lines from the customer",
        "Levels up: 3",
        "By way of links: 3 steps",
        "Boundaries crossed: 0",
        "Id: combined-offer-price",
        "Decided by: Head of equipment",
        "Recommended by: Equipment sales representative",
        "Must be agreed by: Head of product lines, Head of Performance Solutions",
        "Input from: Regional sales manager, Consulting sales representative",
        "Performed by: Equipment sales representative",
        "Customers: Hospitals",
        "How often: 30/month",
        "Units with a right in it: Imaging equipment, Performance Solutions",
        "Vetoes: 2",
        "Vetoes of: Imaging equipment, Performance Solutions",
        "Hand-offs: 4",
        "Could be decided by: Equipment sales representative (0 lines), Regional sales manager (1 line)",
      ]
    `)
    expect(of('customer:hospitals')).toMatchInlineSnapshot(`
      [
        "Hospitals (customer) 2005.yaml:10:11",
        "Id: hospitals",
        "Served by: Consultant, Equipment sales representative, Field engineer",
        "Decisions: Configuration of the equipment in an offer, Price of a combined equipment and consulting offer, Consulting for a hospital that buys no equipment, Who approaches a hospital, and with what, Scope of a consulting engagement, Hire of a consultant, Service plan after a sale",
      ]
    `)
  })

  it('is every right of a role, whether it decides or not', async () => {
    const { organisation, origins } = await loadOrganisation(['examples/ge-medical/2005.yaml'])
    const things = thingsIn(analyse({ organisation: organisation!, origins }))
    const rights = (id: string) => rightsIn(things.find(({ subject }) => subject === `role:${id}`)!)
    expect(rights('product-manager')).toEqual([
      'Gives input to: Configuration of the equipment in an offer',
      'Performs: Configuration of the equipment in an offer',
    ])
    expect(rights('equipment-head')).toEqual([
      'Decides: Price of a combined equipment and consulting offer',
      'Must agree to: Consulting for a hospital that buys no equipment',
    ])
    expect(rights('equipment-rep')).toEqual([
      'Recommends: Price of a combined equipment and consulting offer, Configuration of the equipment in an offer',
      'Must agree to: Who approaches a hospital, and with what',
      'Gives input to: Service plan after a sale',
      'Performs: Price of a combined equipment and consulting offer',
    ])
  })

  it('is every right of teams and forums too, which are told by where they are stated', () => {
    const organisation = organisationOf({
      teams: { sales: {}, service: {} },
      forums: { board: { members: ['sales', 'service'], shares: 'decisions', cadence: 'weekly' } },
      decisions: { price: { decide: 'board', agree: 'sales', inform: 'service' } },
    })
    const things = thingsIn(analyse({ organisation }))
    const of = (subject: string) => things.find((thing) => thing.subject === subject)!
    expect(rightsIn(of('team:sales'))).toEqual(['Must agree to: price'])
    expect(rightsIn(of('team:service'))).toEqual(['Is informed of: price'])
    expect(written(of('forum:board'))).toEqual([
      'board (forum) undefined',
      'Id: board',
      'Shares: decisions',
      'How often: weekly',
      'Members: sales, service',
      'Decides: price',
    ])
    const decided = of('decision:price').facts.find(({ label }) => label === 'Decided by')
    expect(decided?.values).toEqual([{ text: 'board', subject: 'forum:board' }])
  })

  it('is all that requires a boundary, where the table has the first of it', async () => {
    const { organisation, origins } = await loadOrganisation(['examples/ge-medical/2005.yaml'])
    const things = thingsIn(analyse({ organisation: organisation!, origins }))
    const boundary = things.find(({ subject }) => subject === 'boundary:equipment~performance-solutions')
    expect(written(boundary!)).toMatchInlineSnapshot(`
      [
        "Imaging equipment – Performance Solutions (boundary) 2005.yaml:193:9",
        "State: Required 10.3, nothing links them: a gap",
        "Units: Imaging equipment, Performance Solutions",
        "Exposure: 20.67",
        "Escalation: 2 lines up",
        "Requirement: 10.33: needs 3, decisions 6.33, customers 1",
        "Needs: One offer to one hospital holds both (reciprocal)",
        "Decisions: Who approaches a hospital, and with what, Price of a combined equipment and consulting offer, Scope of a consulting engagement, Configuration of the equipment in an offer, Consulting for a hospital that buys no equipment",
        "Customers: Hospitals",
      ]
    `)
  })

  it('is nothing where only some sections were asked for', async () => {
    const { organisation } = await loadOrganisation(['examples/ge-medical/2005.yaml'])
    expect(thingsIn(analyse({ organisation: organisation! }, { only: ['silos'] }))).toEqual([])
  })

  it('leads only to what can be looked up in turn, for any organisation', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const organisation = organisationOfDrafts([draft])
        const things = thingsIn(analyse({ organisation }))
        const subjects = things.map(({ subject }) => subject)
        const { teams, roles, forums, decisions, customers } = organisation
        const boundaries = subjects.filter((subject) => subject.startsWith('boundary:')).length
        const stated = teams.size + roles.size + forums.size + decisions.size + customers.size
        expect(new Set(subjects).size).toBe(stated + boundaries)
        const known = new Set(subjects)
        for (const { facts, label } of things) {
          expect(label).not.toBe('')
          for (const { values } of facts) {
            expect(values.length).toBeGreaterThan(0)
            for (const { subject } of values) expect(subject === undefined || known.has(subject)).toBe(true)
          }
        }
      }),
      { numRuns: 100 },
    )
  })
})
