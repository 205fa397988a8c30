import { describe, expect, it, vi } from 'vitest'
import { measure } from '../../src/app/measure.js'
import { recommendOrganisation } from '../../src/app/recommend.js'
import type { Organisation } from '../../src/model/organisation.js'
import { contextOf } from '../../src/recommend/context.js'
import type { RecommendationData } from '../../src/recommend/data.js'
import { sentenceOf } from '../../src/recommend/present/words.js'
import { choiceOf } from '../../src/recommend/problem-of.js'
import { DEFAULT_SETTINGS, type Settings } from '../../src/recommend/settings.js'
import { loadSolver } from '../../src/recommend/solve.js'
import { organisationOf } from '../organisation-builder.js'
import { SMALL, THREE_UNITS } from './small.js'

vi.setConfig({ testTimeout: 60_000 })

const solver = await loadSolver()
const settings = (more: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, budget: 100, ...more })

/** A model in which every kind of move is there to be made. */
const EVERY_KIND = organisationOf({
  customers: 'k',
  teams: {
    top: {},
    a: { parent: 'top', unit: true, lead: 'a-head', measures: 'orders' },
    b: { parent: 'top', unit: true, lead: 'b-head', measures: 'orders' },
    c: { parent: 'top', unit: true, lead: 'c-head', measures: 'orders' },
  },
  roles: Object.fromEntries(
    ['a', 'b', 'c'].flatMap((unit) => [
      [`${unit}-head`, { team: unit }],
      [`${unit}-rep`, { team: unit, reports_to: `${unit}-head`, serves: 'k' }],
    ]),
  ),
  decisions: {
    price: { customers: 'k', perYear: 120, recommend: 'a-rep', agree: 'b-head', decide: 'a-head' },
    plan: { customers: 'k', perYear: 120, recommend: 'c-rep', agree: 'a-head', decide: 'c-head' },
  },
  needs: [
    { between: ['a', 'b'], type: 'reciprocal' },
    { between: ['a', 'c'], type: 'sequential' },
    { between: ['b', 'c'], type: 'pooled' },
  ],
  links: [{ id: 'chat', between: ['b-head', 'c-head'], shares: 'information', mechanism: 'direct-contact' }],
  measures: { orders: { focus: 'product', rewarded: true } },
})

const allMoves = (organisation: Organisation, untouched: readonly string[]) =>
  choiceOf(contextOf(measure({ organisation }, null), settings({ untouched }))).moves

