import { describe, expect, it } from 'vitest'
import { measure } from '../../src/app/measure.js'
import { recommendOrganisation } from '../../src/app/recommend.js'
import { loadModel } from '../../src/load/load.js'
import { contextOf } from '../../src/recommend/context.js'
import { choiceOf } from '../../src/recommend/problem-of.js'
import { reshaped } from '../../src/recommend/reshaped.js'
import { DEFAULT_SETTINGS, type Settings } from '../../src/recommend/settings.js'
import { loadSolver } from '../../src/recommend/solve.js'
import { organisationOf } from '../organisation-builder.js'

/** Four units that all must meet, two people in each but the last. */
const FOUR = organisationOf({
  teams: {
    top: {},
    ...Object.fromEntries(
      ['a', 'b', 'c', 'd'].map((id) => [id, { parent: 'top', unit: true, lead: `${id}-head` }]),
    ),
  },
  roles: {
    chief: { team: 'top' },
    ...Object.fromEntries(
      ['a', 'b', 'c', 'd'].map((id) => [`${id}-head`, { team: id, reports_to: 'chief' }]),
    ),
    ...Object.fromEntries(['a', 'b', 'c'].map((id) => [`${id}-two`, { team: id, reports_to: `${id}-head` }])),
  },
  needs: (
    [
      ['a', 'b'],
      ['a', 'c'],
      ['a', 'd'],
      ['b', 'c'],
      ['b', 'd'],
      ['c', 'd'],
    ] as const
  ).map((between) => ({ between, type: 'reciprocal' as const })),
})

function forumsOf(settings: Settings = DEFAULT_SETTINGS) {
  const context = contextOf(measure({ organisation: FOUR }, null), settings)
  const { moves } = choiceOf(context)
  const of = (units: string) =>
    moves.find(({ kind, units: own }) => kind === 'forum' && own.join(' ') === units)!
  return { context, of }
}

describe('what a chosen set suggests', () => {
  it('is one forum in place of two that share a unit, with all who sit in them, for less', () => {
    const { context, of } = forumsOf()
    const [ab, bc] = [of('a b'), of('b c')]
    const [one] = reshaped(context, [ab, bc]).filter(({ units }) => units.length === 3)
    expect(one).toMatchObject({
      units: ['a', 'b', 'c'],
      seats: ['a-head', 'a-two', 'b-head', 'b-two', 'c-head', 'c-two'],
      cost: 10,
    })
    expect(ab.cost + bc.cost).toBe(16)
    expect(one!.instead).toEqual(expect.arrayContaining([...ab.instead, ...bc.instead]))
  })

  it('is none of more units than may meet in one, and none of two that share no unit', () => {
    const small = { ...DEFAULT_SETTINGS, capacities: { ...DEFAULT_SETTINGS.capacities, units: 2 } }
    const { context, of } = forumsOf(small)
    const merged = (units: string[]) =>
      reshaped(context, units.map(of)).filter(({ units: own }) => own.length > 2)
    expect(merged(['a b', 'b c'])).toEqual([])
    expect(forumsOf(small).of('a b c')).toBeUndefined()
    const wide = forumsOf()
    const apart = reshaped(wide.context, [wide.of('a b'), wide.of('c d')])
    expect(apart.filter(({ units }) => units.length > 2)).toEqual([])
  })

  it('is a forum without one of two people of a unit', () => {
    const { context, of } = forumsOf()
    expect(reshaped(context, [of('a b')]).map(({ seats }) => seats.join(' '))).toEqual([
      'a-two b-head b-two',
      'a-head b-head b-two',
      'a-head a-two b-two',
      'a-head a-two b-head',
    ])
  })
})

describe('a forum of two units', () => {
  it('has one person of each where one of them has no second: another there would buy nothing', () => {
    expect(forumsOf().of('a d').seats).toEqual(['a-head', 'd-head'])
    expect(forumsOf().of('a b').seats).toEqual(['a-head', 'a-two', 'b-head', 'b-two'])
  })
})

it('no two forums are proposed for GitLab that one could do for less', async () => {
  const files = ['gitlab', 'forums', 'decisions', 'functions'].map((name) => `examples/gitlab/${name}.yaml`)
  const { organisation } = await loadModel(files, {
    cwd: process.cwd(),
    allowOutside: false,
    readStdin: async () => new Uint8Array(),
  })
  const { proposals, proof } = recommendOrganisation({ organisation: organisation! }, {}, await loadSolver())
  expect(proof.proven).toBe(true)
  const forums = proposals.filter(({ kind }) => kind === 'forum')
  expect(forums.length).toBeGreaterThan(0)
  forums.forEach(({ units }, i) => {
    for (const other of forums.slice(i + 1)) {
      const together = new Set([...units, ...other.units])
      const isShared = together.size < units.length + other.units.length
      expect(isShared && together.size <= DEFAULT_SETTINGS.capacities.units).toBe(false)
    }
  })
  // Seven units are named by the first of them, in ids that people can type.
  for (const { changes } of forums) expect(JSON.stringify(changes)).toMatch(/"id":"forum-[a-z-]{1,60}-and-5"/)
})
