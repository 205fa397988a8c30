import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/app/analyse.js'
import { thingsIn } from '../../src/facts/things.js'
import { loadOrganisation } from '../../src/index.js'
import type { Thing } from '../../src/report/picture.js'
import { drafts, organisationOfDrafts } from '../properties/organisations.js'

/** The facts of a thing, a line each. */
const written = ({ label, kind, source, facts }: Thing): string[] => [
  `${label} (${kind}) ${source?.replace(/.*\//, '')}`,
  ...facts.map(({ label: name, values }) => `${name}: ${values.map(({ text }) => text).join(', ')}`),
]

describe('what can be looked up', () => {
  it('is each team, role, decision and customer, with where it is stated', async () => {
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
        const { teams, roles, decisions, customers } = organisation
        expect(new Set(subjects).size).toBe(teams.size + roles.size + decisions.size + customers.size)
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
