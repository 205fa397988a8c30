import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/app/analyse.js'
import type { AnalysisId } from '../../src/report/data.js'
import { type OrganisationSpec, organisationOf } from '../organisation-builder.js'

/** Three units under one chief, of which `a` and `b` meet the customer. */
const THREE: OrganisationSpec = {
  customers: ['shops'],
  teams: {
    top: { lead: 'chief' },
    a: { parent: 'top', unit: true, lead: 'a-head' },
    b: { parent: 'top', unit: true, lead: 'b-head' },
    c: { parent: 'top', unit: true, lead: 'c-head' },
  },
  roles: {
    chief: { team: 'top' },
    'a-head': { team: 'a' },
    'a-seller': { team: 'a', serves: 'shops' },
    'b-head': { team: 'b' },
    'b-seller': { team: 'b', serves: 'shops' },
    'c-head': { team: 'c' },
  },
}

function summary(more: Partial<OrganisationSpec>, only: readonly AnalysisId[] | null = null): string {
  const said = analyse({ organisation: organisationOf({ ...THREE, ...more }) }, { only }).summary
  expect(said).toHaveLength(1)
  return said[0]!
}

const gapsOf = (more: Partial<OrganisationSpec>) => summary(more, ['boundaries'])
const distanceOf = (decisions: OrganisationSpec['decisions'], more: Partial<OrganisationSpec> = {}) =>
  summary({ ...more, decisions: decisions! }, ['decisions'])
const silosOf = (more: Partial<OrganisationSpec>) => summary(more, ['silos'])

describe('the summary of boundaries', () => {
  it.each<[string, Partial<OrganisationSpec>, string]>([
    ['one that is required, and is not linked', {}, 'The only required boundary has no link.'],
    ['one that is linked', { links: [{ between: ['a', 'b'] }] }, 'The only required boundary has a link.'],
    [
      'several, one not linked',
      { needs: [{ between: ['a', 'c'] }], links: [{ between: ['a', 'b'] }] },
      '1 of 2 required boundaries has no link.',
    ],
    [
      'several, none linked',
      { needs: [{ between: ['a', 'c'] }, { between: ['b', 'c'] }] },
      '3 of 3 required boundaries have no link.',
    ],
    [
      'several, all linked',
      { needs: [{ between: ['a', 'c'] }], forums: { all: { members: ['a', 'b', 'c'] } } },
      'Both required boundaries have a link.',
    ],
  ])('says so: %s', (_, more, said) => {
    expect(gapsOf(more)).toBe(said)
  })
})

