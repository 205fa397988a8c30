import { describe, expect, it } from 'vitest'
import { buildGraph } from '../../src/graph/build-graph.js'
import { chooseUnits } from '../../src/model/units.js'
import { type Files, model, read, sound, told } from './reading.js'

const rows = (count: number, row: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => row(i)).join('\n')
const withTables = (tables: { readonly [list: string]: string }): Files => ({
  'org.yaml': model('tables:', ...Object.keys(tables).map((list) => `  ${list}: ${list}.csv`)),
  ...Object.fromEntries(Object.entries(tables).map(([list, text]) => [`${list}.csv`, `${text}\n`])),
})

describe('a deep organisation', () => {
  it('of 10,000 teams in one line is read when written flat, in YAML and in a table', async () => {
    const yaml = rows(10_000, (i) => `  - { id: t${i}${i === 0 ? '' : `, parent: t${i - 1}`} }`)
    const table = rows(10_000, (i) => `t${i},${i === 0 ? '' : `t${i - 1}`}`)
    for (const files of [
      { 'org.yaml': model('teams:', yaml) },
      withTables({ teams: `id,parent\n${table}` }),
    ]) {
      const organisation = sound(await read(files))
      expect(organisation.teams.get('t9999')).toMatchObject({
        parent: 't9998',
        reportsTo: 't9998',
        line: 'implied',
      })
      const { seats, reporting } = buildGraph(organisation, chooseUnits(organisation, '9999'))
      expect(reporting.superior[seats.numbers.get('t9999')!]).toBe(seats.numbers.get('t9998'))
    }
  })

  it('of 10,000 roles in one line of reports is read', async () => {
    const loaded = await read(
      withTables({
        teams: 'id\nall',
        roles: `id,team,reports_to\n${rows(10_000, (i) => `r${i},all,${i === 0 ? '' : `r${i - 1}`}`)}`,
      }),
    )
    expect(sound(loaded).teams.get('all')?.lead).toBe('r0')
  })

  it('of 240 nested teams is read, and of 10,000 refused', async () => {
    const nested = (count: number) =>
      model(
        `teams: ${rows(count, (i) => `[{ id: t${i}, teams: `)}[]${' }]'.repeat(count)}`.replaceAll('\n', ''),
      )
    expect(sound(await read({ 'org.yaml': nested(240) })).teams.get('t239')?.parent).toBe('t238')
    const loaded = await read({ 'org.yaml': nested(10_000) })
    expect(loaded.diagnostics.map(({ code }) => code)).toEqual(['yaml/too-deep'])
  })
})

describe('many mistakes', () => {
  it('in 50,000 rows are all told', async () => {
    const loaded = await read(
      withTables({
        teams: `id\n${rows(20_000, (i) => `unit-${i}`)}`,
        roles: `id,team,reports_to\n${rows(50_000, (i) => `r${i},unit-${i % 100},boss-${i}`)}`,
      }),
    )
    expect(loaded.diagnostics).toHaveLength(50_000)
    expect(loaded.diagnostics.every(({ code }) => code === 'model/unknown-id')).toBe(true)
  })

  it.each([
    ['ids that are none', 'id,team', (i: number) => `R ${i},all`],
    ['ids that are taken', 'id,team', () => 'r,all'],
    ['words for numbers', 'id,team,headcount', (i: number) => `r${i},all,many`],
    ['rows too short', 'id,team', () => 'r'],
  ])('are told in a table: %s', async (_, header, row) => {
    const loaded = await read(withTables({ teams: 'id\nall', roles: `${header}\n${rows(20_000, row)}` }))
    expect(loaded.diagnostics.length).toBeGreaterThanOrEqual(19_999)
  })

  it.each([
    ['unknown keys in one map', (i: number) => `k${i}: 1`],
    ['a key that is repeated', () => 'k: 1'],
    ['keys of your own', (i: number) => `x-${i}: 1`],
  ])('are told in YAML: %s', async (_, row) => {
    const { diagnostics, organisation } = await read({
      'org.yaml': model('teams: [{ id: a }]', rows(30_000, row)),
    })
    expect(diagnostics.length > 0 || organisation !== null).toBe(true)
  })

  it('in one circle of 5,000 are one mistake', async () => {
    const loaded = await read(
      withTables({ teams: `id,parent\n${rows(5_000, (i) => `t${i},t${(i + 1) % 5_000}`)}` }),
    )
    expect(told(loaded)).toEqual(['model/containment-cycle teams.csv:2:4'])
    expect(loaded.diagnostics[0]!.message.length).toBeLessThan(200)
  })
})