describe('what a board can defend', () => {
  it('what is untouched is in no move of any kind', () => {
    const solved = recommendOrganisation({ organisation: EVERY_KIND }, { settings: settings({}) }, solver)
    const kinds = new Set(allMoves(EVERY_KIND, []).map(({ kind }) => kind))
    expect([...kinds].sort()).toEqual(['delegate', 'forum', 'link', 'measure', 'spanner', 'veto'])
    expect(allMoves(EVERY_KIND, []).some(({ id }) => id.includes(' standing '))).toBe(true)
    expect(solved.proposals.length).toBeGreaterThan(5)
    for (const untouched of [['a'], ['b'], ['c'], ['b', 'c'], ['a', 'b', 'c']]) {
      const moves = allMoves(EVERY_KIND, untouched)
      for (const { units, changes } of moves) {
        expect(units.filter((unit) => untouched.includes(unit))).toEqual([])
        const named = JSON.stringify(changes)
        for (const unit of untouched) expect(named).not.toMatch(new RegExp(`"${unit}(-[a-z]+)?"`))
      }
      if (untouched.length === 3) expect(moves).toEqual([])
    }
  })

  it('a decision goes down the line of who decides, within the unit, and says who loses it and what is left', () => {
    const rights = (decide: string) =>
      organisationOf({
        customers: 'c',
        teams: {
          top: {},
          a: { parent: 'top', unit: true, lead: 'a-head' },
          b: { parent: 'top', unit: true, lead: 'b-head' },
        },
        roles: {
          chief: { team: 'top' },
          'a-head': { team: 'a', reports_to: 'chief' },
          'b-head': { team: 'b', reports_to: 'chief' },
          'b-rep': { team: 'b', reports_to: 'b-head', serves: 'c' },
        },
        decisions: { price: { customers: 'c', perYear: 1, input: ['b-rep', 'b-head'], decide } },
      })
    const proposed = (decide: string) =>
      recommendOrganisation({ organisation: rights(decide) }, { settings: settings({}) }, solver)
    // It is decided in a unit whose seats have no word of the customer's: no other unit gets it.
    expect(proposed('a-head').proposals.filter(({ kind }) => kind === 'delegate')).toEqual([])
    expect(proposed('a-head').unfixed).toContainEqual(
      expect.objectContaining({
        decision: 'price',
        why: 'no one on its way and below who decides has a say in it',
      }),
    )
    const [first] = proposed('b-head').proposals
    expect(first).toMatchObject({
      seats: ['b-rep'],
      decision: { loses: [{ actor: 'b-head', keeps: ['input'], leads: true }] },
    })
    expect(sentenceOf(first!, proposed('b-head').names)).toBe(
      "Make b-rep of b the decider of 'price': 1 decision a year comes 1 level nearer c, where the customer is met; b-head decides it no more, and keeps input and leads those who do",
    )
    expect(proposed('chief').proposals[0]).toMatchObject({ seats: ['b-rep'], decision: { after: 0 } })
  })

  it('of a list at most one is proposed, and what needs another only along with it', () => {
    const ask = (more: Partial<Settings>) =>
      recommendOrganisation({ organisation: SMALL }, { settings: settings(more) }, solver)
    const ids = ({ proposals }: RecommendationData) => proposals.map(({ id }) => id)
    const both = ids(ask({})).filter((id) => id.startsWith('delegate'))
    expect(both).toHaveLength(2)
    const one = ids(ask({ exclude: [['delegate price', 'plan']] }))
    expect(one.filter((id) => id.startsWith('delegate'))).toHaveLength(1)
    // The first is worth nothing without the second, and the second is worth less than it costs elsewhere.
    const alone = ask({ require: [['delegate', 'measure nothing']] })
    expect(ids(alone).filter((id) => id.startsWith('delegate'))).toEqual([])
    const along = ask({ require: [['delegate price', 'forum a b']] })
    const price = along.proposals.find(({ id }) => id.startsWith('delegate price'))!
    expect(price.dependsOn).toHaveLength(1)
    expect(price.dependsOn[0]).toMatch(/^forum a~b/)
    const greedy = recommendOrganisation(
      { organisation: SMALL },
      {
        settings: settings({ require: [['delegate price', 'forum a b']], exclude: [['forum', 'link a b']] }),
        seconds: 0,
      },
      null,
    )
    for (const { id, dependsOn } of greedy.proposals)
      if (id.startsWith('delegate price')) expect(dependsOn).toHaveLength(1)
  })

  it('the share of exposure is that of the gaps, counted by hand', () => {
    // Two gaps of requirement 3 and 1 over 2 lines each, and a boundary that is linked, which counts in no gap.
    const organisation = organisationOf({
      teams: THREE_UNITS,
      roles: {
        chief: { team: 'top' },
        'a-head': { team: 'a', reports_to: 'chief' },
        'b-head': { team: 'b', reports_to: 'chief' },
        'c-head': { team: 'c', reports_to: 'chief' },
      },
      needs: [
        { between: ['a', 'b'], type: 'reciprocal' },
        { between: ['a', 'c'], type: 'pooled' },
        { between: ['b', 'c'], type: 'sequential' },
      ],
      links: [{ between: ['b-head', 'c-head'], shares: 'information', mechanism: 'liaison' }],
    })
    const { boundaries } = measure({ organisation }, null).data.boundaries
    const exposures = boundaries.flatMap(({ gap, exposure }) => (gap ? [exposure!] : []))
    expect(exposures).toEqual([6, 2])
    const ask = (budget: number) =>
      recommendOrganisation({ organisation }, { settings: settings({ budget }) }, solver)
    const some = ask(2)
    expect(some).toMatchObject({ gapExposure: 8, gains: { exposure: 2 } })
    expect(some.totals.exposure).toBeGreaterThan(8)
    expect(some.summary.join(' ')).toContain('1 proposal for 2 of a budget of 2 buys')
    expect(some.summary.join(' ')).toContain('and takes away 25 % of the exposure of all gaps.')
    expect(ask(20).summary.join(' ')).toContain('and takes away all the exposure of gaps.')
  })

  it('a vacant seat carries nothing where another can', () => {
    const roles = (held: string[]) => ({
      'a-head': { team: 'a', held_by: held },
      'a-two': { team: 'a', reports_to: 'a-head', held_by: 'ann' },
      'b-head': { team: 'b', held_by: 'bob' },
    })
    const seats = (held: string[]) =>
      recommendOrganisation(
        {
          organisation: organisationOf({
            teams: {
              top: {},
              a: { parent: 'top', unit: true, lead: 'a-head' },
              b: { parent: 'top', unit: true, lead: 'b-head' },
            },
            roles: roles(held),
            needs: [{ between: ['a', 'b'], type: 'pooled' }],
          }),
        },
        { settings: settings({ budget: 2 }) },
        solver,
      ).proposals.flatMap((proposal) => proposal.seats)
    expect(seats(['amy'])).toEqual(['a-head', 'b-head'])
    expect(seats([])).toEqual(['a-two', 'b-head'])
  })
})
