import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OpenModel } from '../../src/app/explore/open.js'
import type { Picking, State } from '../../src/explore/state.js'
import { scratch } from '../cli/run.js'
import { GE, opened, session } from './exploring.js'

let ge: OpenModel
beforeAll(async () => {
  ge = await opened(GE)
})

const offered = ({ dialog }: State) => (dialog as Picking).items.map(({ id }) => id)

const COMPANY = `
unsilo: 1
name: Company
customers: [{ id: c }]
teams:
  - id: top
    lead: boss
    roles: [{ id: boss }]
    teams:
      - { id: a, unit: true, lead: a-head, roles: [{ id: a-head }, { id: a-rep, serves: [c] }] }
      - { id: b, unit: true, lead: b-head, roles: [{ id: b-head }] }
      - { id: d, unit: true, lead: d-head, roles: [{ id: d-head }] }
forums:
  - { id: both, members: [a-head, b-head], shares: [decisions] }
decisions:
  - { id: hire, decide: [a-head], customers: [c] }
  - { id: plan, decide: [a-head, b-head], customers: [c] }
needs:
  - { between: [b, d], type: reciprocal }
`

const company = async () => {
  const cwd = scratch({})
  writeFileSync(join(cwd, 'o.yaml'), COMPANY)
  return session(await opened('o.yaml', cwd))
}

describe('whom to delegate to', () => {
  it('is no one whose seats decide already', async () => {
    const { press } = await company()
    const hire = offered(await press('/', 'type:hire', 'enter', 'd'))
    expect(hire).not.toContain('a')
    expect(hire).not.toContain('a-head')
    expect(hire).toContain('a-rep')
    expect(hire).toContain('both')
    const plan = offered(await press('escape', '/', 'type:plan', 'enter', 'd'))
    expect(plan).not.toContain('both')
    // One of the two alone is another way to decide.
    expect(plan).toContain('a-head')
  })

  it('never leaves the decision where it was at the first Enter', async () => {
    const after = await opened('examples/ge-medical/after.yaml')
    const { press } = session(after)
    const { changes, look } = await press('/', 'type:consultant-hiring', 'enter', 'd', 'enter')
    expect(changes).toHaveLength(1)
    const decision = look.report.decisions.find(({ id }) => id === 'consultant-hiring')
    expect(decision?.deciders).not.toContain('consulting')
  })
})

describe('whom to grant a right', () => {
  it('is no one whose seats hold it', async () => {
    const { press } = await company()
    const decide = offered(await press('/', 'type:plan', 'enter', 'g', 'type:decide', 'enter'))
    for (const id of ['a', 'b', 'a-head', 'b-head', 'both']) expect(decide).not.toContain(id)
    expect(decide).toContain('boss')
  })
})

describe('a change that leaves the rights as they are', () => {
  it.each([
    ['a team whose head decides', ['d', 'type:hire', 'enter']],
    ['a right that its head holds', ['g', 'type:hire', 'enter', 'type:decide', 'enter']],
  ])('is refused with a word: %s', async (_, keys) => {
    const { press } = await company()
    const state = await press('down', 'down', ...keys)
    expect(state.changes).toEqual([])
    expect(state.note?.text).toContain('Nothing to change')
  })
})

describe('whom to connect', () => {
  it('is first a team of the widest gap, then the other one', async () => {
    const { press } = session(ge)
    const first = offered(await press('6', 'c'))
    expect(first.slice(0, 2)).toEqual(['equipment', 'performance-solutions'])
    expect(offered(await press('enter'))[0]).toBe('performance-solutions')
    const { changes } = await press('enter', 'enter', 'enter')
    expect(changes).toMatchObject([{ connect: { between: ['equipment', 'performance-solutions'] } }])
  })
})
