import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OpenModel } from '../../src/app/explore/open.js'
import { detailNow } from '../../src/explore/reduce/detail.js'
import type { Picking, State } from '../../src/explore/state.js'
import { rowsNow, subjectNow, viewOf } from '../../src/explore/views/index.js'
import { scratch } from '../cli/run.js'
import { textOf } from './drawn.js'
import { GE, opened, session } from './exploring.js'

let ge: OpenModel
beforeAll(async () => {
  ge = await opened(GE)
})

const shownRows = (state: State, width: number) =>
  rowsNow(state).map((row) =>
    viewOf(state.view)
      .line(state, row, width)
      .map(({ text }) => text)
      .join(''),
  )
const detail = (state: State) =>
  detailNow(state)
    .map(({ line }) => line.map(({ text }) => text).join(''))
    .join('\n')

const HELD = `
unsilo: 1
name: O
teams: [{ id: t, roles: [{ id: c1, title: Chair, held_by: [person-001, person-002] }, { id: c2, title: Chair }] }]
`

describe('finding', () => {
  it('finds a role by who holds it, and says who', async () => {
    const cwd = scratch({})
    writeFileSync(join(cwd, 'o.yaml'), HELD)
    const { press } = session(await opened('o.yaml', cwd))
    const state = await press('/', 'type:person-001')
    expect((state.dialog as Picking).found.map(({ id }) => id)).toEqual(['c1'])
    expect(textOf(state)).toMatch(/Chair.*person-001/)
    expect(subjectNow(await press('enter'))).toBe('role:c1')
    expect((await press('m', 'escape', 'r', 'type:person-002')).dialog).toMatchObject({ found: [] })
  })
})

describe('the tree', () => {
  it('marks where the number of people is another one, with what it was', async () => {
    const { press } = session(ge)
    const before = shownRows(await press(), 70)
    expect(before.join('\n')).not.toMatch(/\d→\d/)
    const state = await press('/', 'type:product-lines', 'enter', 'm', 'type:service', 'enter')
    const marked = shownRows(state, 70).filter((row) => /\d→\d/.test(row))
    expect(marked.map((row) => row.replace(/\W+/g, ' ').trim())).toEqual([
      expect.stringMatching(/^Imaging equipment .*\d+ \d+$/),
      expect.stringMatching(/^Service .*\d+ \d+$/),
    ])
  })
})

describe('rows without a thing of their own', () => {
  it('say how many there are in a group by distance, and which', async () => {
    const { press } = session(ge)
    const said = detail(await press('2', 'b', 'b', 'b'))
    expect(said).toMatch(/^4 lines\n1 decision/)
    expect(said.replace(/\s+/g, ' ')).toContain('Configuration of the equipment in an offer')
    expect(detail(await press('left'))).toBe(said)
    const followed = await press('tab', 'end', 'enter')
    expect(subjectNow(followed)).toMatch(/^decision:/)
  })

  it('say how many customers there are, and which', async () => {
    const { press } = session(ge)
    const said = detail(await press('end', 'up'))
    expect(said).toMatch(/^Customers\n\d+ customers?/)
    expect(said).toContain('Hospitals')
  })
})

describe('findings', () => {
  it('begin with their kind where a row is too narrow for them', async () => {
    const { press } = session(ge)
    const state = await press('6')
    const starts = shownRows(state, 53).map((row) => row.slice(0, 53))
    expect(starts[0]).toMatch(/^✖ \w+\/[\w-]+ /)
    // Where these are the same and so is what they are about, it goes on where they part.
    expect(new Set(starts).size).toBe(starts.length)
    expect(starts.join('\n')).toMatch(/measure\/conflict …\S/)
    expect(shownRows(state, 400)[0]).not.toMatch(/^✖ \w+\/[\w-]+ /)
  })
})
