import { describe, expect, it } from 'vitest'
import { chooseUnits, UnknownLevel } from '../../src/model/units.js'
import { type OrganisationSpec, organisationOf } from '../organisation-builder.js'

type Teams = OrganisationSpec['teams']

/** One company of two divisions, unlike in depth, and a staff team of none. */
const COMPANY: Teams = {
  company: {},
  east: { parent: 'company', type: 'division' },
  'east-sales': { parent: 'east', type: 'department' },
  'east-sales-a': { parent: 'east-sales' },
  'east-sales-b': { parent: 'east-sales' },
  west: { parent: 'company', type: 'division' },
  'west-sales': { parent: 'west', type: 'department' },
  staff: { parent: 'company' },
}

const unitsOf = (teams: Teams, level: string | null = null) => chooseUnits(organisationOf({ teams }), level)

/** Teams and the units they are in; those above the units left out. */
const membersOf = (teams: Teams, level: string | null = null) => {
  const { ids, ofTeam } = unitsOf(teams, level)
  const membersOfUnit = (unit: string) =>
    [...ofTeam.keys()].filter((team) => ofTeam.get(team) === unit).sort()
  return Object.fromEntries(ids.map((unit) => [unit, membersOfUnit(unit)]))
}

describe('the units, where none are asked for', () => {
  it('are the teams marked as such, with all below them', () => {
    const marked = {
      ...COMPANY,
      'east-sales': { parent: 'east', unit: true },
      staff: { parent: 'company', unit: true },
    }
    expect(unitsOf(marked)).toMatchObject({ ids: ['east-sales', 'staff'], basis: 'teams marked unit' })
    expect(membersOf(marked)).toEqual({
      'east-sales': ['east-sales', 'east-sales-a', 'east-sales-b'],
      staff: ['staff'],
    })
  })

  it('are the nearest marked team, where marked teams contain each other', () => {
    const marked = {
      ...COMPANY,
      east: { parent: 'company', unit: true },
      'east-sales': { parent: 'east', unit: true },
    }
    expect(membersOf(marked)).toEqual({
      east: ['east'],
      'east-sales': ['east-sales', 'east-sales-a', 'east-sales-b'],
    })
  })

  it('are the teams directly below the root, where none is marked', () => {
    expect(unitsOf(COMPANY)).toMatchObject({
      ids: ['east', 'staff', 'west'],
      basis: 'the teams directly below company',
    })
    expect(unitsOf(COMPANY).ofTeam.get('company')).toBeNull()
    expect(unitsOf(COMPANY).ofTeam.get('east-sales-a')).toBe('east')
  })

  it('are the roots, where there are several', () =>
    expect(unitsOf({ b: {}, a: {}, 'a-1': { parent: 'a' } })).toMatchObject({
      ids: ['a', 'b'],
      basis: 'the top teams',
    }))

  it('are the only team, where there is one', () =>
    expect(unitsOf({ all: {} })).toMatchObject({ ids: ['all'], basis: 'the only team' }))
})

describe('the units at a depth', () => {
  it.each([
    ['0', ['company']],
    ['1', ['east', 'staff', 'west']],
    ['2', ['east-sales', 'staff', 'west-sales']],
    ['3', ['east-sales-a', 'east-sales-b', 'staff', 'west-sales']],
  ])('%s are the teams there, and the last of each branch that ends above', (level, ids) =>
    expect(unitsOf(COMPANY, level)).toMatchObject({ ids, basis: `teams at depth ${level}` }),
  )

  it('hold everything below them, and teams above belong to none', () => {
    const { ofTeam } = unitsOf(COMPANY, '2')
    expect(Object.fromEntries(ofTeam)).toEqual({
      company: null,
      east: null,
      'east-sales': 'east-sales',
      'east-sales-a': 'east-sales',
      'east-sales-b': 'east-sales',
      west: null,
      'west-sales': 'west-sales',
      staff: 'staff',
    })
  })

  it('are counted below each root', () =>
    expect(unitsOf({ a: {}, 'a-1': { parent: 'a' }, b: {} }, '1').ids).toEqual(['a-1', 'b']))
})

describe('the units of a type', () => {
  it('are its teams; teams beside and above them belong to none', () => {
    expect(unitsOf(COMPANY, 'division')).toMatchObject({
      ids: ['east', 'west'],
      basis: 'teams of type division',
    })
    expect(membersOf(COMPANY, 'department')).toEqual({
      'east-sales': ['east-sales', 'east-sales-a', 'east-sales-b'],
      'west-sales': ['west-sales'],
    })
    expect(unitsOf(COMPANY, 'department').ofTeam.get('staff')).toBeNull()
  })

  it('are the nearest of the type, where they contain each other', () =>
    expect(
      membersOf(
        { a: { type: 't' }, b: { parent: 'a', type: 't' }, c: { parent: 'b' }, d: { parent: 'a' } },
        't',
      ),
    ).toEqual({ a: ['a', 'd'], b: ['b', 'c'] }))
})

describe('the units called leaf', () => {
  it('are the teams without teams', () =>
    expect(unitsOf(COMPANY, 'leaf')).toMatchObject({
      ids: ['east-sales-a', 'east-sales-b', 'staff', 'west-sales'],
      basis: 'teams without sub-teams',
    }))
})

describe('a level that names nothing', () => {
  it.each(['4', '99999999999999999999', 'country', 'Division', '', '-1', '1.5', 'toString'])(
    'is refused with the levels there are: %j',
    (level) => {
      const ask = () => unitsOf(COMPANY, level)
      expect(ask).toThrow(UnknownLevel)
      expect(ask).toThrow(
        expect.objectContaining({ level, known: ['0', '1', '2', '3', 'leaf', 'department', 'division'] }),
      )
    },
  )
})