describe('the summary of decisions', () => {
  it.each<[string, OrganisationSpec['decisions'], string]>([
    [
      'the one decided farthest away, and from whom',
      { price: { decide: 'chief', customers: 'shops' }, visit: { decide: 'a-head', customers: 'shops' } },
      "'price' is decided 2 reporting lines (all implied) from shops.",
    ],
    [
      'one line',
      { price: { decide: 'a-head', customers: 'shops' } },
      "'price' is decided 1 reporting line (implied) from shops.",
    ],
    [
      'a key decision before another that is farther',
      { price: { decide: 'chief' }, visit: { decide: 'a-head', key: true } },
      "'visit' is decided 1 reporting line (implied) from shops.",
    ],
    [
      'decisions made where the customer is met',
      { price: { decide: 'a-seller' }, visit: { decide: 'b-seller' } },
      'Every decision is made by those who meet the customer.',
    ],
    [
      'key decisions made where the customer is met',
      { price: { decide: 'a-seller', key: true }, visit: { decide: 'chief' } },
      'Every key decision is made by those who meet the customer.',
    ],
    [
      'no more than can be told, where no one decides some of them',
      { price: { decide: 'a-seller' }, visit: { recommend: 'a-seller' } },
      'Every decision that can be assessed is made by those who meet the customer.',
    ],
    [
      'that nothing can be told',
      { visit: { recommend: 'a-seller' } },
      'Nothing asked for can be assessed by what the model states.',
    ],
  ])('says so: %s', (_, decisions, said) => {
    expect(distanceOf(decisions)).toBe(said)
  })

  it('names no customer where there are several', () => {
    const roles = { ...THREE.roles, 'c-seller': { team: 'c', serves: 'plants' } }
    const spec = { customers: ['shops', 'plants'], roles }
    expect(distanceOf({ price: { decide: 'chief', customers: ['shops', 'plants'] } }, spec)).toBe(
      "'price' is decided 2 reporting lines (all implied) from the customer.",
    )
  })

  it('says that lines are implied only where none of the way is written', () => {
    const roles = { ...THREE.roles, 'a-head': { team: 'a', reports_to: 'chief' } }
    expect(distanceOf({ price: { decide: 'chief', customers: 'shops' } }, { roles })).toBe(
      "'price' is decided 2 reporting lines from shops.",
    )
  })

  it('puts a decider whom no line reaches before every distance', () => {
    const spec = {
      teams: { ...THREE.teams, far: { lead: 'far-head' } },
      roles: { ...THREE.roles, 'far-head': { team: 'far' } },
    }
    const decisions = {
      price: { decide: 'chief' },
      recall: { decide: 'far-head', name: 'Whether to recall' },
    }
    expect(distanceOf(decisions, spec)).toBe(
      "No reporting line leads from shops to those who decide 'Whether to recall'.",
    )
  })
})

describe('the summary of silos', () => {
  it('names the sealed units, before any other', () => {
    expect(silosOf({})).toBe('a and b are sealed.')
    expect(silosOf({ needs: [{ between: ['a', 'c'] }], links: [{ between: ['a', 'c'] }] })).toBe(
      'b is sealed.',
    )
  })

  it('names those that are closed for the most part where none is sealed', () => {
    const weak = { mechanism: 'direct-contact' as const }
    const said = silosOf({
      needs: [
        { between: ['a', 'c'], type: 'reciprocal' },
        { between: ['b', 'c'], type: 'reciprocal' },
      ],
      links: [{ between: ['a', 'b'], ...weak }],
      forums: { f: { members: ['c', 'a'], ...weak } },
      measures: { orders: { focus: 'product', rewarded: true } },
      teams: { ...THREE.teams, b: { parent: 'top', unit: true, lead: 'b-head', measures: 'orders' } },
    })
    expect(said).toBe('b and c are closed for the most part.')
  })

  it('begins with a name as it is written, and with a capital where it begins with a word of ours', () => {
    expect(silosOf({})).toMatch(/^a and b/)
    expect(summary({}, ['silos', 'boundaries'])).toBe(
      'The only required boundary has no link; a and b are sealed.',
    )
  })

  it('counts those that it does not name', () => {
    const ids = ['a', 'b', 'c', 'd', 'e']
    const teams = Object.fromEntries(ids.map((id) => [id, { parent: 'top', unit: true, serves: 'shops' }]))
    expect(silosOf({ teams: { top: {}, ...teams }, roles: {} })).toBe('a, b and 3 more are sealed.')
  })
})

describe('the summary of a whole report', () => {
  it('is one sentence of three parts', () => {
    expect(summary({ decisions: { price: { decide: 'chief' } } })).toBe(
      "The only required boundary has no link; 'price' is decided 2 reporting lines (all implied) from shops; a and b are sealed.",
    )
  })

  it('is the layers where only the structure is asked for', () => {
    expect(summary({}, ['structure'])).toBe('3 layers from the top of the organisation down.')
    expect(summary({ teams: { only: {} }, roles: {} }, ['structure'])).toBe(
      '1 layer from the top of the organisation down.',
    )
  })

  it('says that nothing can be assessed where the model is only a chart', () => {
    expect(
      summary({ customers: [], roles: {}, teams: { top: {} } }, ['decisions', 'boundaries', 'silos']),
    ).toMatch(/^Nothing asked for can be assessed/)
  })
})
