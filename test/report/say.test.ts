import { describe, expect, it } from 'vitest'
import { presentReport } from '../../src/app/present.js'
import { analyse } from '../../src/index.js'
import { noneOf, someOf } from '../../src/report/say.js'
import { organisationOf } from '../organisation-builder.js'

describe('so many of all, in words', () => {
  it.each([
    [1, 1, 'The only unit is'],
    [1, 2, '1 of 2 units is'],
    [2, 2, 'Both units are'],
    [2, 3, '2 of 3 units are'],
    [3, 3, 'All 3 units are'],
  ])('%i of %i: %s', (part, all, said) => {
    expect(someOf(part, all, 'unit', 'units', ['is', 'are'])).toBe(said)
  })

  it.each([
    [1, 'The only unit is not'],
    [2, 'Neither unit is'],
    [3, 'None of 3 units is'],
  ])('none of %i: %s', (all, said) => {
    expect(noneOf(all, 'unit', 'units', ['is not', 'is'])).toBe(said)
  })
})

describe('what a section answers of one or two', () => {
  const answers = (spec: Parameters<typeof organisationOf>[0]) =>
    presentReport(analyse({ organisation: organisationOf(spec) })).sections.map(({ answer }) => answer)

  it('counts a single unit, decision, seat and line as one', () => {
    const said = answers({
      teams: { a: { lead: 'head' } },
      roles: { head: { team: 'a' }, rep: { team: 'a', reports_to: 'head' } },
      decisions: { price: { recommend: 'rep' } },
    })
    expect(said).toContain(
      'The only unit need not coordinate with another by what is looked at; no silo is assessed.',
    )
    expect(said).toContain('The only decision cannot be placed: no one holds the decide right.')
    expect(said).toContain('2 layers; a manager leads 1 seat on average.')
  })

  it('says both of two, and neither', () => {
    const teams = { a: { unit: true }, b: { unit: true } }
    const said = answers({ teams, needs: [{ between: ['a', 'b'] }] })
    expect(said).toContain('Both units that must coordinate are closed: a and b are sealed.')
    expect(answers({ teams })).toContain(
      'Neither unit must coordinate with another by what is looked at; no silo is assessed.',
    )
  })
})
